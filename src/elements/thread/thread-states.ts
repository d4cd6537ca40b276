import type { TemplateResult } from 'lit'
import { html } from 'lit'
import type { BaseTerms } from '../../i18n/terms.js'
import type { NoConversationTerms } from '../../i18n/terms/no-conversation.js'
import type { ThreadTerms } from '../../i18n/terms/thread.js'
import { iconMessagesSquare } from '../../icons/messages-square.js'
import type { BackendError } from '../../state/actions.js'
import type { StateAction } from '../parts/empty-state.js'
import { emptyState } from '../parts/empty-state.js'
import { errorState } from '../parts/error-state.js'

type Words = BaseTerms & NoConversationTerms & ThreadTerms

/** A thread without messages. */
export const emptyThread = (terms: Words): TemplateResult => html`<slot name="empty">${emptyState({
  icon: iconMessagesSquare, title: terms.emptyThreadTitle, hint: terms.emptyThreadHint,
})}</slot>`

/** A conversation that is not there, or not for this agent's eyes; with the way on, where there is one. */
export const goneThread = (terms: Words, action?: StateAction): TemplateResult => emptyState({
  icon: iconMessagesSquare, title: terms.conversationGoneTitle, hint: terms.conversationGoneHint, action,
})

export interface FailedThreadOptions {
  readonly error: BackendError
  readonly terms: Words
  /** What happened and what to do. */
  readonly sentences: readonly string[]
  readonly onRetry: () => void
}

/** A thread that did not come. */
export const failedThread = ({ error, terms, sentences, onRetry }: FailedThreadOptions): TemplateResult =>
  error.code === 'not-found' || error.code === 'forbidden'
    ? goneThread(terms)
    : errorState({ title: terms.messagesFailed, sentences, retry: { label: terms.retry, onAct: onRetry } })
