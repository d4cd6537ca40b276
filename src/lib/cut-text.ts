/** A text longer than this, in UTF-16 units or in lines, is shown cut until somebody asks for all of it. */
export const LONG_TEXT = { length: 3_000, lines: 40 } as const
/** What of it is shown. */
const SHOWN = { length: 1_800, lines: 24 } as const

const MARK = /\p{M}/u

/** Where a text's nth line ends; its end where it has fewer. */
const lineEnd = (text: string, lines: number, limit: number): number => {
  let at = -1
  for (let line = 0; line < lines; line++) {
    at = text.indexOf('\n', at + 1)
    if (at < 0 || at >= limit) return limit
  }
  return at
}

/** Back to where no emoji and no letter with its marks is torn, unless that is far. */
const whole = (text: string, end: number): number => {
  let at = end
  const low = text.charCodeAt(at)
  if (low >= 0xdc00 && low <= 0xdfff) at--
  for (let step = 0; step < 32 && at > 0 && MARK.test(text[at]!); step++) at--
  return at
}

/** The beginning of a very long text, or undefined when it may be shown whole. */
export const cutText = (text: string): string | undefined => {
  const { length, lines } = LONG_TEXT
  if (text.length <= length && lineEnd(text, lines, text.length) === text.length) return undefined
  const end = lineEnd(text, SHOWN.lines, Math.min(SHOWN.length, text.length))
  return text.slice(0, whole(text, end))
}
