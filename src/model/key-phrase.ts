/** A key phrase that is being typed. */
export interface TypedPhrase {
  /** Where it stands in the text, its trigger included: UTF-16 offsets, the second one at the caret. */
  readonly range: readonly [start: number, end: number]
  /** What follows the trigger. */
  readonly query: string
}

/** Longest key phrase that is looked for, in UTF-16 units. */
export const KEY_PHRASE_LENGTH = 40

/** Before the start of a word: a space, or a letter of a script that writes without them. */
const EDGE = /[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}。、]$/u

/** The trigger as an East Asian keyboard writes it: `/` is `／` there. */
const wide = (trigger: string): string =>
  /^[!-~]$/.test(trigger) ? String.fromCharCode(trigger.charCodeAt(0) + 0xfee0) : trigger

/** The key phrase that ends at the caret; null when none is being typed. An empty trigger finds none. */
export const typedPhrase = (text: string, caret: number, trigger: string): TypedPhrase | null => {
  if (trigger === '') return null
  const from = Math.max(0, caret - KEY_PHRASE_LENGTH - trigger.length)
  const before = text.slice(from, caret)
  const start = from + Math.max(before.lastIndexOf(trigger), before.lastIndexOf(wide(trigger)))
  if (start < from) return null
  const query = text.slice(start + trigger.length, caret)
  if (/\s/.test(query)) return null
  const lead = text.slice(Math.max(0, start - 2), start)
  return lead === '' || EDGE.test(lead) ? { range: [start, caret], query } : null
}

/** The key phrase that is all there is of a text, but for space around it; null when there is more, or none. */
export const wholePhrase = (text: string, trigger: string): string | null => {
  const trimmed = text.trim()
  const found = typedPhrase(trimmed, trimmed.length, trigger)
  return found?.range[0] === 0 && found.query !== '' ? found.query : null
}
