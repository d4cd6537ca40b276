import type { ChannelType } from '../model/channel.js'
import type { ForbiddenReason } from './errors.js'

export const CAPABILITIES = [
  'send', 'attach', 'note', 'assign', 'tag', 'create-tag', 'close', 'mark-read', 'mark-unread',
  'edit-contact', 'create-contact', 'favorite', 'canned', 'call', 'meet', 'delivery', 'typing', 'presence',
  'move', 'snooze', 'spam', 'pin', 'reorder', 'react', 'opt-out', 'start-conversation', 'link-contact', 'merge-contacts',
  'manage-canned', 'manage-tags', 'manage-team', 'survey', 'campaign', 'schedule', 'search', 'saved-views', 'voice',
  'preferences', 'direct-chat', 'team-chat', 'legacy', 'settings',
] as const
/** What a back end may or may not do. */
export type CapabilityName = (typeof CAPABILITIES)[number]

/** `denied` is shown disabled with its reason, `unsupported` is not shown. */
export type Capability =
  | { readonly state: 'available' }
  | { readonly state: 'denied', readonly reason: ForbiddenReason }
  | { readonly state: 'unsupported' }

type CapabilityMap = Readonly<Partial<Record<CapabilityName, Capability>>>

/** Declared at `connect`. What is not listed is `unsupported`; a channel's list overrides the general one. */
export interface Capabilities {
  readonly all: CapabilityMap
  readonly channels: Readonly<Partial<Record<ChannelType, CapabilityMap>>>
}

const UNSUPPORTED: Capability = { state: 'unsupported' }

export const capabilityOf = (
  capabilities: Capabilities, name: CapabilityName, channel?: ChannelType,
): Capability =>
  (channel && capabilities.channels[channel]?.[name]) ?? capabilities.all[name] ?? UNSUPPORTED

/** What a back end promises about delivery; the client arranges itself accordingly. */
export interface Guarantees {
  /**
   * For how long a command sent twice with one id takes effect once: for good, for `duplicateWindow` milliseconds,
   * or not at all.
   */
  readonly duplicates: 'permanent' | 'window' | 'none'
  readonly duplicateWindow?: number
  /** Whether a record made by a client keeps the client's id. */
  readonly echo: boolean
  /** Whether missed changes are replayed from a cursor, or must be loaded again. */
  readonly catchUp: 'cursor' | 'refetch'
}
