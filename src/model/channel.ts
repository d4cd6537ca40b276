import type { FileRules } from './file-rules.js'
import type { RecordBase } from './record.js'

export const CHANNEL_TYPES = ['sms', 'whatsapp', 'webchat', 'facebook', 'instagram', 'email'] as const
/** Where messages come from. */
export type ChannelType = (typeof CHANNEL_TYPES)[number]

export const REGISTRATIONS = ['registered', 'pending', 'unregistered'] as const
/** Whether the carrier lets this number send texts. */
export type Registration = (typeof REGISTRATIONS)[number]

/** What a channel carries. */
export interface ChannelRules {
  readonly files: FileRules
}

export interface Channel extends RecordBase {
  readonly type: ChannelType
  readonly name: string
  /** Our side: an E.164 number, a page, a mail address. */
  readonly address: string
  /** The shared inbox it feeds; null for an agent's own number. */
  readonly inboxId: string | null
  /** The agent who owns a private number; null when shared. */
  readonly ownerId: string | null
  /** Null where the channel knows no registration. */
  readonly registration: Registration | null
  /** What it carries. Absent: as channels of its type do. */
  readonly rules?: ChannelRules | undefined
}

/** Where an agent may write first. WhatsApp, chat and the like are begun by customers. */
export const isStartable = ({ type }: Pick<Channel, 'type'>): boolean => type === 'sms' || type === 'email'
