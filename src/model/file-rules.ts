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
