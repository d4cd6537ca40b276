import type { Agent } from './agent.js'
import type { CannedMessage } from './canned.js'
import type { Channel } from './channel.js'
import type { Contact } from './contact.js'
import type { Conversation } from './conversation.js'
import type { Counts } from './counts.js'
import type { Favorite } from './favorite.js'
import type { SharedInbox } from './inbox.js'
import type { Mark } from './mark.js'
import type { Message } from './message.js'
import type { OptOut } from './opt-out.js'
import type { Preferences } from './preferences.js'
import type { Tag } from './tag.js'
import type { SavedView } from './view.js'

/** What every record of a back end has. */
export interface RecordBase {
  /** Unique within its kind. */
  readonly id: string
  /** Grows by at least one with each change; a record with an older version is ignored. */
  readonly version: number
  /** The record's ids in other systems, by system: `{ hubspot: '8812' }`. */
  readonly externalIds?: Readonly<Record<string, string>>
}

/** Every noun a back end owns, by kind. */
export interface RecordTypes {
  agent: Agent
  inbox: SharedInbox
  channel: Channel
  conversation: Conversation
  message: Message
  contact: Contact
  /** Its id is the number, as `addressKey` writes it. */
  'opt-out': OptOut
  tag: Tag
  canned: CannedMessage
  /** A list under a name: everybody's, or its owner's alone. */
  view: SavedView
  /** Mine: what I have read, pinned and put in order. Its id is the conversation's. */
  mark: Mark
  /** Mine: contacts I hold dear. Its id is the contact's. */
  favorite: Favorite
  /** Mine: how many conversations of an inbox or channel are open and unread. */
  counts: Counts
  /** Mine: what I like to see. */
  preferences: Preferences
}

export type RecordKind = keyof RecordTypes

/** Kinds that belong to one agent and are streamed to that agent alone. */
export const MINE_KINDS = ['mark', 'favorite', 'counts', 'preferences'] as const satisfies readonly RecordKind[]
