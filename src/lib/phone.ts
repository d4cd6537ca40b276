type Formatter = (number: string, region: string | undefined) => string

let formatter: Formatter | undefined
let loading: Promise<void> | undefined

/** Brings the numbering plans of the world, once; elements that show numbers ask for it and render again. */
export const loadPhones = (): Promise<void> => {
  loading ??= import('./phone-plans.js').then(
    plans => { formatter = plans.format },
    () => { loading = undefined },
  )
  return loading
}

/** Whether `formatPhone` writes numbers as people do. */
export const phonesReady = (): boolean => formatter !== undefined

const written = new Map<string, string>()
const MOST = 5_000
const E164 = /^\+[1-9]\d{6,14}$/

/**
 * An E.164 number as people write it: national within `region` (ISO 3166-1 alpha-2), else international. Anything
 * else, and every number until `loadPhones()` resolved, comes back as it is.
 */
export const formatPhone = (number: string, region?: string): string => {
  if (!formatter || !E164.test(number)) return number
  const key = `${region ?? ''}${number}`
  const known = written.get(key)
  if (known !== undefined) return known
  if (written.size >= MOST) written.clear()
  const text = formatter(number, region)
  written.set(key, text)
  return text
}
