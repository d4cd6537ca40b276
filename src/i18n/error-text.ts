import type { BackendError } from '../backend/errors.js'
import type { Format } from './format.js'
import type { BaseTerms } from './terms.js'

/** What an error tells a person: what happened, and what to do. */
export interface ErrorText {
  readonly title: string
  readonly advice: string
}

export interface ErrorTextOptions {
  readonly terms: BaseTerms
  readonly format: Format
  /** The name of an agent by id; undefined when nobody knows. */
  readonly agentName?: (id: string) => string | undefined
}

const titleOf = (error: BackendError, { terms, format, agentName }: ErrorTextOptions): string => {
  const title = terms.errorTitles[error.code]
  if (error.is('forbidden')) return terms.forbiddenReasons[error.details.reason]
  if (error.is('invalid')) return terms.invalidRules[error.details.rule]
  if (error.is('opted-out')) return terms.optedOutNumber(format.phone(error.details.address))
  if (error.is('too-large')) {
    const { actual, limit } = error.details
    return `${title} ${terms.tooLargeBy(format.fileSize(actual), format.fileSize(limit))}`
  }
  if (error.is('conflict')) {
    const { details } = error
    const assignee = details.kind === 'conversation' ? details.current.assigneeId : null
    const holder = assignee === null ? undefined : agentName?.(assignee)
    if (holder) return terms.alreadyAssignedTo(holder)
    const name = details.byId === null ? undefined : agentName?.(details.byId)
    return name ? terms.conflictWith(name) : title
  }
  return title
}

const adviceOf = (error: BackendError, { terms, format }: ErrorTextOptions): string => {
  const advice = terms.errorAdvice[error.code]
  if (error.is('unsupported-type') && error.details.allowed.length > 0) {
    return terms.allowedTypes(format.list(error.details.allowed))
  }
  if (error.is('unregistered-number') && error.details.pending) return terms.registrationPending
  if (error.is('rate-limited')) return terms.retryIn(format.duration(error.details.retryAfter))
  return advice
}

/** Puts a back end's error into words, with its details. What was kept is the caller's to say: only it knows. */
export const errorText = (error: BackendError, options: ErrorTextOptions): ErrorText =>
  ({ title: titleOf(error, options), advice: adviceOf(error, options) })
