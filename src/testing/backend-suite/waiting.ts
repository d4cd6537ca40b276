import { ConformanceError } from './conformance-error.js'

/** How long a case waits for something that has to come, in milliseconds. */
export const PATIENCE = 5_000

/** The promise's value, or a `ConformanceError` after `PATIENCE`. */
export const inTime = async <T>(promise: Promise<T>, what: string): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => { reject(new ConformanceError(what, `within ${PATIENCE} ms`, 'nothing')) }, PATIENCE)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
