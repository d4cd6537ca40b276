import type { Channel, ChannelType } from './channel.js'

/** What files a channel carries. */
export interface FileRules {
  /** How many with one message. */
  readonly count: number
  /** Bytes of each. */
  readonly size: number
  /** Media types, `image/*`, or endings such as `.vcf`; none: any. */
  readonly types: readonly string[]
}

/** Why a file cannot go with a message. */
export type FileFault = 'empty' | 'too-many' | 'too-large' | 'wrong-type'

const MB = 1_000_000

const TEXTING: FileRules = {
  count: 5, size: 2 * MB,
  types: ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'audio/*', 'video/*', 'application/pdf', 'text/*'],
}

/** Where a channel brings no rules of its own. */
const PRESETS: Readonly<Record<ChannelType, FileRules>> = {
  sms: TEXTING, whatsapp: TEXTING, webchat: TEXTING, facebook: TEXTING, instagram: TEXTING,
  email: { count: 10, size: 20 * MB, types: [] },
}

/** Among colleagues: notes, direct and team chats. */
const INSIDE: FileRules = { count: 10, size: 20 * MB, types: [] }

/** What channels of a type carry. */
export const presetOf = (type: ChannelType): FileRules => PRESETS[type]

/** Most files that a channel may take with one message. */
export const MOST_FILES = 20
/** Biggest file that may be allowed, in bytes. */
export const LARGEST_FILE = 25 * 1024 * 1024
/** Most types that rules may name. */
export const MOST_TYPES = 50

/** `image/png`, `image/*` or `.vcf`. */
const TYPE = /^(?:\.[\w.+-]{1,40}|[a-z]+\/(?:\*|[\w.+-]{1,100}))$/i

/** What is wrong with rules that somebody wrote. */
export interface FileRulesProblem {
  readonly field: keyof FileRules
  readonly rule: 'not-a-number' | 'too-many' | 'malformed' | 'duplicate'
  /** The type it is about; else empty. */
  readonly type: string
}

const isWhole = (value: number, least: number): boolean => Number.isInteger(value) && value >= least

/** The first thing wrong with rules; null: nothing. None with a message: no files at all. */
export const fileRulesProblem = ({ count, size, types }: FileRules): FileRulesProblem | null => {
  if (!isWhole(count, 0)) return { field: 'count', rule: 'not-a-number', type: '' }
  if (count > MOST_FILES) return { field: 'count', rule: 'too-many', type: '' }
  if (!isWhole(size, 1)) return { field: 'size', rule: 'not-a-number', type: '' }
  if (size > LARGEST_FILE) return { field: 'size', rule: 'too-many', type: '' }
  if (types.length > MOST_TYPES) return { field: 'types', rule: 'too-many', type: '' }
  const seen = new Set<string>()
  for (const type of types) {
    if (!TYPE.test(type)) return { field: 'types', rule: 'malformed', type }
    if (seen.has(type.toLowerCase())) return { field: 'types', rule: 'duplicate', type }
    seen.add(type.toLowerCase())
  }
  return null
}

/** What may go to a channel; without one: to colleagues. */
export const fileRulesOf = (channel: Pick<Channel, 'type' | 'rules'> | undefined): FileRules =>
  channel ? channel.rules?.files ?? PRESETS[channel.type] : INSIDE

interface Described {
  readonly name: string
  readonly type: string
  readonly size: number
}

const fits = ({ name, type }: Described, rule: string): boolean => {
  if (rule.startsWith('.')) return name.toLowerCase().endsWith(rule.toLowerCase())
  const plain = type.split(';', 1)[0]!.trim().toLowerCase()
  return rule.endsWith('/*') ? plain.startsWith(rule.slice(0, -1)) : plain === rule.toLowerCase()
}

/** What is wrong with one file more behind `taken` others; null: nothing. */
export const fileFault = (file: Described, taken: number, { count, size, types }: FileRules): FileFault | null => {
  if (types.length > 0 && !types.some(rule => fits(file, rule))) return 'wrong-type'
  if (file.size === 0) return 'empty'
  if (file.size > size) return 'too-large'
  return taken >= count ? 'too-many' : null
}
