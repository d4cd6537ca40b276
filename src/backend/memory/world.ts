import type { Clock } from '../../lib/clock.js'
import { Waker } from '../../lib/waker.js'
import type { Sortable } from '../../model/sort.js'
import type { Receipt } from '../backend.js'
import type { Ephemeral } from '../changes.js'
import type { Command } from '../commands.js'
import type { Access } from '../rules/access.js'
import { accessOf } from '../rules/access.js'
import { ConversationViews } from '../rules/conversation-views.js'
import { firstDue } from '../rules/due.js'
import { runCommand, runWake } from '../rules/run.js'
import type { Seed } from '../rules/seed.js'
import { seedWrites } from '../rules/seed-writes.js'
import type { Entry } from '../rules/settle.js'
import { changesFor } from '../rules/settle.js'
import { ChangeLog } from './change-log.js'
import { Faults } from './faults.js'
import { deepFreeze } from './freeze.js'
import { Store } from './store.js'
import { Uploads } from './uploads.js'

/** What all agents of a memory world share: its records, its log, its one queue of transactions. */
export class World {
  readonly tenantId: string
  readonly clock: Clock
  readonly faults = new Faults()
  readonly log = new ChangeLog()
  readonly store = new Store()
  readonly uploads = new Uploads()
  readonly #waker: Waker
  readonly #views = new Map<string, ConversationViews>()
  readonly #receipts = new Map<string, Receipt>()
  readonly #watchers = new Set<(entries: readonly Entry[]) => void>()
  #queue: Promise<unknown> = Promise.resolve()

  constructor(seed: Seed, clock: Clock) {
    this.tenantId = seed.tenantId
    this.clock = clock
    for (const write of seedWrites(seed)) this.store.write(write)
    this.#waker = new Waker({ clock, wake: () => this.#wake() })
    this.#waker.look()
  }

  access(agentId: string): Access {
    return accessOf(agentId, this.store.all('inbox'), this.store.all('channel'))
  }

  views(agentId: string): ConversationViews {
    let views = this.#views.get(agentId)
    if (!views) this.#views.set(agentId, views = new ConversationViews(agentId, () => this.#rowsFor(agentId)))
    return views
  }

  /** A command twice, even at once, takes effect once: the second gets the first one's receipt. */
  execute(command: Command, agentId: string): Promise<Receipt> {
    const key = `${agentId} ${command.id}`
    return this.#inTurn(async () => {
      const known = this.#receipts.get(key)
      if (known) return known
      const entries = await runCommand(command, this.store, { agentId }, this.clock.now())
      this.#commit(entries)
      const receipt = deepFreeze<Receipt>({ changes: changesFor(entries, agentId) })
      this.#receipts.set(key, receipt)
      return receipt
    })
  }

  /** One thing after the other, whoever wants it: all that is read and written belongs to the same moment. */
  transact(work: () => Promise<readonly Entry[]>): Promise<readonly Entry[]> {
    return this.#inTurn(async () => {
      const entries = await work()
      this.#commit(entries)
      return entries
    })
  }

  close(): void {
    this.#waker.end()
    this.uploads.release()
  }

  /** Called with what every transaction stored. Returns the end of it. */
  watch(watcher: (entries: readonly Entry[]) => void): () => void {
    this.#watchers.add(watcher)
    return () => { this.#watchers.delete(watcher) }
  }

  /** To everyone whom it concerns but the one it comes from; null: a customer. */
  tell(event: Ephemeral, fromId: string | null): void {
    const conversation = 'conversationId' in event ? this.store.find('conversation', event.conversationId) : null
    if (conversation === undefined) return
    const concerns = (agentId: string): boolean =>
      conversation === null || this.access(agentId).maySee(conversation)
    if (fromId !== null && !concerns(fromId)) return
    this.log.tell(deepFreeze({ ...event }), agentId => agentId !== fromId && concerns(agentId))
  }

  async #wake(): Promise<number | null> {
    let next: number | null = null
    await this.transact(async () => {
      const woken = await runWake(this.store, this.clock.now())
      next = woken.next
      return woken.entries
    })
    return next
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work)
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  #commit(entries: readonly Entry[]): void {
    if (entries.length === 0) return
    const accesses = Array.from(this.#views.keys(), agentId => this.access(agentId))
    const ids = new Set(entries
      .filter(({ write }) => write.kind === 'conversation' || write.kind === 'mark')
      .map(({ write }) => write.id))
    const before = accesses.map(access => Array.from(ids, id => this.#row(id, access)))

    for (const { write } of entries) this.store.write(write)

    // Whoever came into an inbox or left it has other lists.
    if (entries.some(({ write: { kind } }) => kind === 'inbox' || kind === 'channel')) {
      for (const views of this.#views.values()) views.clear()
    }
    for (const [index, id] of [...ids].entries()) {
      for (const [which, access] of accesses.entries()) {
        this.views(access.agentId).update(before[which]![index], this.#row(id, access))
      }
    }
    this.log.append(entries)
    this.#waker.heed(firstDue(entries))
    for (const watcher of this.#watchers) watcher(entries)
  }

  #row(id: string, access: Access): Sortable | undefined {
    const conversation = this.store.find('conversation', id)
    if (!conversation || !access.maySee(conversation)) return undefined
    return { conversation, mark: this.store.find('mark', id, access.agentId) }
  }

  *#rowsFor(agentId: string): Iterable<Sortable> {
    const { maySee } = this.access(agentId)
    const marks = this.store.table('mark', agentId)
    for (const conversation of this.store.all('conversation')) {
      if (maySee(conversation)) yield { conversation, mark: marks.get(conversation.id) }
    }
  }
}
