import type { Conversation } from '../../src/model/conversation.js'
import type { Message } from '../../src/model/message.js'
import type { FileAddresses } from '../files/file-addresses.js'
import type { Scope, Store } from '../store/store.js'
import { alikeContacts, contactRow, conversationsWith } from './contact-data.js'

interface ExportOptions {
  readonly store: Store
  readonly addresses: FileAddresses
  readonly tenant: string
  readonly contactId: string
  readonly now: number
}

/** How many messages are read at once. */
const PAGE = 200

interface FileRow {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly hash: string
}

const filesOf = ({ query, tenant }: Scope, messageIds: readonly string[]): Promise<readonly FileRow[]> => query<FileRow>(`
  select distinct file.id, file.name, file.type, file.size, file.hash from inbox.file
  join inbox.message_file as named on named.tenant = file.tenant and named.file = file.id
  where file.tenant = $1 and named.message = any($2) order by file.id
`, [tenant, messageIds])

const messagesBehind = async (
  { query, tenant }: Scope, conversationId: string, seq: number,
): Promise<readonly Message[]> => {
  const rows = await query<{ value: Message }>(`
    select value from inbox.message where tenant = $1 and conversation_id = $2 and seq > $3 order by seq limit $4
  `, [tenant, conversationId, seq, PAGE])
  return rows.map(({ value }) => value)
}

/**
 * Everything about a contact, piece by piece: no transaction waits for whoever reads slowly. The last piece says that
 * it is all, and how much.
 */
export async function* exportContact(
  { store, addresses, tenant, contactId, now }: ExportOptions,
): AsyncGenerator<object> {
  const counts = { conversations: 0, messages: 0, files: 0 }
  const { contact, alike, conversations } = await store.read(tenant, async scope => {
    const row = await contactRow(scope, contactId)
    const keys = row?.keys ?? []
    return {
      contact: row?.value ?? null,
      alike: await alikeContacts(scope, contactId, keys),
      conversations: row ? await conversationsWith(scope, contactId, keys) : [],
    }
  })
  yield { type: 'export', version: 1, tenantId: tenant, contactId, at: now }
  if (contact) yield { type: 'contact', value: contact }
  for (const id of alike) yield { type: 'see-also', contactId: id }
  for (const conversation of conversations) {
    counts.conversations++
    yield { type: 'conversation', value: conversation }
    yield* thread(conversation)
  }
  yield { type: 'end', ...counts }

  async function* thread({ id }: Conversation): AsyncGenerator<object> {
    for (let behind = 0, isMore = true; isMore;) {
      const { messages, files } = await store.read(tenant, async scope => {
        const found = await messagesBehind(scope, id, behind)
        return {
          messages: await addresses.dressMessages(scope, found),
          files: await filesOf(scope, found.map(one => one.id)),
        }
      })
      for (const value of messages) yield { type: 'message', value }
      for (const { hash, ...file } of files) {
        yield { type: 'file', value: { ...file, sha256: hash, url: addresses.of(tenant, file.id) } }
      }
      counts.messages += messages.length
      counts.files += files.length
      behind = messages.at(-1)?.seq ?? behind
      isMore = messages.length === PAGE
    }
  }
}
