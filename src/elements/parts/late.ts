import type { LateState } from '../../controllers/late-element.js'
import type { BaseTerms } from '../../i18n/terms.js'
import { errorState } from './error-state.js'
import { skeletonRows } from './skeleton.js'

export interface LateOptions {
  readonly terms: BaseTerms
  /** The element, once it is here. */
  readonly draw: () => unknown
  readonly onRetry: () => void
  /** What holds its place. Default: rows. */
  readonly waiting?: unknown
}

/** An element that comes later than its host; its place while it is on its way; that it did not come, and a retry. */
export const late = (
  { isHere, hasFailed }: LateState, { terms, draw, onRetry, waiting = skeletonRows(3, terms.loading) }: LateOptions,
): unknown => {
  if (isHere) return draw()
  if (!hasFailed) return waiting
  return errorState({
    title: terms.partFailed, sentences: [terms.partFailedHint], retry: { label: terms.retry, onAct: onRetry },
  })
}
