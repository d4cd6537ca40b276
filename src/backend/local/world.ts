import type { Conversation } from '../../model/conversation.js'
import type { Mark } from '../../model/mark.js'
import type { RecordTypes } from '../../model/record.js'
import type { Sortable } from '../../model/sort.js'
import type { Access } from '../rules/access.js'
import { accessOf } from '../rules/access.js'
import { ConversationViews } from '../rules/conversation-views.js'
import type { Write } from '../rules/write.js'
import { ConversationBook } from './conversation-book.js'
import type { HeldKind, Hold, Tables } from './tables.js'
import { emptyTables, holdIn, isHeld } from './tables.js'

const keyOf = (kind: HeldKind, id: string): string => `${kind} ${id}`

/** What one agent's instance knows without asking the disk, as new as `position`. */
export class World {
  readonly agentId: string
  readonly views: ConversationViews
  /** For searches. It holds what was known when somebody asked for it, and all that changed since. */
  readonly book: ConversationBook
  position = 0
  #tables = emptyTables()
  #isWhole = false
  /** What was removed before all was read: what was read just before must not bring it back. */
  #gone = new Set<string>()
  #access: Access | null = null

  constructor(agentId: string) {
    this.agentId = agentId
    this.views = new ConversationViews(agentId, () => this.#visible())
    this.book = new ConversationBook(() => this.all('conversation'), () => this.position)
  }

  get access(): Access {
    return this.#access ??= accessOf(this.agentId, this.all('inbox'), this.all('channel'))
  }

  find<K extends HeldKind>(kind: K, id: string): RecordTypes[K] | undefined {
    return this.#tables[kind].get(id)
  }

  all<K extends HeldKind>(kind: K): Iterable<RecordTypes[K]> {
    return this.#tables[kind].values() as Iterable<RecordTypes[K]>
  }

  /** Whether all conversations and marks are here. Before, only those are that somebody asked for. */
  get isWhole(): boolean {
    return this.#isWhole
  }

  /** Shows other records in place of all that it knew. */
  show(tables: Tables, position: number, { isWhole }: { readonly isWhole: boolean }): void {
    this.#tables = tables
    this.#gone = new Set()
    this.position = position
    this.#isWhole = isWhole
    this.book.clear()
    this.#forgetOrder()
  }

  /** All conversations and marks are here now. */
  complete(): void {
    this.#isWhole = true
  }

  /** Takes in a record that was read, unless a newer one is here. */
  readonly hold: Hold = (kind, value) => { this.holder()(kind, value) }

  /** The same for a long time of reading: once other records are shown, it takes in no more. */
  holder(): Hold {
    const gone = this.#gone
    const hold = holdIn(this.#tables)
    return (kind, value) => { if (!gone.has(keyOf(kind, value.id))) hold(kind, value) }
  }

  apply(write: Write): void {
    const { kind, id, value, owner } = write
    if (!isHeld(kind) || (owner !== null && owner !== this.agentId)) return
    const orders = kind === 'conversation' || kind === 'mark'
    const before = orders ? this.#row(id) : undefined
    const table = this.#tables[kind] as Map<string, RecordTypes[HeldKind]>
    if (value) table.set(id, value as RecordTypes[HeldKind])
    else table.delete(id)
    if (!this.#isWhole) this.#gone[value ? 'delete' : 'add'](keyOf(kind, id))
    if (kind === 'inbox' || kind === 'channel') this.#forgetOrder()
    if (orders) this.views.update(before, this.#row(id))
    if (kind === 'conversation') this.book.update(id, this.find('conversation', id))
  }

  #forgetOrder(): void {
    this.#access = null
    this.views.clear()
  }

  #row(id: string): Sortable | undefined {
    const conversation = this.find('conversation', id)
    return conversation && this.access.maySee(conversation) ? this.#sortable(conversation) : undefined
  }

  #sortable(conversation: Conversation): Sortable {
    const mark: Mark | undefined = this.find('mark', conversation.id)
    return { conversation, mark }
  }

  *#visible(): Iterable<Sortable> {
    const { maySee } = this.access
    for (const conversation of this.all('conversation')) if (maySee(conversation)) yield this.#sortable(conversation)
  }
}
