const rounds = new BroadcastChannel('faults-quiet')
const echo = new BroadcastChannel('faults-quiet')

/** Whatever tabs told each other until now has been heard: a word of our own took the same way. */
const heard = (): Promise<void> => new Promise(resolve => {
  echo.onmessage = () => { resolve() }
  rounds.postMessage(null)
})

/** Waits until nothing is on its way but what waits for the clock. */
export const quiet = async (isBusy: () => boolean): Promise<void> => {
  for (let calm = 0; calm < 3; calm = isBusy() ? 0 : calm + 1) await heard()
}
