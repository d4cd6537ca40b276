import type { ErrorCode, ErrorDetails } from '../../backend/errors.js'
import { BackendError } from '../../backend/errors.js'
import { ConformanceError } from './conformance-error.js'
import { same } from './same.js'

/** Fails unless the condition holds. `what` reads as the thing that should be so. */
export function holds(condition: boolean, what: string): asserts condition {
  if (!condition) throw new ConformanceError(what, true, false)
}

export const equal = (actual: unknown, expected: unknown, what: string): void => {
  if (!same(actual, expected)) throw new ConformanceError(what, expected, actual)
}

/** The value, which must be there. */
export const present = <T>(value: T | null | undefined, what: string): T => {
  if (value === null || value === undefined) throw new ConformanceError(what, 'a value', value)
  return value
}

const rejection = async (promise: Promise<unknown>, what: string): Promise<unknown> => {
  let value: unknown
  try {
    value = await promise
  } catch (reason) {
    return reason
  }
  throw new ConformanceError(what, 'a refusal', value)
}

/** Rejects with a `BackendError`, whatever its code. */
export const refusedSomehow = async (promise: Promise<unknown>, what: string): Promise<BackendError> => {
  const reason = await rejection(promise, what)
  if (reason instanceof BackendError) return reason
  throw new ConformanceError(what, 'a BackendError', reason, { cause: reason })
}

/** Rejects with a `BackendError` of that code and, where they are given, exactly those details. */
export const refused = async <C extends ErrorCode>(
  promise: Promise<unknown>, code: C, details: ErrorDetails[C] | null, what: string,
): Promise<BackendError<C>> => {
  const reason = await refusedSomehow(promise, what)
  if (!reason.is(code)) throw new ConformanceError(what, code, reason, { cause: reason })
  if (details !== null) equal(reason.details, details, `${what}: details`)
  return reason
}

/** Rejects with the reason of an abort signal. */
export const abortedWith = async (promise: Promise<unknown>, reason: unknown, what: string): Promise<void> => {
  const actual = await rejection(promise, what)
  if (actual !== reason) throw new ConformanceError(what, reason, actual)
}
