type Formatter = (number: string, region: string | undefined) => string

let formatter: Formatter | undefined
let loading: Promise<void> | undefined
const waiting = new Set<() => void>()

/** Brings the numbering plans of the world, once. Numbers stay in E.164 where they cannot be loaded. */
export const loadPhones = (): Promise<void> => {
  loading ??= import('./phone-plans.js').then(
    plans => {
      formatter = plans.format
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
