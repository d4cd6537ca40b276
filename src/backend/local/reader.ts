import type { Attachment } from '../../model/attachment.js'
import type { Contact } from '../../model/contact.js'
import type { Conversation } from '../../model/conversation.js'
import { isDirect } from '../../model/conversation.js'
import type { RecordKind, RecordTypes } from '../../model/record.js'
import { addressKey } from '../rules/address.js'
import type { Due, Reader } from '../rules/reader.js'
import { tagKey } from '../rules/tag-name.js'
import { attachmentOfFile, readFile } from './files.js'
import type { Row } from './rows.js'
import { rowKey } from './rows.js'
import type { ReadTransaction } from './schema.js'

/** What the rules read, inside one transaction: nobody else writes between a look and the decision. */
export class TransactionReader implements Reader {
  readonly #transaction: ReadTransaction
  /** Rules ask for the same inbox once for each agent. */
  readonly #rows = new Map<string, Promise<Row | undefined>>()

  constructor(transaction: ReadTransaction) {
    this.#transaction = transaction
  }

  async get<K extends RecordKind>(kind: K, id: string, owner?: string): Promise<RecordTypes[K] | undefined> {
    const row = await this.#row(kind, id, owner)
    return (row?.value ?? undefined) as RecordTypes[K] | undefined
  }

  async versionOf(kind: RecordKind, id: string, owner?: string): Promise<number> {
    return (await this.#row(kind, id, owner))?.version ?? 0
  }

  async attachment(id: string): Promise<Attachment | undefined> {
    const file = await readFile(this.#transaction, id)
    return file && attachmentOfFile(file)
  }

  async conversationAt(channelId: string, address: string): Promise<Conversation | undefined> {
    const [first, ...others] = await this.conversationsAt(channelId, address)
    return others.reduce((newest, one) => one.activityAt >= newest!.activityAt ? one : newest, first)
  }

  /** Every conversation of a customer on a channel. */
  async conversationsAt(channelId: string, address: string): Promise<readonly Conversation[]> {
    const index = this.#transaction.objectStore('conversation').index('at')
    const rows = await index.getAll([channelId, addressKey(address)]) as Row<'conversation'>[]
    return rows.flatMap(row => row.value ?? [])
  }

  async directChat(agentId: string, otherId: string): Promise<Conversation | undefined> {
    const rows = await this.#transaction.objectStore('conversation').index('members').getAll(agentId) as Row<'conversation'>[]
    return rows.flatMap(row => row.value ?? []).find(one => isDirect(one, agentId, otherId))
  }

  async contactAt(address: string): Promise<Contact | undefined> {
    const index = this.#transaction.objectStore('contact').index('addresses')
    return (await index.get(addressKey(address)) as Row<'contact'> | undefined)?.value ?? undefined
  }

  async due(now: number, limit: number): Promise<Due> {
    const index = this.#transaction.objectStore('conversation').index('wakes')
    const rows = await index.getAll(IDBKeyRange.upperBound(now), limit) as Row<'conversation'>[]
    const last = rows.at(-1)?.value?.snoozedUntil
    const later = rows.length < limit ? IDBKeyRange.lowerBound(now, true) : IDBKeyRange.lowerBound(last)
    const next = await index.openKeyCursor(later)
    return { conversations: rows.flatMap(row => row.value ?? []), next: next ? next.key as number : null }
  }

  async inboundAfter(conversationId: string, seq: number): Promise<number> {
    const behind = IDBKeyRange.bound([conversationId, seq], [conversationId, Infinity], true)
    return this.#transaction.objectStore('message').index('inbound').count(behind)
  }

  async conversationsWith(tagId: string): Promise<readonly Conversation[]> {
    const rows = await this.#transaction.objectStore('conversation').index('tags').getAll(tagId) as Row<'conversation'>[]
    return rows.flatMap(row => row.value ?? [])
  }

  async tagNamed(name: string): Promise<RecordTypes['tag'] | undefined> {
    const index = this.#transaction.objectStore('tag').index('name')
    return (await index.get(tagKey(name)) as Row<'tag'> | undefined)?.value ?? undefined
  }

  #row(kind: RecordKind, id: string, owner?: string): Promise<Row | undefined> {
    const memo = JSON.stringify([kind, owner, id])
    const known = this.#rows.get(memo)
      ?? this.#transaction.objectStore(kind).get(rowKey(id, owner)) as Promise<Row | undefined>
    this.#rows.set(memo, known)
    return known
  }
}
