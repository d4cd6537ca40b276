import { addressKey } from '../../src/backend/rules/address.js'
import { conversationMembers } from '../../src/backend/rules/audience.js'
import { remove } from '../../src/backend/rules/put.js'
import type { Entry } from '../../src/backend/rules/settle.js'
import { tally } from '../../src/backend/rules/tally.js'
import type { Write } from '../../src/backend/rules/write.js'
import type { Contact } from '../../src/model/contact.js'
import type { Conversation } from '../../src/model/conversation.js'
import type { RecordKind } from '../../src/model/record.js'
import { recordDeed } from '../store/audit.js'
import { commit } from '../store/carry-out.js'
import { forgetAround, forgetInLog, forgetOptOuts, messagesOf, removalOf } from '../store/forget.js'
import { keepForgotten } from '../store/opt-outs.js'
import { SqlReader } from '../store/reader.js'
import type { Scope } from '../store/store.js'
import { contactRow, conversationsWith } from './contact-data.js'

export interface Erased {
  readonly contacts: number
  readonly conversations: number
  readonly messages: number
  readonly files: number
}

export interface Step {
  readonly erased: Erased
  /** The commit's number; null: there was nothing left to erase. */
  readonly seq: number | null
  readonly isDone: boolean
}

export interface EraseOptions {
  readonly contactId: string
  /** Who has it erased. */
  readonly agentId: string
  readonly now: number
  /** How many commits the log keeps. */
  readonly kept: number
  /** How many messages one transaction removes at most. */
  readonly batch: number
}

const NOTHING: Erased = { contacts: 0, conversations: 0, messages: 0, files: 0 }

interface OwnedRow {
  readonly kind: RecordKind
  readonly owner: string
  readonly id: string
  readonly version: number
}

/** Agents' favorites of the contact, and their marks on the conversations. */
const ownedEntries = async (
  { query, tenant }: Scope, contactId: string, conversationIds: readonly string[],
): Promise<readonly Entry[]> => {
  const rows = await query<OwnedRow>(`
    select kind, owner, id, version from inbox.record
    where tenant = $1 and kind = 'favorite' and id = $2 and value is not null
    union all
    select 'mark', owner, id, version from inbox.mark where tenant = $1 and id = any($3) and value is not null
  `, [tenant, contactId, conversationIds])
  return rows.map(({ kind, owner, id, version }) =>
    ({ write: remove(kind, id, version + 1, owner), audience: [owner] }))
}

/** The contact, their conversations, and what agents noted of them for themselves. */
const lastEntries = async (
  scope: Scope, contact: Contact, conversations: readonly Conversation[], reader: SqlReader,
): Promise<readonly Entry[]> => {
  const entries: Entry[] = []
  for (const one of conversations) {
    const audience = await conversationMembers(one, reader)
    entries.push({ write: remove('conversation', one.id, one.version + 1), audience })
  }
  entries.push(...await ownedEntries(scope, contact.id, conversations.map(({ id }) => id)))
  const audience = contact.scope === 'private' ? [contact.ownerId ?? ''] : null
  entries.push({ write: remove('contact', contact.id, contact.version + 1), audience })
  const counts = await tally(entries.map(({ write }) => write), reader)
  return [...entries, ...counts.map(write => ({ write, audience: [write.owner ?? ''] }))]
}

/** The same without what was in it, if it is about one of them; null where its id would tell a number. */
const emptied = (
  contactId: string, conversationIds: ReadonlySet<string>, addresses: ReadonlySet<string>,
) => (write: Write): Write | null => {
  const { kind, id, value } = write
  if (kind === 'opt-out' && addresses.has(id)) return null
  const isAbout = kind === 'contact' ? id === contactId
    : kind === 'conversation' ? conversationIds.has(id)
      : kind === 'message' && value !== null && conversationIds.has(value.conversationId)
  return isAbout ? { ...write, value: null } : write
}

/**
 * Erases a contact and all that was said with them, up to so many messages in one transaction: the contact goes with
 * the last of them, so that whoever was interrupted begins anew and finds the rest.
 */
export const eraseStep = async (
  scope: Scope, { contactId, agentId, now, kept, batch }: EraseOptions,
): Promise<Step> => {
  const row = await contactRow(scope, contactId)
  if (!row) return { erased: NOTHING, seq: null, isDone: true }
  const { value: contact, keys } = row
  const conversations = await conversationsWith(scope, contactId, keys)
  const ids = conversations.map(({ id }) => id)
  const reader = new SqlReader(scope)
  const messages = await messagesOf(scope, ids, batch)
  const isDone = messages.length < batch
  const entries = [...await removalOf(messages, conversations, reader)]
  if (isDone) {
    entries.push(...await lastEntries(scope, contact, conversations, reader))
    const addresses = [...new Set([...keys, ...conversations.map(one => addressKey(one.address))])]
    await keepForgotten(scope, contact.optedOut.map(addressKey), now)
    await forgetOptOuts(scope, addresses, now)
    const about = [`contact:${contactId}`, ...ids.map(id => `conversation:${id}`)]
    await forgetInLog(scope, about, emptied(contactId, new Set(ids), new Set(addresses)))
  }
  const files = await forgetAround(scope, messages.map(({ id }) => id))
  const seq = await commit(scope, entries, kept)
  const touched = [
    { kind: 'contact', id: contactId } as const, ...ids.map(id => ({ kind: 'conversation', id }) as const),
  ]
  await recordDeed(scope, { act: 'erase-contact', agentId, at: now, touched })
  const erased = {
    contacts: isDone ? 1 : 0, conversations: isDone ? ids.length : 0, messages: messages.length, files,
  }
  return { erased, seq, isDone }
}
