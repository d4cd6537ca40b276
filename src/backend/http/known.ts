import type { Cursor } from '../changes.js'

const KEPT = 100

/**
 * Places in the stream that the server named lately, and when the answers that did were asked for; 0 where that says
 * nothing about what came before.
 */
export class Known {
  readonly #asked = new Map<Cursor, number>()

  /** The one named last. */
  get newest(): Cursor | undefined {
    return [...this.#asked.keys()].at(-1)
  }

  add(cursor: Cursor, asked: number): void {
    const before = this.#asked.get(cursor) ?? 0
    this.#asked.delete(cursor)
    this.#asked.set(cursor, Math.max(asked, before))
    if (this.#asked.size > KEPT) this.#asked.delete(this.#asked.keys().next().value!)
  }

  askedAt(cursor: Cursor | undefined): number {
    return cursor === undefined ? 0 : this.#asked.get(cursor) ?? 0
  }
}
