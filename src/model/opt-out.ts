import type { RecordBase } from './record.js'

/** A number that belongs to no contact and must not be texted. Its id is the number as it is looked up by. */
export interface OptOut extends RecordBase {
  /** As it was written. */
  readonly address: string
  /** When it came to that, in milliseconds since the epoch. */
  readonly since: number
}

/** Words that opt a customer out and in again, each as the whole of a message. Case does not matter. */
export interface OptOutWords {
  readonly out: readonly string[]
  readonly in: readonly string[]
}

/**
 * Where an inbox has no words of its own: those that carriers know. "Yes" is none of them, though some carriers take
 * it: it answers any question, also one that was asked before they opted out.
 */
export const OPT_OUT_WORDS: OptOutWords = {
  out: ['stop', 'stopall', 'unsubscribe', 'cancel', 'end', 'quit', 'revoke', 'optout'],
  in: ['start', 'unstop'],
}

/** What people put around a word. */
const AROUND = /^[\s\p{P}\p{S}\p{Cf}]+|[\s\p{P}\p{S}\p{Cf}]+$/gu

/** Longer texts are never a word. */
const LONGEST = 100

const plain = (text: string): string => text.normalize('NFKC').replace(AROUND, '').toLowerCase()

/** Most words of a list. */
export const MOST_WORDS = 50

/** What is wrong with a list of words. `word`: as it was written; empty where it is about the whole list. */
export interface WordProblem {
  readonly list: 'out' | 'in'
  readonly word: string
  readonly rule: 'required' | 'too-long' | 'too-many' | 'duplicate' | 'malformed'
}

const wordProblem = (word: string, others: readonly string[]): WordProblem['rule'] | null => {
  if (word.trim() === '') return 'required'
  if (word.length > LONGEST) return 'too-long'
  // Nothing is left of it that a customer could write.
  if (plain(word) === '') return 'malformed'
  return others.some(other => plain(other) === plain(word)) ? 'duplicate' : null
}

/** The first thing wrong with words of an inbox; null: nothing. Without one to opt out by, nobody could. */
export const wordsProblem = (words: OptOutWords): WordProblem | null => {
  const before: string[] = []
  for (const list of ['out', 'in'] as const) {
    if (words[list].length > MOST_WORDS) return { list, word: '', rule: 'too-many' }
    for (const word of words[list]) {
      const rule = wordProblem(word, before)
      if (rule) return { list, word, rule }
      before.push(word)
    }
  }
  return words.out.length === 0 ? { list: 'out', word: '', rule: 'required' } : null
}

/** What a customer's message asks for by being one of these words, and nothing else; null: nothing. */
export const wishOf = (text: string, words: OptOutWords = OPT_OUT_WORDS): 'out' | 'in' | null => {
  if (text.length > LONGEST) return null
  const said = plain(text)
  if (said === '') return null
  if (words.out.some(word => plain(word) === said)) return 'out'
  return words.in.some(word => plain(word) === said) ? 'in' : null
}
