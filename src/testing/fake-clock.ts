import type { Clock } from '../lib/clock.js'

/** A clock that stands still until a test moves it. */
export interface FakeClock extends Clock {
  /** Moves on by so many milliseconds; whatever falls due on the way is called, in order, at its own time. */
  advance(ms: number): void
  /** How many callbacks wait. */
  readonly waiting: number
}

interface Timer {
  readonly at: number
  readonly callback: () => void
}

/** Noon in the middle of May 2026, UTC: when scenes play. */
export const SCENE_TIME = Date.UTC(2026, 4, 13, 12)

/** `start`: milliseconds since the epoch. Default: when scenes play. */
export const createFakeClock = (start = SCENE_TIME): FakeClock => {
  const timers = new Set<Timer>()
  let now = start

  /** Of two that are due at one time, the one set first comes first. */
  const nextUntil = (end: number): Timer | undefined => {
    let next: Timer | undefined
    for (const timer of timers) if (timer.at <= end && (!next || timer.at < next.at)) next = timer
    return next
  }

  return {
    now: () => now,
    after(delay, callback) {
      const timer: Timer = { at: now + Math.max(0, delay), callback }
      timers.add(timer)
      return () => { timers.delete(timer) }
    },
    advance(ms) {
      const end = now + ms
      for (let timer = nextUntil(end); timer; timer = nextUntil(end)) {
        timers.delete(timer)
        now = timer.at
        timer.callback()
      }
      now = end
    },
    get waiting() { return timers.size },
  }
}
