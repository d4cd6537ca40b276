/** Watches how long the page keeps a frame waiting: the longest time between two of them, and how many came late. */
export const watchGaps = (): (() => { readonly frames: number, readonly late: number, readonly longest: number }) => {
  let before = performance.now()
  let frames = 0
  let late = 0
  let longest = 0
  let id = requestAnimationFrame(function next(at) {
    // The first frame is from before anything was done.
    if (frames++ > 0) {
      longest = Math.max(longest, at - before)
      if (at - before > 25) late++
    }
    before = at
    id = requestAnimationFrame(next)
  })
  return () => {
    cancelAnimationFrame(id)
    return { frames, late, longest }
  }
}
