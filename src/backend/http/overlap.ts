import type { Cursor } from '../changes.js'
import type { StreamWord } from './stream-events.js'

/**
 * What a connection said since its relief was asked for: the relief begins where the stream stood then, and says it
 * again. Places are only known to be the same, not which comes first.
 */
export class Overlap {
  readonly #places = new Set<Cursor>()
  #last: Cursor | null = null

  add(word: StreamWord): void {
    if (!('at' in word) || word.at === null) return
    this.#places.add(word.at)
    this.#last = word.at
  }

  /** Whether the relief says again what was said before. Asked in the order of its words. */
  repeats(word: StreamWord): boolean {
    if (!('at' in word) || word.at === null) return false
    if (this.#places.has(word.at)) {
      if (word.at === this.#last) this.#places.clear()
      return true
    }
    // Where a quiet stream stands is told when a server likes, so that only one of the two may have said it.
    if (word.type === 'position') return this.#places.size > 0
    this.#places.clear()
    return false
  }
}
