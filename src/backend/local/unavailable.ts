import { BackendError } from '../errors.js'

/** Milliseconds after which it is worth trying again. */
const RETRY_AFTER = 2_000

export const unavailable = (cause?: unknown): BackendError =>
  new BackendError('unavailable', { retryAfter: RETRY_AFTER }, { cause })

/** For whoever asks after `close`. */
export const closedForGood = (): BackendError => new BackendError('unavailable', {}, { message: 'closed' })
