import type { StreamStatus } from '../changes.js'

/** Why nothing can be stored at present. */
export type ReadOnlyReason = Extract<StreamStatus, { readonly state: 'read-only' }>['reason']

/** How browsers say that storage, not the one who asked, is to blame. Safari is fond of the second and third. */
const LOST = ['AbortError', 'UnknownError', 'InvalidStateError', 'TransactionInactiveError', 'NotReadableError']

const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : ''

/** What an error of an opened database means; null when storage is not to blame. */
export const transactionFault = (error: unknown): ReadOnlyReason | null => {
  const name = nameOf(error)
  return name === 'QuotaExceededError' ? 'storage-full' : LOST.includes(name) ? 'storage-lost' : null
}

/** What an error on opening means: a browser may refuse, be full, be broken, or hold a newer schema. */
export const openFault = (error: unknown): ReadOnlyReason => {
  switch (nameOf(error)) {
    case 'VersionError': return 'newer-version'
    case 'QuotaExceededError': return 'storage-full'
    case 'UnknownError':
    case 'AbortError': return 'storage-lost'
    default: return 'storage-blocked'
  }
}
