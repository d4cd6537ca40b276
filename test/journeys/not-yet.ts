/** What a person looked for is not there, or not within reach: maybe it still comes. */
export class NotYet extends Error {
  override readonly name = 'NotYet'
}

/** How long a person waits for something that has to come, in milliseconds. */
const PATIENCE = 5_000

const frame = (): Promise<unknown> => new Promise(resolve => { requestAnimationFrame(resolve) })

/** Tries until `act` no longer throws `NotYet`, and returns what it came to. */
export const patiently = async <T>(act: () => Promise<T>): Promise<T> => {
  const end = performance.now() + PATIENCE
  for (;;) {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof NotYet) || performance.now() > end) throw error
    }
    await frame()
  }
}
