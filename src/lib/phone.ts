type Formatter = (number: string, region: string | undefined) => string

/** A number in E.164, or why a text is none. */
export type ReadNumber =
  | { readonly number: string }
  | { readonly fault: 'too-short' | 'too-long' | 'not-a-phone' }

let formatter: Formatter | undefined
let reader: ((text: string, region: string | undefined) => ReadNumber) | undefined
let loading: Promise<void> | undefined
const waiting = new Set<() => void>()

/** Brings the numbering plans of the world, once. Numbers stay in E.164 where they cannot be loaded. */
export const loadPhones = (): Promise<void> => {
  loading ??= import('./phone-plans.js').then(
    plans => {
      formatter = plans.format
      reader = plans.read
      for (const listener of waiting) listener()
      waiting.clear()
    },
    () => { loading = undefined },
  )
  return loading
}

/** Whether `formatPhone` writes numbers as people do. */
export const phonesReady = (): boolean => formatter !== undefined

/** Called once, when the numbering plans have come. Returns the end of waiting. */
export const whenPhonesReady = (listener: () => void): () => void => {
  if (!formatter) waiting.add(listener)
  return () => { waiting.delete(listener) }
}

const written = new Map<string, string>()
const MOST = 5_000
const E164 = /^\+[1-9]\d{6,14}$/

/**
 * An E.164 number as people write it: national within `region` (ISO 3166-1 alpha-2), else international. Anything else
 * stays as it is, and so does every number until the plans are here: the first one asks for them.
 */
export const formatPhone = (number: string, region?: string): string => {
  if (!E164.test(number)) return number
  if (!formatter) {
    void loadPhones()
    return number
  }
  const key = `${region ?? ''}${number}`
  const known = written.get(key)
  if (known !== undefined) return known
  if (written.size >= MOST) written.clear()
  const text = formatter(number, region)
  written.set(key, text)
  return text
}

/** Whether a text may be a number, or become one: digits, and what people put between them. */
export const looksLikeNumber = (text: string): boolean => /^\+?[\d\s().-]*\d[\d\s().-]*$/.test(text.trim())

/**
 * What a text says as a number: E.164 as it stands, a national one as it is written in `region` (ISO 3166-1 alpha-2).
 * Until the plans are here only E.164 is read: the first look asks for them.
 */
export const readPhone = (text: string, region?: string): ReadNumber => {
  const bare = text.replace(/[\s().-]/g, '')
  if (reader) return reader(text.trim(), region)
  void loadPhones()
  return E164.test(bare) ? { number: bare } : { fault: 'not-a-phone' }
}
