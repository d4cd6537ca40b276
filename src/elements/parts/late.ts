import type { LateState } from '../../controllers/late-element.js'
import type { BaseTerms } from '../../i18n/terms.js'
import { errorState } from './error-state.js'
import { skeletonRows } from './skeleton.js'

export interface LateOptions {
  readonly terms: BaseTerms
  /** The element, once it is here. */
  readonly draw: () => unknown
  readonly onRetry: () => void
}

/** An element that comes later than its host; its place while it is on its way; that it did not come, and a retry. */
export const late = ({ isHere, hasFailed }: LateState, { terms, draw, onRetry }: LateOptions): unknown => {
  if (isHere) return draw()
  if (!hasFailed) return skeletonRows(3, terms.loading)
  return errorState({
    title: terms.partFailed, sentences: [terms.partFailedHint], retry: { label: terms.retry, onAct: onRetry },
  })
}
