/** A page nobody looks at draws no frames: then so many milliseconds. */
const HIDDEN = 100

/**
 * Lets the first call of a frame through at once and gathers all others for the next one: what changes 50 times a frame
 * is drawn once a frame. Returns the call, and the end of it.
 */
export const framePace = (run: () => void): { readonly call: () => void, readonly cancel: () => void } => {
  let frame: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isDrawn = false
  let isWanted = false

  const cancel = () => {
    if (frame !== undefined) cancelAnimationFrame(frame)
    clearTimeout(timer)
    frame = timer = undefined
    isDrawn = isWanted = false
  }
  const next = () => {
    const wanted = isWanted
    cancel()
    if (wanted) draw()
  }
  const draw = () => {
    isDrawn = true
    frame = requestAnimationFrame(next)
    timer = setTimeout(next, HIDDEN)
    run()
  }

  return {
    call() {
      if (isDrawn) isWanted = true
      else draw()
    },
    cancel,
  }
}
