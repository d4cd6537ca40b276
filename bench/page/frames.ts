/** Resolves after the next frame was drawn. */
export const frame = (): Promise<void> => new Promise(resolve => {
  requestAnimationFrame(() => { setTimeout(resolve) })
})

export const settle = async (frames = 4): Promise<void> => {
  for (let i = 0; i < frames; i++) await frame()
}

/** Waits for something that another task brings, at most so many milliseconds. */
export const until = async <T>(find: () => T | null | undefined | false, most = 60_000): Promise<T> => {
  const end = performance.now() + most
  for (;;) {
    const found = find()
    if (found) return found
    if (performance.now() > end) throw new Error(`waited for ${find.toString()}`)
    await new Promise(resolve => { setTimeout(resolve) })
  }
}

/** Counts frames that came late: one and a half of a 60 Hz screen's or more after the one before. */
export const watchFrames = (): (() => { readonly frames: number, readonly late: number }) => {
  let frames = 0
  let late = 0
  let before: number | undefined
  let id = requestAnimationFrame(function next(at) {
    if (before !== undefined) {
      frames++
      if (at - before > 25) late++
    }
    before = at
    id = requestAnimationFrame(next)
  })
  return () => {
    cancelAnimationFrame(id)
    return { frames, late }
  }
}

/** The innermost element at a point, through open shadow roots. */
export const elementAt = (x: number, y: number): Element | null => {
  let found = document.elementFromPoint(x, y)
  for (;;) {
    const inner = found?.shadowRoot?.elementFromPoint(x, y)
    if (!inner || inner === found) return found
    found = inner
  }
}
