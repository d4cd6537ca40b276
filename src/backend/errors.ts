import type { RecordKind, RecordTypes } from '../model/record.js'

export const ERROR_CODES = [
  'offline', 'unauthorized', 'forbidden', 'not-found', 'conflict', 'invalid', 'too-large', 'unsupported-type',
  'opted-out', 'unregistered-number', 'rate-limited', 'unavailable', 'unknown',
] as const
/** Why a back end refused or could not answer. A closed list: every code has a term and a way to go on. */
export type ErrorCode = (typeof ERROR_CODES)[number]

/** Rules that `invalid` names. */
export type InvalidRule =
  | 'required' | 'too-long' | 'too-many' | 'not-an-email' | 'not-a-phone' | 'not-a-number' | 'duplicate'
  | 'unknown-reference' | 'not-allowed-here' | 'malformed' | 'in-the-past'

export const FORBIDDEN_REASONS = [
  'not-a-member', 'managers-only', 'assignment-off', 'assigned-to-other', 'read-only', 'role', 'admin-switch',
] as const
export type ForbiddenReason = (typeof FORBIDDEN_REASONS)[number]

/** What each code tells besides itself. */
export interface ErrorDetails {
  /** `sent: false`: nothing left this device, so that it cannot have arrived. */
  offline: { readonly sent?: boolean }
  unauthorized: Record<never, never>
  forbidden: { readonly reason: ForbiddenReason }
  'not-found': { readonly kind: RecordKind, readonly id: string }
  /** The record as it is now, and the agent who changed it (null: the system). */
  conflict: {
    [K in RecordKind]: { readonly kind: K, readonly current: RecordTypes[K], readonly byId: string | null }
  }[RecordKind]
  invalid: { readonly field: string, readonly rule: InvalidRule }
  /** Bytes. */
  'too-large': { readonly limit: number, readonly actual: number }
  'unsupported-type': { readonly type: string, readonly allowed: readonly string[] }
  'opted-out': { readonly address: string }
  'unregistered-number': { readonly channelId: string, readonly pending: boolean }
  /** Milliseconds to wait. */
  'rate-limited': { readonly retryAfter: number }
  /** Milliseconds to wait, where the back end says so. */
  unavailable: { readonly retryAfter?: number }
  unknown: Record<never, never>
}

/** The only error a back end rejects with. Its message is for developers; people read the term of its code. */
export class BackendError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'BackendError'
  readonly code: C
  readonly details: ErrorDetails[C]

  constructor(code: C, details: ErrorDetails[C], options?: ErrorOptions & { readonly message?: string }) {
    super(options?.message ?? `${code} ${describe(details)}`.trim(), options)
    this.code = code
    this.details = details
  }

  /** True for that code, and narrows the details to it. */
  is<Code extends ErrorCode>(code: Code): this is BackendError<Code> {
    const own: ErrorCode = this.code
    return own === code
  }
}

const describe = (details: object): string =>
  Object.entries(details).map(([key, value]) => `${key}=${typeof value === 'object' ? '…' : String(value)}`).join(' ')

/** One made by another copy of the kit counts too: an adapter may come in a bundle of its own. */
const isBackendError = (reason: unknown): reason is BackendError => {
  if (reason instanceof BackendError) return true
  if (!(reason instanceof Error) || reason.name !== 'BackendError') return false
  const { code, details } = reason as Partial<BackendError>
  return ERROR_CODES.some(known => known === code) && typeof details === 'object'
}

/** Whatever was thrown, as a `BackendError`: the one place where foreign errors are translated. */
export const toBackendError = (reason: unknown): BackendError =>
  isBackendError(reason)
    ? reason
    : new BackendError('unknown', {}, { cause: reason, message: reason instanceof Error ? reason.message : String(reason) })
