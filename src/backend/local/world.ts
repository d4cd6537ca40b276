import type { Conversation } from '../../model/conversation.js'
import type { Mark } from '../../model/mark.js'
import type { RecordKind, RecordTypes } from '../../model/record.js'
import { MINE_KINDS } from '../../model/record.js'
import type { Sortable } from '../../model/sort.js'
import type { Access } from '../rules/access.js'
import { accessOf } from '../rules/access.js'
import { ConversationViews } from '../rules/conversation-views.js'
import type { Write } from '../rules/write.js'
import { lastPosition } from './log.js'
import type { Row } from './rows.js'
import { ownedBy } from './rows.js'
import type { ReadTransaction } from './schema.js'

/** Kinds held whole: lists, counts and names come from memory. Messages, contacts and files stay on the disk. */
export const HELD_KINDS = [
  'agent', 'inbox', 'channel', 'conversation', 'tag', 'canned', ...MINE_KINDS,
] as const satisfies readonly RecordKind[]
type HeldKind = (typeof HELD_KINDS)[number]
type Tables = { readonly [K in HeldKind]: Map<string, RecordTypes[K]> }

const isHeld = (kind: RecordKind): kind is HeldKind => (HELD_KINDS as readonly RecordKind[]).includes(kind)

const emptyTables = (): Tables => ({
  agent: new Map(), inbox: new Map(), channel: new Map(), conversation: new Map(), tag: new Map(), canned: new Map(),
  mark: new Map(), favorite: new Map(), counts: new Map(),
})

/** What one agent's instance knows without asking the disk, as new as `position`. */
export class World {
  readonly agentId: string
  readonly views: ConversationViews
  position = 0
  #tables = emptyTables()
  #access: Access | null = null

  constructor(agentId: string) {
    this.agentId = agentId
    this.views = new ConversationViews(agentId, () => this.#visible())
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

  /** Reads all of it anew. Nothing changes when that fails. */
  async load(transaction: ReadTransaction): Promise<void> {
    const position = lastPosition(transaction)
    const all = await Promise.all(HELD_KINDS.map(kind => {
      const range = (MINE_KINDS as readonly RecordKind[]).includes(kind) ? ownedBy(this.agentId) : null
      return transaction.objectStore(kind).getAll(range) as Promise<Row<HeldKind>[]>
    }))
    const tables = emptyTables()
    for (const [index, kind] of HELD_KINDS.entries()) {
      const table = tables[kind] as Map<string, RecordTypes[HeldKind]>
      for (const { id, value } of all[index]!) if (value) table.set(id, value)
    }
    this.#tables = tables
    this.position = await position
    this.#forgetOrder()
  }

  apply(write: Write): void {
    const { kind, id, value, owner } = write
    if (!isHeld(kind) || (owner !== null && owner !== this.agentId)) return
    const orders = kind === 'conversation' || kind === 'mark'
    const before = orders ? this.#row(id) : undefined
    const table = this.#tables[kind] as Map<string, RecordTypes[HeldKind]>
    if (value) table.set(id, value as RecordTypes[HeldKind])
    else table.delete(id)
    if (kind === 'inbox' || kind === 'channel') this.#forgetOrder()
    if (orders) this.views.update(before, this.#row(id))
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
