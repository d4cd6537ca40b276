/** Work of so many milliseconds, then the page has its turn: keys and frames do not wait for the rest. */
const SLICE = 8

/** A timer, since `scheduler.yield` goes on before timers and answers of the disk, which then wait for all of it. */
const nextTurn = (): Promise<void> => new Promise(resolve => { setTimeout(resolve) })

/**
 * For work that takes long: what it waits for every now and then. Resolves at once as long as the slice is not over;
 * rejects with the signal's reason once nobody wants it any more.
 */
export const inSlices = (signal?: AbortSignal): (() => Promise<void>) => {
  let from = performance.now()
  return async () => {
    if (performance.now() - from >= SLICE) {
      await nextTurn()
      from = performance.now()
    }
    signal?.throwIfAborted()
  }
}
