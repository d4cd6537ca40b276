import type { Attachment } from '../../model/attachment.js'
import type { Channel } from '../../model/channel.js'
import type { Contact } from '../../model/contact.js'
import type { Conversation, ConversationStatus } from '../../model/conversation.js'
import { isDirect, isHeldIn } from '../../model/conversation.js'
import type { SharedInbox } from '../../model/inbox.js'
import type { RecordKind, RecordTypes } from '../../model/record.js'
import type { Sortable } from '../../model/sort.js'
import type { Access } from '../rules/access.js'
import { addressKey } from '../rules/address.js'
import type { Due, Reader } from '../rules/reader.js'
import { tagKey } from '../rules/tag-name.js'
import type { Write } from '../rules/write.js'
import { attachmentOfFile, readFile } from './files.js'
import type { Row } from './rows.js'
import { ownedBy, rowKey, rowOf } from './rows.js'
import type { ReadTransaction } from './schema.js'

const valuesOf = <K extends RecordKind>(rows: readonly Row<K>[]): readonly RecordTypes[K][] =>
  rows.flatMap(row => row.value ?? [])

const memoOf = (kind: RecordKind, id: string, owner: string | undefined): string => JSON.stringify([kind, owner, id])

/** What the rules read, inside one transaction: nobody else writes between a look and the decision. */
export class TransactionReader implements Reader {
  readonly #transaction: ReadTransaction
  /** Rules ask for the same inbox once for each agent. */
  readonly #rows = new Map<string, Promise<Row | undefined>>()

  constructor(transaction: ReadTransaction) {
    this.#transaction = transaction
  }

  /** What was written in the transaction meanwhile. */
  heed(writes: readonly Write[]): void {
    for (const write of writes) {
      this.#rows.set(memoOf(write.kind, write.id, write.owner ?? undefined), Promise.resolve(rowOf(write)))
    }
  }

  /** As it is stored, also when the record is gone. */
  row(kind: RecordKind, id: string, owner?: string): Promise<Row | undefined> {
    const memo = memoOf(kind, id, owner)
    const known = this.#rows.get(memo)
      ?? this.#transaction.objectStore(kind).get(rowKey(id, owner)) as Promise<Row | undefined>
    this.#rows.set(memo, known)
    return known
  }

  async get<K extends RecordKind>(kind: K, id: string, owner?: string): Promise<RecordTypes[K] | undefined> {
    const row = await this.row(kind, id, owner)
    return (row?.value ?? undefined) as RecordTypes[K] | undefined
  }

  async versionOf(kind: RecordKind, id: string, owner?: string): Promise<number> {
    return (await this.row(kind, id, owner))?.version ?? 0
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
    return valuesOf(rows)
  }

  async directChat(agentId: string, otherId: string): Promise<Conversation | undefined> {
    const rows = await this.#transaction.objectStore('conversation').index('members').getAll(agentId) as Row<'conversation'>[]
    return valuesOf(rows).find(one => isDirect(one, agentId, otherId))
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
    return { conversations: valuesOf(rows), next: next ? next.key as number : null }
  }

  async inboundAfter(conversationId: string, seq: number): Promise<number> {
    const behind = IDBKeyRange.bound([conversationId, seq], [conversationId, Infinity], true)
    return this.#transaction.objectStore('message').index('inbound').count(behind)
  }

  async conversationsWith(tagId: string): Promise<readonly Conversation[]> {
    const rows = await this.#transaction.objectStore('conversation').index('tags').getAll(tagId) as Row<'conversation'>[]
    // Thousands of them: whoever counts them next must not ask for each again.
    for (const row of rows) {
      const memo = memoOf('conversation', row.id, undefined)
      if (!this.#rows.has(memo)) this.#rows.set(memo, Promise.resolve(row))
    }
    return valuesOf(rows)
  }

  async inboxes(): Promise<readonly SharedInbox[]> {
    return valuesOf(await this.#transaction.objectStore('inbox').getAll() as Row<'inbox'>[])
  }

  async channels(): Promise<readonly Channel[]> {
    return valuesOf(await this.#transaction.objectStore('channel').getAll() as Row<'channel'>[])
  }

  async openTo({ agentId, maySee }: Access): Promise<readonly Sortable[]> {
    const marks = new Map(valuesOf(await this.#transaction.objectStore('mark').getAll(ownedBy(agentId)) as Row<'mark'>[])
      .map(mark => [mark.id, mark]))
    return (await this.#inStatus('open')).filter(maySee)
      .map(conversation => ({ conversation, mark: marks.get(conversation.id) }))
  }

  async historyOf(inboxId: string): Promise<readonly Conversation[]> {
    const rows = await this.#transaction.objectStore('conversation').index('kind').getAll('legacy') as Row<'conversation'>[]
    return valuesOf(rows).filter(one => one.inboxId === inboxId)
  }

  async heldBy(agentId: string, inboxId: string): Promise<readonly Conversation[]> {
    const some = [...await this.#inStatus('open'), ...await this.#inStatus('snoozed')]
    return some.filter(one => isHeldIn(one, agentId, inboxId))
  }

  async tagNamed(name: string): Promise<RecordTypes['tag'] | undefined> {
    const index = this.#transaction.objectStore('tag').index('name')
    return (await index.get(tagKey(name)) as Row<'tag'> | undefined)?.value ?? undefined
  }

  async #inStatus(status: ConversationStatus): Promise<readonly Conversation[]> {
    const index = this.#transaction.objectStore('conversation').index('newest')
    return valuesOf(await index.getAll(IDBKeyRange.bound([status], [status, []])) as Row<'conversation'>[])
  }
}
