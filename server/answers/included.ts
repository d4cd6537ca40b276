import { addressKey } from '../../src/backend/rules/address.js'
import { maySeeContact } from '../../src/backend/rules/members.js'
import type { Change } from '../../src/backend/changes.js'
import type { Conversation } from '../../src/model/conversation.js'
import type { Counts } from '../../src/model/counts.js'
import { historyChannelId } from '../../src/model/counts.js'
import type { Message } from '../../src/model/message.js'
import type { RecordKind } from '../../src/model/record.js'
import type { Name } from '../store/records.js'
import { recordsNamed } from '../store/records.js'
import type { Asker } from './asker.js'

/** Collects what the items of a page refer to, each record once. */
export class Included {
  readonly #asker: Asker
  readonly #names = new Map<string, Name>()

  constructor(asker: Asker) {
    this.#asker = asker
  }

  conversation({ id, inboxId, channelId, contactId, ...conversation }: Conversation): this {
    this.#add('inbox', inboxId)
    this.#add('channel', channelId)
    this.contact(contactId)
    if (conversation.address !== '') this.#add('opt-out', addressKey(conversation.address))
    this.#mine('mark', id)
    for (const tagId of conversation.tagIds) this.#add('tag', tagId)
    const { assigneeId, closedById, lastMessage, memberIds, formerOwnerId } = conversation
    for (const agentId of [assigneeId, closedById, lastMessage?.authorId, ...memberIds, formerOwnerId]) this.#add('agent', agentId)
    return this
  }

  /** One that something was found in: as a record, with all that it refers to. */
  found(conversation: Conversation): this {
    this.#add('conversation', conversation.id)
    return this.conversation(conversation)
  }

  /** The number whose history a place holds: its former owner may hear of it in no other way. */
  counts({ id, open }: Counts): this {
    if (open > 0) this.#add('channel', historyChannelId(id))
    return this
  }

  message({ authorId, event }: Message): this {
    // An author is an agent or a contact; only one of them has that id.
    this.#add('agent', authorId)
    this.contact(authorId)
    if (event && 'assigneeId' in event) this.#add('agent', event.assigneeId)
    if (event && 'tagId' in event) this.#add('tag', event.tagId)
    if (event?.type === 'moved') for (const id of [event.fromId, event.toId]) this.#add('inbox', id)
    return this
  }

  contact(id: string | null): this {
    this.#add('contact', id)
    if (id !== null) this.#mine('favorite', id)
    return this
  }

  async changes(): Promise<readonly Change[]> {
    const agentId = this.#asker.agent.id
    const found = await recordsNamed(this.#asker.scope, [...this.#names.values()])
    return found.filter(({ kind, value }) =>
      value !== null && (kind !== 'contact' || maySeeContact(value, agentId)))
  }

  #mine(kind: 'mark' | 'favorite', id: string): void {
    this.#add(kind, id, this.#asker.agent.id)
  }

  #add(kind: RecordKind, id: string | null | undefined, owner = ''): void {
    if (id !== null && id !== undefined) this.#names.set(`${kind} ${id}`, { kind, id, owner })
  }
}
