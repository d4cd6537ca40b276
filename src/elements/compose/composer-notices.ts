import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ComposeTerms } from '../../i18n/terms/compose.js'
import type { ConversationTerms } from '../../i18n/terms/conversation.js'
import type { DeliveryTerms } from '../../i18n/terms/delivery.js'
import type { OutcomeTerms } from '../../i18n/terms/outcomes.js'
import { iconCircleAlert } from '../../icons/circle-alert.js'
import { iconInfo } from '../../icons/info.js'
import { iconLock } from '../../icons/lock.js'
import { iconTriangleAlert } from '../../icons/triangle-alert.js'
import type { BackendError } from '../../state/actions.js'
import type { Blocked, ComposerView } from '../../state/widgets/composer.js'

interface Words {
  readonly terms: BaseTerms & ComposeTerms & ConversationTerms & DeliveryTerms & OutcomeTerms
  readonly format: Format
}

export interface NoticeOptions extends Words {
  readonly sentences: (error: BackendError) => readonly string[]
  readonly onSend: () => void
  readonly onEdit: () => void
  readonly onRetry: () => void
}

interface LineOptions {
  readonly tone: 'info' | 'warning' | 'danger'
  readonly icon: TemplateResult
  readonly title: string
  readonly text?: string | undefined
  readonly acts?: unknown
}

/** Named by the text field, so that speech tells it with the field. */
export const NOTICE_ID = 'notice'

const line = ({ tone, icon, title, text, acts }: LineOptions): TemplateResult => html`
  <div class="notice ${tone}" part="notice ${tone}">
    ${icon}
    <div class="words" id=${NOTICE_ID}>
      <p class="title">${title}</p>
      ${text ? html`<p class="text">${text}</p>` : nothing}
    </div>
    ${acts ? html`<div class="acts">${acts}</div>` : nothing}
  </div>`

/** Why nothing can be sent here, and the way out where there is one. */
const blockedNotice = (blocked: Blocked, draft: string, { terms, format }: Words): TemplateResult | typeof nothing => {
  switch (blocked.reason) {
    case 'unsupported': return nothing
    case 'gone': return line({
      tone: 'info', icon: iconInfo, title: draft === '' ? terms.conversationGoneTitle : terms.keptDraft,
      text: draft === '' ? terms.conversationGoneHint : terms.errorTitles['not-found'],
    })
    case 'denied': return line({
      tone: 'info', icon: iconLock, title: terms.cannotSendTitle,
      text: terms.forbiddenReasons[blocked.capability.reason],
    })
    case 'opted-out': return line({
      tone: 'warning', icon: iconTriangleAlert, title: terms.optedOutNumber(format.phone(blocked.address)),
      text: terms.errorAdvice['opted-out'],
    })
    case 'unregistered': return line({
      tone: 'warning', icon: iconTriangleAlert, title: terms.unregisteredTitle, text: terms.unregisteredHint,
      acts: html`<slot name="registration"></slot>`,
    })
    case 'pending': return line({
      tone: 'info', icon: iconInfo, title: terms.pendingTitle, text: terms.pendingHint,
      acts: html`<slot name="registration"></slot>`,
    })
  }
}

/** Sending wakes a closed conversation: nobody should be surprised. */
const closedNotice = ({ terms }: Words): TemplateResult =>
  line({ tone: 'info', icon: iconInfo, title: terms.closedHint })

/** Placeholders that nothing is known for, pointed out before they reach a customer. */
const placeholderNotice = (
  placeholders: readonly string[], { terms, format }: Words, onSend: () => void,
): TemplateResult => line({
  tone: 'warning', icon: iconTriangleAlert, title: terms.openPlaceholders(format.list(placeholders)),
  acts: html`<button type="button" class="button" part="send-anyway" @click=${onSend}>${terms.sendAnyway}</button>`,
})

/** A message that was refused. Its text is kept until the agent decides. */
const failedNotice = (
  sentences: readonly string[], { terms }: Words, onEdit: () => void,
): TemplateResult => line({
  tone: 'danger', icon: iconCircleAlert, title: terms.actionRefused.send, text: sentences.join(' '),
  acts: html`<button type="button" class="button" part="edit-failed" @click=${onEdit}>${terms.editAgain}</button>`,
})

/** The conversation itself could not be loaded; what is written stays. */
const loadNotice = (
  sentences: readonly string[], { terms }: Words, onRetry: () => void,
): TemplateResult => line({
  tone: 'danger', icon: iconCircleAlert, title: terms.conversationFailed, text: sentences.join(' '),
  acts: html`<button type="button" class="button" part="retry" @click=${onRetry}>${terms.retry}</button>`,
})

/** What an agent must know before writing or sending: one thing at a time, the one that matters most. */
export const composerNotice = (
  { blocked, draft, loadError, openPlaceholders, failed, conversation }: ComposerView, options: NoticeOptions,
): TemplateResult | typeof nothing => {
  const { sentences, terms } = options
  if (blocked) return blockedNotice(blocked, draft.text, options)
  if (loadError) return loadNotice(sentences(loadError), options, options.onRetry)
  if (openPlaceholders.length > 0) return placeholderNotice(openPlaceholders, options, options.onSend)
  if (failed?.error) return failedNotice([...sentences(failed.error), terms.keptMessage], options, options.onEdit)
  return conversation?.status === 'closed' ? closedNotice(options) : nothing
}
