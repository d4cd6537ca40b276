import type { RecordKind } from '../../model/record.js'
import type { ForbiddenReason, InvalidRule } from '../errors.js'
import { BackendError } from '../errors.js'

export const forbidden = (reason: ForbiddenReason): BackendError => new BackendError('forbidden', { reason })

export const invalid = (field: string, rule: InvalidRule): BackendError => new BackendError('invalid', { field, rule })

export const notFound = (kind: RecordKind, id: string): BackendError => new BackendError('not-found', { kind, id })
