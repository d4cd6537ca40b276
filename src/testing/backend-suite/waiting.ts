import { ConformanceError } from './conformance-error.js'

let patience = 5_000

/** How long a case waits for something that has to come, in milliseconds. Default: 5,000. Returns what it was. */
export const setPatience = (milliseconds: number): number => {
  const before = patience
  patience = milliseconds
  return before
}

/** When something that has to come by itself comes well in time, in milliseconds from now. */
export const aMoment = (): number => patience / 5

/** The promise's value, or a `ConformanceError` when patience ends. */
export const inTime = async <T>(promise: Promise<T>, what: string): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => { reject(new ConformanceError(what, `within ${patience} ms`, 'nothing')) }, patience)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
