import { fold } from './fold.js'

const PAUSE = 500

/** Letters typed one after another lead to the item whose text begins with them; accents and case do not matter. */
export class Typeahead {
  #text = ''
  #at = 0

  /** The next item from `index` on that fits; undefined when the key is no letter or nothing fits. */
  find<T extends Element>(event: KeyboardEvent, items: readonly T[], index: number): T | undefined {
    if (event.key.length !== 1 || (event.key === ' ' && this.#expired(event))) return undefined
    this.#text = this.#expired(event) ? event.key : this.#text + event.key
    this.#at = event.timeStamp
    // The same letter again goes on to the next item; a longer text may still fit this one.
    const repeated = this.#text === this.#text[0]!.repeat(this.#text.length)
    const wanted = fold(repeated ? this.#text[0]! : this.#text)
    const from = repeated ? index + 1 : Math.max(index, 0)
    const order = [...items.slice(from), ...items.slice(0, from)]
    return order.find(item => fold(item.textContent.trim()).startsWith(wanted))
  }

  #expired(event: KeyboardEvent): boolean {
    return event.timeStamp - this.#at > PAUSE
  }
}
