import type { Conversation } from './conversation.js'

/*
 * My order of a list: each conversation has a key, compared as text, the smaller above. One that I never moved has the
 * key its newest message gives it, so that what is new comes on top and one that I moved stays between the two it was
 * put between. A key begins with a time, counted down and as long as every other; what follows tells keys of one
 * millisecond apart. To move one conversation changes the key of that one alone.
 */

/** Digits of the time, and their radix: enough until the year 5188. */
const DIGITS = 9
const RADIX = 36
const LAST = RADIX ** DIGITS - 1

/** Longest key. Only hundreds of moves to one place between two messages of one millisecond make one so long. */
export const ORDER_LENGTH = 1_000

/** Whether a text is a key. */
export const isOrder = (text: string): boolean => /^[0-9a-z]{9}[^\p{Cc}\p{Cs}]*$/u.test(text)

const keyAt = (time: number): string =>
  (LAST - Math.min(LAST, Math.max(0, Math.floor(time)))).toString(RADIX).padStart(DIGITS, '0')

/** The key of a conversation that I never moved. */
export const orderOf = ({ id, activityAt }: Pick<Conversation, 'id' | 'activityAt'>): string => keyAt(activityAt) + id

/** What a key says: its time, in milliseconds since the epoch, and what tells it from others of that time. */
export const orderParts = (order: string): { readonly time: number, readonly rest: string } =>
  ({ time: LAST - parseInt(order.slice(0, DIGITS), RADIX), rest: order.slice(DIGITS) })

const timeOf = (order: string): number => orderParts(order).time

/** Both are ASCII, and so compared alike everywhere. No key ends with the lowest. */
const LOWEST = 0x20
const HIGHEST = 0x7e
const MIDDLE = 'O'

/** A text above '' and below one that does not end with the lowest. */
const below = (text: string): string => {
  if (text === '') return MIDDLE
  const code = Math.min(text.charCodeAt(0), HIGHEST)
  const half = (LOWEST + code) >> 1
  if (half > LOWEST) return String.fromCharCode(half)
  return code > LOWEST ? String.fromCharCode(LOWEST) + MIDDLE : text.charAt(0) + below(text.slice(1))
}

/**
 * A key between two: of the row above, undefined at the top, and of the one below, undefined at the end. `now`: in
 * milliseconds since the epoch.
 */
export const orderBetween = (above: string | undefined, under: string | undefined, now: number): string => {
  if (above === undefined) {
    const newest = keyAt(now)
    return under === undefined || newest < under ? newest : keyAt(timeOf(under) + 1)
  }
  if (under === undefined && timeOf(above) > 0) return keyAt(timeOf(above) - 1)
  if (under === undefined) return above + MIDDLE
  const [from, to] = [timeOf(above), timeOf(under)]
  if (from - to > 1) return keyAt(Math.floor((from + to) / 2))
  return above + (under.startsWith(above) ? below(under.slice(above.length)) : MIDDLE)
}
