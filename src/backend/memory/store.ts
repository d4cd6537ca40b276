import type { Attachment } from '../../model/attachment.js'
import type { Channel } from '../../model/channel.js'
import type { Contact } from '../../model/contact.js'
import type { Conversation } from '../../model/conversation.js'
import { isDirect, isHeldIn } from '../../model/conversation.js'
import type { SharedInbox } from '../../model/inbox.js'
import type { RecordKind, RecordTypes } from '../../model/record.js'
import type { Sortable } from '../../model/sort.js'
import type { Access } from '../rules/access.js'
import { addressKey } from '../rules/address.js'
import { dueAmong } from '../rules/due.js'
import type { Due, Reader } from '../rules/reader.js'
import { tagKey } from '../rules/tag-name.js'
import type { Write } from '../rules/write.js'
import { ContactIndex } from './contact-index.js'
import { ThreadIndex } from './thread-index.js'

type Table = Map<string, RecordTypes[RecordKind]>

const NONE: ReadonlyMap<string, RecordTypes[RecordKind]> = new Map()

const tableName = (kind: RecordKind, owner: string | undefined): string => owner === undefined ? kind : `${kind} ${owner}`

/** All records of a world, in maps, and what finds them. It knows no rule. */
export class Store implements Reader {
  readonly threads = new ThreadIndex()
  readonly contacts = new ContactIndex(() => this.all('contact'))
  readonly #tables = new Map<string, Table>()
  readonly #lastVersions = new Map<string, number>()
  readonly #conversationsAt = new Map<string, Set<string>>()
  readonly #attachments = new Map<string, Attachment>()

  /** One kind's records by id. `owner` only for kinds that are mine. */
  table<K extends RecordKind>(kind: K, owner?: string): ReadonlyMap<string, RecordTypes[K]> {
    return (this.#tables.get(tableName(kind, owner)) ?? NONE) as ReadonlyMap<string, RecordTypes[K]>
  }

  find<K extends RecordKind>(kind: K, id: string, owner?: string): RecordTypes[K] | undefined {
    return this.table(kind, owner).get(id)
  }

  all<K extends RecordKind>(kind: K, owner?: string): Iterable<RecordTypes[K]> {
    return this.table(kind, owner).values()
  }

  /** Stores or removes a record, and keeps every index in step. */
  write(write: Write): void {
    const owner = write.owner ?? undefined
    const name = tableName(write.kind, owner)
    const table: Table = this.#tables.get(name) ?? new Map<string, RecordTypes[RecordKind]>()
    this.#tables.set(name, table)
    if (write.kind === 'contact') this.contacts.change(this.find('contact', write.id), write.value ?? undefined)
    if (write.kind === 'conversation' && write.value) this.#place(write.value)
    if (write.kind === 'message' && write.value) this.threads.set(write.value)
    if (write.value) table.set(write.id, write.value)
    else {
      table.delete(write.id)
      this.#lastVersions.set(`${name} ${write.id}`, write.version)
    }
  }

  keep(attachment: Attachment): void {
    this.#attachments.set(attachment.id, attachment)
  }

  /** Every conversation of a customer on a channel. */
  conversationsAt(channelId: string, address: string): readonly Conversation[] {
    const ids = this.#conversationsAt.get(`${channelId} ${addressKey(address)}`) ?? []
    return Array.from(ids, id => this.find('conversation', id)).filter(one => one !== undefined)
  }

  // The reader of the rules. It answers at once, but as a promise, like those that cannot.

  async get<K extends RecordKind>(kind: K, id: string, owner?: string): Promise<RecordTypes[K] | undefined> {
    return this.find(kind, id, owner)
  }

  async versionOf(kind: RecordKind, id: string, owner?: string): Promise<number> {
    return this.find(kind, id, owner)?.version ?? this.#lastVersions.get(`${tableName(kind, owner)} ${id}`) ?? 0
  }

  async attachment(id: string): Promise<Attachment | undefined> {
    return this.#attachments.get(id)
  }

  async conversationAt(channelId: string, address: string): Promise<Conversation | undefined> {
    const [first, ...others] = this.conversationsAt(channelId, address)
    return others.reduce((newest, one) => one.activityAt >= newest!.activityAt ? one : newest, first)
  }

  async directChat(agentId: string, otherId: string): Promise<Conversation | undefined> {
    for (const conversation of this.all('conversation')) if (isDirect(conversation, agentId, otherId)) return conversation
    return undefined
  }

  async contactAt(address: string): Promise<Contact | undefined> {
    for (const id of this.contacts.at(address)) {
      const contact = this.find('contact', id)
      if (contact?.scope === 'shared') return contact
    }
    return undefined
  }

  async due(now: number, limit: number): Promise<Due> {
    return dueAmong(this.all('conversation'), now, limit)
  }

  async inboundAfter(conversationId: string, seq: number): Promise<number> {
    const thread = this.threads.of(conversationId)
    let count = 0
    for (let index = thread.length - 1; index >= 0 && thread[index]!.seq > seq; index--) {
      if (thread[index]!.direction === 'in') count++
    }
    return count
  }

  async conversationsWith(tagId: string): Promise<readonly Conversation[]> {
    return Array.from(this.all('conversation')).filter(one => one.tagIds.includes(tagId))
  }

  async inboxes(): Promise<readonly SharedInbox[]> {
    return [...this.all('inbox')]
  }

  async channels(): Promise<readonly Channel[]> {
    return [...this.all('channel')]
  }

  async openTo({ agentId, maySee }: Access): Promise<readonly Sortable[]> {
    const marks = this.table('mark', agentId)
    return Array.from(this.all('conversation')).filter(one => one.status === 'open' && maySee(one))
      .map(conversation => ({ conversation, mark: marks.get(conversation.id) }))
  }

  async historyOf(inboxId: string): Promise<readonly Conversation[]> {
    return Array.from(this.all('conversation')).filter(one => one.kind === 'legacy' && one.inboxId === inboxId)
  }

  async heldBy(agentId: string, inboxId: string): Promise<readonly Conversation[]> {
    return Array.from(this.all('conversation')).filter(one => isHeldIn(one, agentId, inboxId))
  }

  async tagNamed(name: string): Promise<RecordTypes['tag'] | undefined> {
    const key = tagKey(name)
    for (const tag of this.all('tag')) if (tagKey(tag.name) === key) return tag
    return undefined
  }

  #place({ id, channelId, address }: Conversation): void {
    if (channelId === null || address === '') return
    const key = `${channelId} ${addressKey(address)}`
    const ids = this.#conversationsAt.get(key) ?? new Set()
    this.#conversationsAt.set(key, ids.add(id))
  }
}
