import { fold } from '../lib/fold.js'
import type { Conversation } from './conversation.js'
import type { ConversationFilter } from './filter.js'

export { fold }

/*
 * What a search finds, everywhere the same: every word of the search begins some word of the text, whatever their
 * accents and case. Scripts that leave no spaces between words tell nobody where one begins, so there any character
 * does, as does any picture: a search finds what stands anywhere among them. Intl.Segmenter would guess otherwise from
 * browser to browser, and what one had indexed another would not find. A search that is written like a number finds
 * numbers that have its digits anywhere, too: people know the last four.
 */

/** As it is searched, folded character by character: at the end of a word alone JavaScript writes another sigma. */
export const folded = (text: string): string => fold(text).replaceAll('ς', 'σ')

const RUN = /[\p{L}\p{N}\p{Extended_Pictographic}]+/gu
const IN_WORD = /[\p{L}\p{N}\p{Extended_Pictographic}]/u
const UNSPACED = new RegExp('[' + ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map(script => `\\p{Script=${script}}`).join('') + '\\p{Extended_Pictographic}]', 'u')

const characterAt = (text: string, index: number): string => String.fromCodePoint(text.codePointAt(index)!)

const characterBefore = (text: string, index: number): string => {
  const last = text.charCodeAt(index - 1)
  return last >= 0xdc00 && last <= 0xdfff && index > 1 ? text.slice(index - 2, index) : text.charAt(index - 1)
}

/** Whether a word may begin there. */
const begins = (text: string, index: number): boolean =>
  index === 0 || !IN_WORD.test(characterBefore(text, index)) || UNSPACED.test(characterAt(text, index))

/** Where a folded word begins in a folded text, from a place on; -1: nowhere. */
const placeOf = (text: string, word: string, from = 0): number => {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) if (begins(text, at)) return at
  return -1
}

/** The words to look for, each once. None: the search finds nothing. */
export const searchWords = (search: string): readonly string[] => [...new Set(folded(search).match(RUN))]

/** Whether all words stand in folded texts, in whichever of them. */
export const findsIn = (texts: readonly string[], words: readonly string[]): boolean =>
  words.length > 0 && words.every(word => texts.some(text => placeOf(text, word) >= 0))

/** So much of a text from a place on, without half a character at its end. */
const part = (text: string, from: number, length: number): string => {
  const piece = text.slice(from, from + length)
  const last = piece.charCodeAt(piece.length - 1)
  return last >= 0xd800 && last <= 0xdbff ? piece.slice(0, -1) : piece
}

/** Longest key, in UTF-16 units, and the same where any character begins a word, in characters. */
const KEY = 24
const UNSPACED_KEY = 2

const keyAt = (run: string, index: number): string => {
  const first = characterAt(run, index)
  if (UNSPACED.test(first)) {
    return Array.from(run.slice(index, index + 2 * UNSPACED_KEY)).slice(0, UNSPACED_KEY).join('')
  }
  return part(run, index, KEY)
}

/**
 * What an index keeps of a text, each once. Where a search finds the text, each key of the search begins a key of the
 * text; the other way round only `findsIn` tells.
 */
export const searchKeys = (text: string): readonly string[] => {
  const keys = new Set<string>()
  for (const [run] of folded(text).matchAll(RUN)) {
    keys.add(keyAt(run, 0))
    if (!UNSPACED.test(run)) continue
    for (let at = characterAt(run, 0).length; at < run.length; at += characterAt(run, at).length) {
      if (UNSPACED.test(characterAt(run, at))) keys.add(keyAt(run, at))
    }
  }
  return [...keys]
}

/** Fewest digits that are looked for in a number. */
const DIGITS = 3

/** The digits of a number, or of what may be part of one; empty: it is none. */
export const digitsOf = (text: string): string => {
  const digits = text.normalize('NFKC').trim().replace(/^\+/, '').replace(/[\s().-]/gu, '')
  return /^\d+$/.test(digits) && digits.length >= DIGITS ? digits : ''
}

/** Part of a text, in UTF-16 units; `end` is exclusive. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** Where each piece of a folded text came from. */
const origins = (text: string): { readonly folded: string, readonly starts: readonly number[] } => {
  let whole = ''
  const starts: number[] = []
  for (let at = 0; at < text.length;) {
    const character = characterAt(text, at)
    const piece = folded(character)
    for (let index = 0; index < piece.length; index++) starts.push(at)
    whole += piece
    at += character.length
  }
  return { folded: whole, starts: [...starts, text.length] }
}

/** Where the digits that are looked for stand in a number, with what is written between them. */
const digitRanges = (text: string, digits: string): readonly TextRange[] => {
  if (digits === '' || digitsOf(text) === '') return []
  const { folded: whole, starts } = origins(text)
  const places = Array.from(whole.matchAll(/\d/g), ({ index }) => index)
  const number = places.map(index => whole.charAt(index)).join('')
  const found: TextRange[] = []
  for (let at = number.indexOf(digits); at >= 0; at = number.indexOf(digits, at + digits.length)) {
    found.push({ start: starts[places[at]!]!, end: starts[places[at + digits.length - 1]! + 1]! })
  }
  return found
}

/** What a search found in a text, in order and apart from each other: what a reader wants to see marked. */
export const hitRanges = (text: string, search: string): readonly TextRange[] => {
  const words = searchWords(search)
  if (words.length === 0) return []
  const { folded: whole, starts } = origins(text)
  const found: TextRange[] = [...digitRanges(text, digitsOf(search))]
  for (const word of words) {
    for (let at = placeOf(whole, word); at >= 0; at = placeOf(whole, word, at + word.length)) {
      const last = starts[at + word.length - 1]!
      // A character is marked whole, and with its accents.
      let next = at + word.length
      while (starts[next] === last) next++
      found.push({ start: starts[at]!, end: starts[next]! })
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const merged: TextRange[] = []
  for (const range of found) {
    const before = merged.at(-1)
    if (!before || range.start > before.end) merged.push(range)
    else merged[merged.length - 1] = { start: before.start, end: Math.max(before.end, range.end) }
  }
  return merged
}

/** A piece of a text: as it is, or found. */
export interface Piece {
  readonly text: string
  readonly isHit: boolean
}

/** A text cut where a search found something. */
export const pieces = (text: string, search: string): readonly Piece[] => {
  const cut: Piece[] = []
  let at = 0
  for (const { start, end } of hitRanges(text, search)) {
    if (start > at) cut.push({ text: text.slice(at, start), isHit: false })
    cut.push({ text: text.slice(start, end), isHit: true })
    at = end
  }
  if (at < text.length) cut.push({ text: text.slice(at), isHit: false })
  return cut
}

/** How much of a text stands before its first hit, and how much in all. */
const LEAD = 32
const EXCERPT = 200

/** The part of a text around its first hit, cut between words where there are any. */
export const excerptOf = (text: string, search: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim()
  const start = hitRanges(line, search)[0]?.start ?? 0
  if (start <= LEAD) return line.length > EXCERPT ? `${part(line, 0, EXCERPT)}…` : line
  const space = line.indexOf(' ', start - LEAD)
  const from = space >= 0 && space < start ? space + 1 : start
  const rest = part(line, from, EXCERPT)
  return `…${rest}${from + EXCERPT < line.length ? '…' : ''}`
}

/** What a search is narrowed by. Without a status spam is not found: it has left every list. */
export type SearchFilter = Pick<ConversationFilter, 'status' | 'inboxId' | 'channelId' | 'contactId'>

/** Whether what stands in a conversation may be found. */
export const isSearched = (filter: SearchFilter, conversation: Conversation): boolean =>
  (filter.status === undefined ? conversation.status !== 'spam' : conversation.status === filter.status)
  && (filter.inboxId === undefined || conversation.inboxId === filter.inboxId)
  && (filter.channelId === undefined || conversation.channelId === filter.channelId)
  && (filter.contactId === undefined || conversation.contactId === filter.contactId)
