import type { Access } from '../../src/backend/rules/access.js'
import { addressKey } from '../../src/backend/rules/address.js'
import { countPlaces } from '../../src/backend/rules/count-places.js'
import type { Due, Reader } from '../../src/backend/rules/reader.js'
import { tagKey } from '../../src/backend/rules/tag-name.js'
import type { Attachment } from '../../src/model/attachment.js'
import type { Channel } from '../../src/model/channel.js'
import type { Contact } from '../../src/model/contact.js'
import type { Conversation } from '../../src/model/conversation.js'
import { isHeldIn } from '../../src/model/conversation.js'
import type { SharedInbox } from '../../src/model/inbox.js'
import type { Mark } from '../../src/model/mark.js'
import type { RecordKind, RecordTypes } from '../../src/model/record.js'
import type { Sortable } from '../../src/model/sort.js'
import { tableOf } from './columns.js'
import { attachmentOf } from './files.js'
import { forgottenAmong } from './opt-outs.js'
import type { Scope } from './store.js'
import { behind } from './seq.js'

interface Row {
  readonly version: number
  readonly value: unknown
}

interface NamedRow extends Row {
  readonly kind: RecordKind
  readonly owner: string
  readonly id: string
}

const keyOf = (kind: RecordKind, id: string, owner = ''): string => JSON.stringify([kind, owner, id])

/**
 * What the rules read, inside one transaction. Rules ask for one record after the other: what a command is known to
 * need is fetched before, all at once.
 */
export class SqlReader implements Reader {
  readonly #scope: Scope
  readonly #rows = new Map<string, Row | undefined>()
  /** Kinds and ids of which every owner's record is here. */
  readonly #whole = new Set<string>()

  constructor(scope: Scope) {
    this.#scope = scope
  }

  /** Fetches what stands around a conversation: its place, people, marks and counts. */
  async prepare(conversation: Conversation, agentId?: string): Promise<void> {
    const { id, inboxId, channelId, contactId, address } = conversation
    const optOutId = addressKey(address)
    this.#keep('conversation', id, '', { version: conversation.version, value: conversation })
    const places = countPlaces(conversation)
    const { query, tenant } = this.#scope
    const records = await query<NamedRow>(`
      select kind, owner, id, version, value from inbox.record where tenant = $1 and (
        (owner = '' and kind = 'agent' and id = $2) or (owner = '' and kind = 'inbox' and id = $3)
        or (owner = '' and kind = 'channel' and id = $4) or (kind = 'counts' and id = any($5))
        or (owner = '' and kind = 'opt-out' and id = $6))
    `, [tenant, agentId ?? null, inboxId, channelId, places, optOutId])
    const marks = await query<NamedRow>(
      "select 'mark' as kind, owner, id, version, value from inbox.mark where tenant = $1 and id = $2", [tenant, id])
    const contacts = contactId === null ? [] : await query<NamedRow>(
      "select 'contact' as kind, '' as owner, id, version, value from inbox.contact where tenant = $1 and id = $2",
      [tenant, contactId])
    for (const { kind, owner, id: own, ...row } of [...records, ...marks, ...contacts]) {
      this.#keep(kind, own, owner, row)
    }
    this.#whole.add(keyOf('mark', id))
    for (const place of places) this.#whole.add(keyOf('counts', place))
  }

  async get<K extends RecordKind>(kind: K, id: string, owner?: string): Promise<RecordTypes[K] | undefined> {
    return ((await this.#row(kind, id, owner))?.value ?? undefined) as RecordTypes[K] | undefined
  }

  async versionOf(kind: RecordKind, id: string, owner?: string): Promise<number> {
    return (await this.#row(kind, id, owner))?.version ?? 0
  }

  attachment(id: string): Promise<Attachment | undefined> {
    return attachmentOf(this.#scope, id)
  }

  async conversationAt(channelId: string, address: string): Promise<Conversation | undefined> {
    const [row] = await this.#scope.query<{ value: Conversation }>(`
      select value from inbox.conversation
      where tenant = $1 and channel_id = $2 and address_key = $3 and value is not null
      order by activity_at desc, id desc limit 1
    `, [this.#scope.tenant, channelId, addressKey(address)])
    return row?.value
  }

  async directChat(agentId: string, otherId: string): Promise<Conversation | undefined> {
    const [row] = await this.#scope.query<{ value: Conversation }>(`
      select value from inbox.conversation
      where tenant = $1 and kind = 'direct' and member_ids @> array[$2, $3] and value is not null order by id limit 1
    `, [this.#scope.tenant, agentId, otherId])
    return row?.value
  }

  async contactAt(address: string): Promise<Contact | undefined> {
    const [row] = await this.#scope.query<{ value: Contact }>(`
      select value from inbox.contact
      where tenant = $1 and address_keys @> array[$2] and owner_id is null and value is not null order by id limit 1
    `, [this.#scope.tenant, addressKey(address)])
    return row?.value
  }

  async due(now: number, limit: number): Promise<Due> {
    const rows = await this.#scope.query<{ value: Conversation }>(`
      select value from inbox.conversation
      where tenant = $1 and status = 'snoozed' and snoozed_until <= $2 order by snoozed_until limit $3
    `, [this.#scope.tenant, now, limit])
    const [later] = await this.#scope.query<{ next: number | null }>(`
      select min(snoozed_until) as next from inbox.conversation
      where tenant = $1 and status = 'snoozed' and snoozed_until > $2
    `, [this.#scope.tenant, now])
    const conversations = rows.map(({ value }) => value)
    return { conversations, next: conversations.length < limit ? later?.next ?? null : now }
  }

  async inboundAfter(conversationId: string, seq: number): Promise<number> {
    const [row] = await this.#scope.query<{ count: number }>(`
      select count(*) as count from inbox.message
      where tenant = $1 and conversation_id = $2 and seq > $3 and direction = 'in'
    `, [this.#scope.tenant, conversationId, behind(seq)])
    return row?.count ?? 0
  }

  /** No index: under row-level security none over lists is used, and a tag is merged once in a blue moon. */
  async conversationsWith(tagId: string): Promise<readonly Conversation[]> {
    const rows = await this.#scope.query<{ value: Conversation }>(
      'select value from inbox.conversation where tenant = $1 and tag_ids @> array[$2] and value is not null',
      [this.#scope.tenant, tagId])
    for (const { value } of rows) this.#keep('conversation', value.id, '', { version: value.version, value })
    return rows.map(({ value }) => value)
  }

  inboxes(): Promise<readonly SharedInbox[]> {
    return this.#all('inbox')
  }

  channels(): Promise<readonly Channel[]> {
    return this.#all('channel')
  }

  async openTo({ agentId, inboxes, channels, maySee }: Access): Promise<readonly Sortable[]> {
    const rows = await this.#scope.query<{ value: Conversation, mark: Mark | null }>(`
      select c.value, m.value as mark from inbox.conversation c
      left join inbox.mark m on m.tenant = c.tenant and m.owner = $2 and m.id = c.id
      where c.tenant = $1 and c.status = 'open' and c.kind <> 'legacy' and c.value is not null
      and (c.inbox_id = any($3) or c.channel_id = any($4) or c.member_ids @> array[$2])
    `, [this.#scope.tenant, agentId, inboxes.map(one => one.id), channels.map(one => one.id)])
    return rows.filter(({ value }) => maySee(value))
      .map(({ value, mark }) => ({ conversation: value, mark: mark ?? undefined }))
  }

  async historyOf(inboxId: string): Promise<readonly Conversation[]> {
    const rows = await this.#scope.query<{ value: Conversation }>(`
      select value from inbox.conversation
      where tenant = $1 and kind = 'legacy' and inbox_id = $2 and value is not null
    `, [this.#scope.tenant, inboxId])
    return rows.map(({ value }) => value)
  }

  async heldBy(agentId: string, inboxId: string): Promise<readonly Conversation[]> {
    const rows = await this.#scope.query<{ value: Conversation }>(`
      select value from inbox.conversation
      where tenant = $1 and status in ('open', 'snoozed') and inbox_id = $2 and assignee_id = $3 and value is not null
    `, [this.#scope.tenant, inboxId, agentId])
    for (const { value } of rows) this.#keep('conversation', value.id, '', { version: value.version, value })
    return rows.map(({ value }) => value).filter(one => isHeldIn(one, agentId, inboxId))
  }

  async tagNamed(name: string): Promise<RecordTypes['tag'] | undefined> {
    const rows = await this.#scope.query<{ value: RecordTypes['tag'] }>(
      "select value from inbox.record where tenant = $1 and kind = 'tag' and owner = '' and value is not null",
      [this.#scope.tenant])
    const key = tagKey(name)
    return rows.find(({ value }) => tagKey(value.name) === key)?.value
  }

  async #all<K extends 'inbox' | 'channel'>(kind: K): Promise<readonly RecordTypes[K][]> {
    const rows = await this.#scope.query<{ value: RecordTypes[K] }>(`
      select value from inbox.record where tenant = $1 and kind = $2 and owner = '' and value is not null order by id
    `, [this.#scope.tenant, kind])
    return rows.map(({ value }) => value)
  }

  #keep(kind: RecordKind, id: string, owner: string, row: Row | undefined): void {
    this.#rows.set(keyOf(kind, id, owner), row)
  }

  async #forgotten(id: string, row: Row | undefined): Promise<Row | undefined> {
    const [value] = await forgottenAmong(this.#scope, [id])
    return value ? { version: row?.version ?? value.version, value } : row
  }

  async #row(kind: RecordKind, id: string, owner = ''): Promise<Row | undefined> {
    const key = keyOf(kind, id, owner)
    if (this.#rows.has(key) || this.#whole.has(keyOf(kind, id))) return this.#rows.get(key)
    const { name, keys } = tableOf(kind)
    const [row] = await this.#scope.query<Row>(`
      select version, value from inbox.${name}
      where tenant = $1 and id = $2 ${keys.map((one, index) => `and ${one} = $${index + 3}`).join(' ')}
    `, [this.#scope.tenant, id, ...keys.map(one => one === 'kind' ? kind : owner)])
    const found = kind === 'opt-out' && !row?.value ? await this.#forgotten(id, row) : row
    this.#keep(kind, id, owner, found)
    return found
  }
}
