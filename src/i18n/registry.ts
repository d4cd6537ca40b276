import type { BaseTerms, PartialTerms, Terms } from './terms.js'
import { mergeTerms } from './terms.js'

/** Words that come by themselves, on first need. English comes with each element, and stands in while they load. */
const LOADERS: Readonly<Record<string, () => Promise<Terms>>> = {
  'pt-br': async () => (await import('./pt-br.js')).ptBr,
}

/** A language without words of its own that reads another one's well. */
const STAND_INS: Readonly<Record<string, string>> = { pt: 'pt-br' }

const loaded = new Map<string, Terms>()
const overrides = new Map<string, PartialTerms>()
const pending = new Map<string, Promise<Terms>>()
/** By language, then by the words that were changed. */
const merged = new Map<string, WeakMap<object, object>>()
const listeners = new Set<() => void>()

const isKnown = (key: string): boolean => key === 'en' || key in LOADERS || overrides.has(key)

/** The key whose words a language reads: `pt-PT` → `pt-br`, `en-GB` → `en`, one nobody wrote → `en`. */
const keyFor = (language: string): string => {
  const key = language.toLowerCase()
  const base = key.split('-')[0]!
  return [key, base, STAND_INS[base]].find(one => one !== undefined && isKnown(one)) ?? 'en'
}

const sourceFor = (key: string): string => key in LOADERS ? key : STAND_INS[key.split('-')[0]!] ?? 'en'

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

/**
 * The words of a language in place of `english`, when they are here; undefined while `loadTerms` has yet to bring them.
 */
export const termsFor = <T extends BaseTerms>(language: string, english: T): T | undefined => {
  const key = keyFor(language)
  const source = sourceFor(key)
  // A language that comes has every word of the kit, these among them.
  const base = source === 'en' ? english : loaded.get(source) as T | undefined
  const changes = overrides.get(key)
  if (!base || !changes) return base
  const known = merged.get(key) ?? new WeakMap<object, object>()
  merged.set(key, known)
  const terms = known.get(base) as T | undefined ?? mergeTerms(base, changes)
  known.set(base, terms)
  return terms
}

/** Brings the words of a language, once, unless they are English. Rejects when the file cannot be loaded. */
export const loadTerms = async (language: string): Promise<void> => {
  const source = sourceFor(keyFor(language))
  if (source === 'en' || loaded.has(source)) return
  const promise = pending.get(source) ?? LOADERS[source]!()
  pending.set(source, promise)
  try {
    loaded.set(source, await promise)
  } finally {
    pending.delete(source)
  }
  changed()
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
