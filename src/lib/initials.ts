let segmenter: Intl.Segmenter | undefined
/** A segmenter costs as much as all else of a row, and most names need none. */
const graphemesOf = (text: string): Iterable<Intl.SegmentData> =>
  (segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })).segment(text)

/** Letters and digits stand for somebody; brackets, dashes and quotes do not. */
const LETTER = /[\p{L}\p{N}]/u
/** Where there is nothing else, a picture does. */
const PICTURE = /\p{Extended_Pictographic}/u
/** Scripts where two would mislead: a single character is a whole word, or two letters would join to one. */
const SINGLE = /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Arabic}|\p{Script=Syriac}/u

/** What begins most names: a letter of Latin that has one capital, and nothing behind it that could belong to it. */
const PLAIN = /^[A-Za-zÀ-ÖØ-Þà-öø-þ](?:[\x20-\x7eÀ-ɏ]|$)/

const capital = (word: string): string => word[0]!.toLocaleUpperCase()

const firstOf = (word: string, speaking: RegExp): string => {
  if (PLAIN.test(word)) return capital(word)
  for (const { segment } of graphemesOf(word.slice(0, 64))) {
    if (!speaking.test(segment)) continue
    const upper = segment.toLocaleUpperCase()
    // "ß" would become two letters.
    return [...graphemesOf(upper)].length === 1 ? upper : segment
  }
  return ''
}

/** One or two graphemes for a name of any script; empty when nothing in it speaks, or when it is a number. */
export const initialsOf = (name: string): string => {
  const start = name.slice(0, 400)
  const parts = start.trim().split(/\s+/)
  const [one, other] = [parts[0]!, parts.at(-1)!]
  if (PLAIN.test(one) && PLAIN.test(other)) return capital(one) + (parts.length > 1 ? capital(other) : '')
  if (/^[+\d\s().-]*$/.test(name)) return ''
  const speaking = LETTER.test(start) ? LETTER : PICTURE
  const words = start.split(/\s+/u).filter(word => speaking.test(word))
  const first = firstOf(words[0] ?? '', speaking)
  if (words.length < 2 || SINGLE.test(first)) return first
  return first + firstOf(words.at(-1)!, speaking)
}
