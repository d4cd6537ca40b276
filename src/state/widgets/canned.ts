import type { CannedMessage } from '../../model/canned.js'
import { conversationResource } from '../conversation-resource.js'
import type { Inbox } from '../inbox.js'
import { createResource } from '../resource.js'
import { memoize } from './memoize.js'

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Smaller is better; Infinity: no match. The key phrase counts most, then the title, then the text. */
const rank = (canned: CannedMessage, words: readonly string[]): number => {
  const phrase = fold(canned.keyPhrase)
  const title = fold(canned.title)
  const whole = `${phrase} ${title} ${fold(canned.text)}`
  if (!words.every(word => whole.includes(word))) return Infinity
  const first = words[0] ?? ''
  return phrase.startsWith(first) ? 0 : title.startsWith(first) ? 1 : phrase.includes(first) ? 2 : title.includes(first) ? 3 : 4
}

/** Canned messages that fit what was typed, best first; all of them, by key phrase, when nothing was. */
export const searchCanned = (all: readonly CannedMessage[], query: string): readonly CannedMessage[] => {
  const words = fold(query).split(/\s+/).filter(word => word !== '')
  return all
    .map(canned => ({ canned, rank: rank(canned, words) }))
    .filter(entry => entry.rank !== Infinity)
    .sort((a, b) => a.rank - b.rank || a.canned.keyPhrase.localeCompare(b.canned.keyPhrase))
    .map(entry => entry.canned)
}

/** The canned messages an agent may use in one conversation. */
export const cannedWidget = memoize((inbox: Inbox, { conversationId }: { conversationId: string }) => {
  const conversation = conversationResource(inbox, { conversationId })
  const messages = createResource(async signal => {
    await inbox.load({ type: 'conversation', conversationId }, signal)
    const inboxId = inbox.records.get('conversation', conversationId)?.inboxId ?? null
    return (await inbox.load({ type: 'canned', inboxId }, signal)).items
  }, reload => inbox.onGap(reload))

  return {
    conversation,
    /** All of them; failed or loading until they are there. */
    messages,
    search: searchCanned,
    retry() {
      inbox.retry()
      messages.reload()
    },
  }
})

export type CannedWidget = ReturnType<typeof cannedWidget>
