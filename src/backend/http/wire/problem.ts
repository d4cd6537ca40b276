import * as v from 'valibot'
import type { BackendError, ErrorCode, ErrorDetails, InvalidRule } from '../../errors.js'
import { FORBIDDEN_REASONS } from '../../errors.js'
import type { RecordKind } from '../../../model/record.js'
import { RECORDS, RECORD_KINDS } from './record.js'
import { count, id, text } from './scalars.js'

export const PROBLEM_TYPE = 'application/problem+json'

/** The HTTP status of each code. `offline` never comes from a server. */
export const STATUS = {
  offline: 503, unauthorized: 401, forbidden: 403, 'not-found': 404, conflict: 409, invalid: 422, 'too-large': 413,
  'unsupported-type': 415, 'opted-out': 403, 'unregistered-number': 403, 'rate-limited': 429, unavailable: 503,
  unknown: 500,
} as const satisfies Record<ErrorCode, number>

const RULES = [
  'required', 'too-long', 'too-many', 'not-an-email', 'not-a-phone', 'not-a-number', 'duplicate', 'unknown-reference',
  'not-allowed-here', 'malformed', 'in-the-past',
] as const satisfies readonly InvalidRule[]

const conflict = <const K extends RecordKind>(kind: K) =>
  v.object({ kind: v.literal(kind), current: RECORDS[kind], byId: v.nullable(id) })

const none = v.object({})

/** The details of each code. */
export const DETAILS = {
  offline: none,
  unauthorized: none,
  forbidden: v.object({ reason: v.picklist(FORBIDDEN_REASONS) }),
  'not-found': v.object({ kind: v.picklist(RECORD_KINDS), id: text }),
  conflict: v.variant('kind', [
    conflict('agent'), conflict('inbox'), conflict('channel'), conflict('conversation'), conflict('message'),
    conflict('contact'), conflict('opt-out'), conflict('tag'), conflict('canned'), conflict('mark'), conflict('favorite'),
    conflict('counts'),
  ]),
  invalid: v.object({ field: text, rule: v.picklist(RULES) }),
  'too-large': v.object({ limit: count, actual: count }),
  'unsupported-type': v.object({ type: text, allowed: v.array(text) }),
  'opted-out': v.object({ address: text }),
  'unregistered-number': v.object({ channelId: id, pending: v.boolean() }),
  'rate-limited': v.object({ retryAfter: count }),
  unavailable: v.object({ retryAfter: v.exactOptional(count) }),
  unknown: none,
} as const satisfies { readonly [C in ErrorCode]: v.GenericSchema<unknown, ErrorDetails[C]> }

const of = <const C extends ErrorCode>(code: C) => v.object({
  type: text, title: text, status: count, detail: v.exactOptional(text), code: v.literal(code), details: DETAILS[code],
})

/** RFC 9457, with the code of the port and its details as extension members. */
export const problem = v.variant('code', (Object.keys(DETAILS) as ErrorCode[]).map(of))

export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly code: ErrorCode
  readonly details: ErrorDetails[ErrorCode]
}

const TITLES: Record<ErrorCode, string> = {
  offline: 'The server cannot be reached',
  unauthorized: 'Nobody is signed in',
  forbidden: 'The agent may not do this',
  'not-found': 'There is no such record',
  conflict: 'Somebody else was first',
  invalid: 'A value breaks a rule',
  'too-large': 'Too big',
  'unsupported-type': 'The channel carries no such file',
  'opted-out': 'This number must not be texted',
  'unregistered-number': 'Our number may not send yet',
  'rate-limited': 'Too many requests',
  unavailable: 'The server is not available',
  unknown: 'Something went wrong',
}

/** What a server answers for an error. `detail` is for developers. */
export const problemOf = ({ code, details }: BackendError, detail?: string): Problem => ({
  type: `urn:inbox-elements:problem:${code}`, title: TITLES[code], status: STATUS[code],
  ...detail !== undefined && { detail }, code, details,
})
