import type { ActionArgs, ActionId } from '../state/actions.js'

/**
 * An agent is about to do something. Bubbles through shadow roots. `preventDefault()` keeps the kit from doing it;
 * `waitUntil(promise)` makes it wait, and a rejection cancels.
 */
export class IntentEvent<A extends ActionId = ActionId> extends Event {
  /** What is about to be done. */
  readonly action: A
  /** What it is done with. */
  readonly args: Readonly<ActionArgs<A>>
  readonly #waits: Promise<unknown>[] = []

  constructor(type: string, action: A, args: ActionArgs<A>) {
    super(type, { bubbles: true, composed: true, cancelable: true })
    this.action = action
    this.args = args
  }

  /** Whether somebody asked for time. */
  get isHeld(): boolean {
    return this.#waits.length > 0
  }

  /** Holds the act until the promise settles. */
  waitUntil(promise: Promise<unknown>): void {
    this.#waits.push(promise)
  }

  /** Whether the act may go on, once everyone who asked for time has answered. */
  async allowed(): Promise<boolean> {
    if (this.defaultPrevented) return false
    const answers = await Promise.allSettled(this.#waits)
    return answers.every(answer => answer.status === 'fulfilled')
  }
}
