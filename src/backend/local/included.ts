import type { Contact } from '../../model/contact.js'
import type { Conversation } from '../../model/conversation.js'
import type { Counts } from '../../model/counts.js'
import { historyChannelId } from '../../model/counts.js'
import type { Message } from '../../model/message.js'
import type { RecordBase, RecordKind } from '../../model/record.js'
import type { Change } from '../changes.js'
import { addressKey } from '../rules/address.js'
import { maySeeContact } from '../rules/members.js'
import type { Contacts } from './contacts.js'
import type { World } from './world.js'

/** Collects what the items of a page refer to, each record once. */
export class Included {
  readonly #world: World
  readonly #contacts: Contacts
  readonly #changes = new Map<string, Change>()
  readonly #contactIds = new Set<string>()

  constructor(world: World, contacts: Contacts) {
    this.#world = world
    this.#contacts = contacts
  }

  conversation(conversation: Conversation): this {
    const { id, inboxId, channelId, contactId, lastMessage, assigneeId, closedById } = conversation
    this.#add('inbox', inboxId)
    this.#add('channel', channelId)
    this.contact(contactId)
    if (conversation.address !== '') this.#add('opt-out', addressKey(conversation.address))
    this.#add('mark', id)
    for (const tagId of conversation.tagIds) this.#add('tag', tagId)
    const { memberIds, formerOwnerId } = conversation
    for (const agentId of [assigneeId, closedById, lastMessage?.authorId, ...memberIds, formerOwnerId]) {
      this.#add('agent', agentId)
    }
    return this
  }

  /** One that something was found in: as a record, with all that it refers to. */
  found(conversation: Conversation): this {
    this.#put('conversation', conversation)
    return this.conversation(conversation)
  }

  /** The number whose history a place holds: its former owner may hear of it in no other way. */
  counts({ id, open }: Counts): this {
    if (open > 0) this.#add('channel', historyChannelId(id))
    return this
  }

  message({ authorId, event }: Message): this {
    // An author is an agent or a contact; only one of them has that id.
    if (!this.#add('agent', authorId)) this.contact(authorId)
    if (event && 'assigneeId' in event) this.#add('agent', event.assigneeId)
    if (event && 'tagId' in event) this.#add('tag', event.tagId)
    if (event?.type === 'moved') for (const inboxId of [event.fromId, event.toId]) this.#add('inbox', inboxId)
    return this
  }

  contact(id: string | null): this {
    if (id !== null) this.#contactIds.add(id)
    return this
  }

  /** All of it. Contacts that cannot be read now are left out rather than the page. */
  async changes(): Promise<readonly Change[]> {
    const contacts = await this.#contacts.all(this.#contactIds).catch((): readonly Contact[] => [])
    for (const contact of contacts) {
      if (!maySeeContact(contact, this.#world.agentId)) continue
      this.#put('contact', contact)
      this.#add('favorite', contact.id)
    }
    return [...this.#changes.values()]
  }

  #add(kind: Parameters<World['find']>[0], id: string | null | undefined): boolean {
    const value = id === null || id === undefined ? undefined : this.#world.find(kind, id)
    if (value) this.#put(kind, value)
    return value !== undefined
  }

  #put(kind: RecordKind, value: RecordBase): void {
    const { id, version } = value
    this.#changes.set(`${kind} ${id}`, { kind, id, version, value } as unknown as Change)
  }
}
