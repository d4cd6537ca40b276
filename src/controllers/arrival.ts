/** Two presses closer than this are one, in milliseconds. */
const DOUBLE_PRESS = 500

/** How the focus came into a text: the key that led there must not act on what was left there on an earlier day. */
export class Arrival {
  /** By the page's own clock. */
  #at = -Infinity
  #isKeyDown = false

  /** The focus was sent here, perhaps by a key that is still down. */
  came(): void {
    this.#at = performance.now()
    this.#isKeyDown = true
  }

  /** Something was written since: what comes now is meant. */
  typed(): void {
    this.#at = -Infinity
  }

  /** A key was let go. */
  readonly released = (): void => { this.#isKeyDown = false }

  /** Whether a key still belongs to what led here: held down, or pressed twice. */
  isPartOf(event: KeyboardEvent): boolean {
    return this.#isKeyDown && event.repeat || event.timeStamp - this.#at < DOUBLE_PRESS
  }
}
