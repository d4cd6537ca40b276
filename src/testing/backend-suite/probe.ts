import type { Change, Cursor, Ephemeral, Listener, StreamStatus } from '../../backend/changes.js'
import type { RecordKind } from '../../model/record.js'
import { inTime } from './waiting.js'

type ChangeOf<K extends RecordKind> = Extract<Change, { readonly kind: K }>

interface Waiter {
  done(): boolean
  resolve(): void
}

/** A listener that keeps all it hears, and lets a case wait for what has to come. */
export class Probe implements Listener {
  readonly batches: { readonly changes: readonly Change[], readonly at: Cursor }[] = []
  readonly heard: Ephemeral[] = []
  readonly statuses: StreamStatus[] = []
  gaps = 0
  /** Ends the subscription. */
  stop: () => void = () => {}
  #waiters: Waiter[] = []

  changes(batch: readonly Change[], at: Cursor): void {
    this.batches.push({ changes: batch, at })
    this.#look()
  }

  ephemeral(event: Ephemeral): void {
    this.heard.push(event)
    this.#look()
  }

  gap(): void {
    this.gaps++
    this.#look()
  }

  status(status: StreamStatus): void {
    this.statuses.push(status)
    this.#look()
  }

  /** Everything that came, in order. */
  get all(): readonly Change[] {
    return this.batches.flatMap(batch => batch.changes)
  }

  /** The cursor behind the newest batch. */
  get at(): Cursor | undefined {
    return this.batches.at(-1)?.at
  }

  /** Changes of one kind, of one record where an id is given. */
  of<K extends RecordKind>(kind: K, id?: string): readonly ChangeOf<K>[] {
    return this.all.filter((change): change is ChangeOf<K> =>
      change.kind === kind && (id === undefined || change.id === id))
  }

  until(done: () => boolean, what: string): Promise<void> {
    const settled = new Promise<void>(resolve => {
      this.#waiters.push({ done, resolve })
      this.#look()
    })
    return inTime(settled, what)
  }

  /** Waits until the stream says that it stands: what matters only now is not heard before. */
  stands(): Promise<void> {
    return this.until(() => this.statuses.some(({ state }) => state === 'connected'), 'the stream is connected')
  }

  /** Waits until a record came in that version or a newer one. */
  untilChange(wanted: Pick<Change, 'kind' | 'id' | 'version'>): Promise<void> {
    const { kind, id, version } = wanted
    return this.until(
      () => this.of(kind, id).some(change => change.version >= version),
      `${kind} ${id} in version ${version} on the stream`,
    )
  }

  #look(): void {
    for (const waiter of this.#waiters) if (waiter.done()) waiter.resolve()
    this.#waiters = this.#waiters.filter(waiter => !waiter.done())
  }
}
