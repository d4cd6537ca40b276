import type { ErrorCode, ForbiddenReason, InvalidRule } from '../../backend/errors.js'
import type { ContactRule } from '../../model/contact.js'

/** Whole sentences: what happened, what was kept, what to do. `error-text.ts` puts them together. */
export interface ErrorTerms {
  /** What happened. */
  readonly errorTitles: Readonly<Record<ErrorCode, string>>
  /** What to do. */
  readonly errorAdvice: Readonly<Record<ErrorCode, string>>
  readonly forbiddenReasons: Readonly<Record<ForbiddenReason, string>>
  readonly invalidRules: Readonly<Record<InvalidRule | ContactRule, string>>
  readonly tooLargeBy: (actual: string, limit: string) => string
  readonly allowedTypes: (types: string) => string
  readonly conflictWith: (name: string) => string
  readonly alreadyAssignedTo: (name: string) => string
  readonly optedOutNumber: (number: string) => string
  readonly retryIn: (duration: string) => string
  readonly registrationPending: string
}
