/** Chance that comes out the same for one seed. */
export interface Chance {
  /** 0 to 1. */
  readonly next: () => number
  /** True so often: 0 to 1. */
  readonly is: (probability: number) => boolean
  /** A whole number from 0 to `below` - 1. */
  readonly below: (below: number) => number
  readonly pick: <T>(items: readonly T[]) => T
}

/** Mulberry32. */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0
  const next = () => {
    state = state + 0x6D2B79F5 | 0
    let mixed = Math.imul(state ^ state >>> 15, 1 | state)
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed
    return ((mixed ^ mixed >>> 14) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { next, is: probability => next() < probability, below, pick: items => items[below(items.length)]! }
}
