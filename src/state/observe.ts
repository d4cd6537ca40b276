import type { CommandType } from '../backend/commands.js'
import type { ErrorCode } from '../backend/errors.js'
import type { QueryType } from '../backend/queries.js'
import type { RecordKind } from '../model/record.js'

/** What happened, for a host's monitoring: ids, codes and durations, never a word that people wrote. */
export type Fact =
  | { readonly type: 'connected', readonly ms: number }
  | { readonly type: 'connect-failed', readonly code: ErrorCode }
  | { readonly type: 'loaded', readonly query: QueryType, readonly ms: number, readonly items: number }
  | { readonly type: 'load-failed', readonly query: QueryType, readonly code: ErrorCode, readonly ms: number }
  | { readonly type: 'accepted', readonly command: CommandType, readonly id: string, readonly ms: number, readonly attempts: number }
  | { readonly type: 'refused', readonly command: CommandType, readonly id: string, readonly code: ErrorCode, readonly attempts: number }
  | { readonly type: 'unconfirmed', readonly command: CommandType, readonly id: string, readonly code: ErrorCode, readonly attempts: number }
  | { readonly type: 'waiting', readonly command: CommandType, readonly id: string, readonly code: ErrorCode, readonly retryIn: number }
  | { readonly type: 'malformed-record', readonly kind: RecordKind | 'unknown', readonly id: string, readonly reason: string }
  /** A record was kept, though a word in that field is none the kit knows. */
  | { readonly type: 'unknown-word', readonly kind: RecordKind, readonly id: string, readonly field: string }
  | { readonly type: 'device-fault', readonly reason: string }
  /** A row of this device could not be read; it was set aside. */
  | { readonly type: 'unreadable-row', readonly table: string }
  | { readonly type: 'gap' }

export type Observe = (fact: Fact) => void
