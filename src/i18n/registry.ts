import { en } from './en.js'
import type { PartialTerms, Terms } from './terms.js'
import { mergeTerms } from './terms.js'

/** Words that come by themselves, on first need. English is always here: it stands in while others load. */
const LOADERS: Readonly<Record<string, () => Promise<Terms>>> = {
  'pt-br': async () => (await import('./pt-br.js')).ptBr,
}

/** A language without words of its own that reads another one's well. */
const STAND_INS: Readonly<Record<string, string>> = { pt: 'pt-br' }

const loaded = new Map<string, Terms>([['en', en]])
const overrides = new Map<string, PartialTerms>()
const pending = new Map<string, Promise<Terms>>()
const merged = new Map<string, Terms>()
const listeners = new Set<() => void>()

const isKnown = (key: string): boolean => key in LOADERS || loaded.has(key) || overrides.has(key)

/** The key whose words a language reads: `pt-PT` → `pt-br`, `en-GB` → `en`, one nobody wrote → `en`. */
const keyFor = (language: string): string => {
  const key = language.toLowerCase()
  const base = key.split('-')[0]!
  return [key, base, STAND_INS[base]].find(one => one !== undefined && isKnown(one)) ?? 'en'
}

const sourceFor = (key: string): string => key in LOADERS || loaded.has(key) ? key : STAND_INS[key.split('-')[0]!] ?? 'en'

const changed = () => {
  tags.clear()
  for (const listener of listeners) listener()
}

const tags = new Map<string, string>()

const resolveTag = (language: string): string => {
  try {
    const [tag = 'en'] = Intl.getCanonicalLocales(language)
    return keyFor(tag) === 'en' && !tag.toLowerCase().startsWith('en') ? 'en' : tag
  } catch {
    return 'en'
  }
}

/**
 * The tag that dates and numbers beside these words should be written in: the language itself where its words are
 * known, else English, so that a text never mixes two.
 */
export const languageFor = (language: string): string => {
  const tag = tags.get(language) ?? resolveTag(language)
  tags.set(language, tag)
  return tag
}

/** The words of a language when they are here; undefined while `loadTerms` has yet to bring them. */
export const termsFor = (language: string): Terms | undefined => {
  const key = keyFor(language)
  const known = merged.get(key)
  if (known) return known
  const base = loaded.get(sourceFor(key))
  if (!base) return undefined
  const terms = mergeTerms(base, overrides.get(key) ?? {})
  merged.set(key, terms)
  return terms
}

/** Brings the words of a language, once. English where nobody wrote them; rejects when the file cannot be loaded. */
export const loadTerms = async (language: string): Promise<Terms> => {
  const here = termsFor(language)
  if (here) return here
  const source = sourceFor(keyFor(language))
  const promise = pending.get(source) ?? LOADERS[source]!()
  pending.set(source, promise)
  try {
    loaded.set(source, await promise)
  } finally {
    pending.delete(source)
  }
  changed()
  return termsFor(language) ?? en
}

/**
 * Changes terms of a language, or adds a language; what it leaves out is read from the kit's own words for that
 * language, else in English. Elements already shown follow.
 */
export const registerTerms = (language: string, terms: PartialTerms): void => {
  const key = language.toLowerCase()
  overrides.set(key, mergeTerms(overrides.get(key) ?? {}, terms))
  merged.delete(key)
  changed()
}

/** Called when words came or changed. Returns the end of it. */
export const onTermsChange = (listener: () => void): () => void => {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}
