import { addressKey } from '../../src/backend/rules/address.js'
import { contactPlace } from '../../src/backend/rules/contact-order.js'
import type { Contact } from '../../src/model/contact.js'
import type { Conversation } from '../../src/model/conversation.js'
import type { Mark } from '../../src/model/mark.js'
import type { Message } from '../../src/model/message.js'
import type { RecordKind } from '../../src/model/record.js'

/*
 * What queries sort, filter and search by, beside the record itself. Kinds that are not here have no more than their
 * id, and lie in `inbox.record`.
 */

/** A text as a column can hold it: U+0000 and half characters find nothing. */
const held = (text: string): string => text.replaceAll('\0', '').toWellFormed()

/** UTF-16, high byte first, in hex: its bytes sort as JavaScript compares strings. */
export const sortKey = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')

const conversation = (value: Conversation | null) => ({
  kind: value?.kind ?? null,
  status: value?.status ?? null,
  inbox_id: value?.inboxId ?? null,
  channel_id: value?.channelId ?? null,
  contact_id: value?.contactId ?? null,
  address_key: value && value.address !== '' ? held(addressKey(value.address)) : null,
  assignee_id: value?.assigneeId ?? null,
  member_ids: value?.memberIds ?? [],
  former_owner_id: value?.formerOwnerId ?? null,
  tag_ids: value?.tagIds ?? [],
  activity_at: value?.activityAt ?? null,
  waiting_since: value?.waitingSince ?? null,
  inbound_count: value?.inboundCount ?? null,
  has_attachment: value?.hasAttachment ?? null,
  snoozed_until: value?.snoozedUntil ?? null,
})

const message = (value: Message | null) => ({
  conversation_id: value?.conversationId ?? null, seq: value?.seq ?? null, direction: value?.direction ?? null,
})

const contact = (value: Contact | null) => ({
  owner_id: value?.scope === 'private' ? value.ownerId ?? '' : null,
  name_key: value ? sortKey(contactPlace(value).key) : null,
  address_keys: value ? [...value.phones, ...value.emails].map(one => held(addressKey(one.value))) : [],
})

const mark = (value: Mark | null) => ({
  read_count: value?.readCount ?? 0, flagged: value?.flagged ?? false, pinned_at: value?.pinnedAt ?? null,
  place: value?.order ?? null,
})

type ColumnType = 'text' | 'texts' | 'bytes' | 'bigint' | 'double precision' | 'boolean'

export interface Table {
  readonly name: string
  /** Columns besides those that every record has. */
  readonly columns: Readonly<Record<string, ColumnType>>
  /** What makes a row the one it is, besides tenant and id. */
  readonly keys: readonly ('kind' | 'owner')[]
  read(value: unknown): Readonly<Record<string, unknown>>
}

const RECORD: Table = { name: 'record', columns: {}, keys: ['kind', 'owner'], read: () => ({}) }

const OWN: Partial<Record<RecordKind, Table>> = {
  conversation: {
    name: 'conversation',
    columns: {
      kind: 'text', status: 'text', inbox_id: 'text', channel_id: 'text', contact_id: 'text', address_key: 'text',
      assignee_id: 'text', member_ids: 'texts', former_owner_id: 'text', tag_ids: 'texts', activity_at: 'double precision',
      waiting_since: 'double precision', inbound_count: 'bigint', has_attachment: 'boolean',
      snoozed_until: 'double precision',
    },
    keys: [],
    read: value => conversation(value as Conversation | null),
  },
  message: {
    name: 'message',
    columns: { conversation_id: 'text', seq: 'bigint', direction: 'text' },
    keys: [],
    read: value => message(value as Message | null),
  },
  contact: {
    name: 'contact',
    columns: { owner_id: 'text', name_key: 'bytes', address_keys: 'texts' },
    keys: [],
    read: value => contact(value as Contact | null),
  },
  mark: {
    name: 'mark',
    columns: { read_count: 'bigint', flagged: 'boolean', pinned_at: 'double precision', place: 'text' },
    keys: ['owner'],
    read: value => mark(value as Mark | null),
  },
}

export const tableOf = (kind: RecordKind): Table => OWN[kind] ?? RECORD
