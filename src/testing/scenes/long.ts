import { AGENTS } from './people.js'
import { CHANNELS, channels } from './places.js'
import type { Line, Thread } from './thread.js'
import { CUSTOMER, emptyConversation, MINUTE, play } from './thread.js'

export const LONG_THREAD = 'long'

const WORDS = 'the chain ring on my blue cargo bike clicks when I pedal hard uphill with both kids in the box and it started right after the last service so maybe something came loose or was not tightened could you have a look some time this week please'.split(' ')

/** A text of its own for each message; most are short, one in twelve fills a bubble or more. */
const textOf = (index: number): string => {
  const length = index % 12 === 7 ? 60 + index % 90 : 3 + index * 7 % 14
  const start = index * 5 % WORDS.length
  const words = Array.from({ length }, (_, place) => WORDS[(start + place) % WORDS.length]!)
  return `${index + 1}: ${words.join(' ')}${index % 3 === 0 ? '?' : '.'}`
}

const lineOf = (index: number, ago: number): Line => {
  if (index % 40 === 39) {
    const type = index % 80 === 39 ? 'closed' : 'reopened'
    return { ago, from: AGENTS.mara, event: { type } }
  }
  if (index % 25 === 24) return { ago, from: AGENTS.seun, text: textOf(index), note: true }
  if (index % 5 < 3) {
    const files = index % 35 === 30 ? [['photo.jpg', 'image/jpeg', 120_000 + index] as const] : []
    return { ago, from: CUSTOMER, text: textOf(index), files }
  }
  const failed = index % 200 === 103
  return {
    ago, from: AGENTS.mara, text: textOf(index), delivery: failed ? 'failed' : 'read',
    ...failed && { failure: 'The phone was switched off.' },
  }
}

/** One conversation of so many messages, seven minutes apart, the last one five minutes old. */
export const longConversation = (count: number, now: number): Thread => {
  const agoOf = (index: number): number => 5 + (count - 1 - index) * 7
  const channel = channels().find(one => one.id === CHANNELS.texts)!
  const empty = emptyConversation(LONG_THREAD, channel, '+14155550111', now - agoOf(0) * MINUTE, {
    contactId: 'contact-priya', assigneeId: AGENTS.mara,
  })
  return play(empty, Array.from({ length: count }, (_, index) => lineOf(index, agoOf(index))), now)
}
