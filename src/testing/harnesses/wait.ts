import { HarnessError } from './harness-error.js'

type Nothing = false | null | undefined

/** How long a harness waits for something that has to come, in milliseconds. */
const PATIENCE = 3_000
const PAUSE = 10

// Taken before a test can put its own in their place: waiting goes on where a test's clock stands still.
const later = globalThis.setTimeout
const moment = performance.now.bind(performance)

/**
 * Waits until `look` finds something, and returns it. A `HarnessError` that it throws means "not yet". `what` names it
 * for the error when patience ends.
 */
export const waitFor = async <T>(look: () => T, what: string): Promise<Exclude<T, Nothing>> => {
  const end = moment() + PATIENCE
  for (;;) {
    let reason = `${what} never came`
    try {
      const found = look()
      if (found !== false && found !== null && found !== undefined) return found as Exclude<T, Nothing>
    } catch (error) {
      if (!(error instanceof HarnessError)) throw error
      reason = `${what}: ${error.message}`
    }
    if (moment() > end) throw new HarnessError(reason)
    await new Promise<void>(resolve => { later(resolve, PAUSE) })
  }
}
