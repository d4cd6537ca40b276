import type { Clock } from '../../lib/clock.js'
import type { Cursor } from '../changes.js'
import type { StreamWord } from './stream-events.js'

interface Kept {
  readonly at: number
  readonly word: StreamWord
}

/** How many words are kept at most. */
const KEPT = 1_000

/** The words of a stream of late, for who has to catch up with it. */
export class Recent {
  readonly #clock: Clock
  #words: Kept[] = []
  /** Behind this place all words are kept. */
  #base: Cursor | null
  /** Since then all words are kept. */
  #since: number

  constructor(clock: Clock, base: Cursor | null = null) {
    this.#clock = clock
    this.#base = base
    this.#since = clock.now()
  }

  /** Keeps what has a place in the stream; who types now is of no use later. */
  add(word: StreamWord): void {
    if (!('at' in word)) return
    this.#words.push({ at: this.#clock.now(), word })
    if (this.#words.length <= 2 * KEPT) return
    const [last] = this.#words.splice(0, KEPT).slice(-1)
    this.#base = placeOf(last!.word)
    this.#since = this.#words[0]!.at
  }

  /** The words behind a place; null when it is not among them. */
  after(place: Cursor): readonly StreamWord[] | null {
    const index = this.#words.findLastIndex(({ word }) => placeOf(word) === place)
    if (index < 0 && place !== this.#base) return null
    return this.#words.slice(index + 1).map(({ word }) => word)
  }

  /** The words that came at a time or later, perhaps with some before; null when some of them are gone. */
  from(time: number): readonly StreamWord[] | null {
    if (time <= this.#since) return null
    return this.#words.filter(({ at }) => at >= time).map(({ word }) => word)
  }

  clear(): void {
    this.#words = []
    this.#base = null
    this.#since = this.#clock.now()
  }
}

const placeOf = (word: StreamWord): Cursor | null => 'at' in word ? word.at : null
