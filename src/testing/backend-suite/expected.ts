import type { Seed } from '../../backend/rules/seed.js'
import type { Conversation } from '../../model/conversation.js'
import type { ConversationFilter } from '../../model/filter.js'
import { matches } from '../../model/filter.js'
import type { Mark } from '../../model/mark.js'
import { unreadCount } from '../../model/mark.js'
import type { Sort } from '../../model/sort.js'
import { compareBy } from '../../model/sort.js'

/** The seed as one agent may see it, worked out without any back end. */
export class Expected {
  readonly #agentId: string
  readonly #conversations: readonly Conversation[]
  readonly #marks: ReadonlyMap<string, Mark>

  constructor(seed: Seed, agentId: string) {
    const inboxIds = new Set(seed.inboxes.filter(one => one.memberIds.includes(agentId)).map(one => one.id))
    const ownIds = new Set(seed.channels.filter(one => one.ownerId === agentId).map(one => one.id))
    this.#agentId = agentId
    this.#marks = new Map((seed.marks?.[agentId] ?? []).map(mark => [mark.id, mark]))
    this.#conversations = (seed.conversations ?? []).filter(one => one.kind === 'legacy'
      ? one.formerOwnerId === agentId
      : one.inboxId === null ? ownIds.has(one.channelId ?? '') : inboxIds.has(one.inboxId))
  }

  list(filter: ConversationFilter, sort: Sort): readonly string[] {
    return this.#conversations
      .filter(one => matches(filter, one, this.#marks.get(one.id), this.#agentId))
      .map(conversation => ({ conversation, mark: this.#marks.get(conversation.id) }))
      .sort(compareBy(sort))
      .map(row => row.conversation.id)
  }

  /** Open and unread conversations among those that belong. Nobody waits in what is only history. */
  counts(belongs: (conversation: Conversation) => boolean): { readonly open: number, readonly unread: number } {
    const open = this.#conversations.filter(one => one.status === 'open' && one.kind !== 'legacy' && belongs(one))
    const unread = open.filter(one => unreadCount(one, this.#marks.get(one.id)) > 0)
    return { open: open.length, unread: unread.length }
  }
}
