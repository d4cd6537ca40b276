import { notFound } from '../../src/backend/rules/refuse.js'
import type { Contact } from '../../src/model/contact.js'
import type { Conversation } from '../../src/model/conversation.js'
import type { Scope } from '../store/store.js'

interface Row {
  readonly value: Contact | null
  readonly keys: readonly string[]
}

/** A contact, and by what their addresses are looked up; null: they were erased. */
export const contactRow = async (
  { query, tenant }: Scope, contactId: string,
): Promise<Row & { value: Contact } | null> => {
  const [row] = await query<Row>(
    'select value, address_keys as keys from inbox.contact where tenant = $1 and id = $2', [tenant, contactId])
  if (!row) throw notFound('contact', contactId)
  return row.value && { value: row.value, keys: row.keys }
}

/** Conversations with a contact: linked to them, or to nobody and with one of their addresses. */
export const conversationsWith = async (
  { query, tenant }: Scope, contactId: string, keys: readonly string[],
): Promise<readonly Conversation[]> => {
  const rows = await query<{ value: Conversation }>(`
    select value from inbox.conversation where tenant = $1 and value is not null
    and (contact_id = $2 or (contact_id is null and address_key = any($3))) order by id
  `, [tenant, contactId, keys])
  return rows.map(({ value }) => value)
}

/** Other contacts with one of those addresses: perhaps the same person, in an agent's private book. */
export const alikeContacts = async (
  { query, tenant }: Scope, contactId: string, keys: readonly string[],
): Promise<readonly string[]> => {
  const rows = await query<{ id: string }>(
    'select id from inbox.contact where tenant = $1 and id <> $2 and address_keys && $3 order by id', [tenant, contactId, keys])
  return rows.map(({ id }) => id)
}
