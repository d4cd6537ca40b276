import type { Contact } from '../../model/contact.js'
import type { Conversation } from '../../model/conversation.js'
import type { Counts } from '../../model/counts.js'
import { historyChannelId } from '../../model/counts.js'
import type { Message } from '../../model/message.js'
import type { RecordKind } from '../../model/record.js'
import type { Change } from '../changes.js'
import { addressKey } from '../rules/address.js'
import { maySeeContact } from '../rules/members.js'
import type { Store } from './store.js'

/** Collects what the items of a page refer to, each record once. */
export class Included {
  readonly #store: Store
  readonly #agentId: string
  readonly #changes = new Map<string, Change>()

  constructor(store: Store, agentId: string) {
    this.#store = store
    this.#agentId = agentId
  }

  get changes(): readonly Change[] {
    return [...this.#changes.values()]
  }

  conversation(conversation: Conversation): void {
    const { id, inboxId, channelId, contactId, lastMessage } = conversation
    this.#add('inbox', inboxId)
    this.#add('channel', channelId)
    this.contact(contactId)
    if (conversation.address !== '') this.#add('opt-out', addressKey(conversation.address))
    this.#mine('mark', id)
    for (const tagId of conversation.tagIds) this.#add('tag', tagId)
    const agents = [
      conversation.assigneeId, conversation.closedById, lastMessage?.authorId, ...conversation.memberIds,
      conversation.formerOwnerId,
    ]
    for (const agentId of agents) this.#add('agent', agentId)
  }

  /** One that something was found in: as a record, with all that it refers to. */
  found(conversation: Conversation): void {
    this.#add('conversation', conversation.id)
    this.conversation(conversation)
  }

  /** The number whose history a place holds: its former owner may hear of it in no other way. */
  counts({ id, open }: Counts): void {
    if (open > 0) this.#add('channel', historyChannelId(id))
  }

  message({ authorId, event }: Message): void {
    // An author is an agent or a contact; only one of them has that id.
    this.#add('agent', authorId)
    this.contact(authorId)
    if (event && 'assigneeId' in event) this.#add('agent', event.assigneeId)
    if (event && 'tagId' in event) this.#add('tag', event.tagId)
    if (event?.type === 'moved') for (const id of [event.fromId, event.toId]) this.#add('inbox', id)
  }

  contact(id: string | null): void {
    const contact: Contact | undefined = id === null ? undefined : this.#store.find('contact', id)
    if (!contact || !maySeeContact(contact, this.#agentId)) return
    this.#add('contact', contact.id)
    this.#mine('favorite', contact.id)
  }

  #mine(kind: 'mark' | 'favorite', id: string): void {
    this.#add(kind, id, this.#agentId)
  }

  #add(kind: RecordKind, id: string | null | undefined, owner?: string): void {
    if (id === null || id === undefined || this.#changes.has(`${kind} ${id}`)) return
    const value = this.#store.find(kind, id, owner)
    if (value) this.#changes.set(`${kind} ${id}`, { kind, id, version: value.version, value } as unknown as Change)
  }
}
