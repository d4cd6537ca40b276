import type { Attachment } from '../../model/attachment.js'
import type { Channel } from '../../model/channel.js'
import type { Conversation } from '../../model/conversation.js'
import type { Contact } from '../../model/contact.js'
import type { SharedInbox } from '../../model/inbox.js'
import type { RecordKind, RecordTypes } from '../../model/record.js'
import type { Sortable } from '../../model/sort.js'
import type { Access } from './access.js'

/** Conversations to wake. `next`: when the next one is to be woken; null: none is waiting. */
export interface Due {
  readonly conversations: readonly Conversation[]
  readonly next: number | null
}

/**
 * How rules look at what is stored. Each adapter brings its own: over maps, over one IndexedDB transaction, over one
 * SQL transaction. All reads of one command see the same moment.
 */
export interface Reader {
  /** `owner` only for kinds that are mine. */
  get<K extends RecordKind>(kind: K, id: string, owner?: string): Promise<RecordTypes[K] | undefined>
  /** The version a record had last, also when it is gone since; 0 when there never was one. */
  versionOf(kind: RecordKind, id: string, owner?: string): Promise<number>
  /** An uploaded file. */
  attachment(id: string): Promise<Attachment | undefined>
  /** The newest conversation with that address on that channel, whatever its status. */
  conversationAt(channelId: string, address: string): Promise<Conversation | undefined>
  /** The direct chat of two agents. */
  directChat(agentId: string, otherId: string): Promise<Conversation | undefined>
  /** A shared contact with that phone, mail address or handle. */
  contactAt(address: string): Promise<Contact | undefined>
  /** Snoozed conversations whose time has come by `now`, at most `limit`, and when the next one's comes. */
  due(now: number, limit: number): Promise<Due>
  /** How many inbound messages stand behind `seq`. */
  inboundAfter(conversationId: string, seq: number): Promise<number>
  /** Every conversation that has that tag, whoever may see it. */
  conversationsWith(tagId: string): Promise<readonly Conversation[]>
  inboxes(): Promise<readonly SharedInbox[]>
  channels(): Promise<readonly Channel[]>
  /** Every open conversation that an agent sees, with their mark on it; history may be left out. */
  openTo(access: Access): Promise<readonly Sortable[]>
  /** Every `legacy` conversation of an inbox, whoever may read it. */
  historyOf(inboxId: string): Promise<readonly Conversation[]>
  /** What an agent has in an inbox, open or snoozed. */
  heldBy(agentId: string, inboxId: string): Promise<readonly Conversation[]>
  /** A tag of that name, whatever its case. */
  tagNamed(name: string): Promise<RecordTypes['tag'] | undefined>
}
