import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ComposeTerms } from '../../i18n/terms/compose.js'
import type { DeliveryTerms } from '../../i18n/terms/delivery.js'
import type { NoConversationTerms } from '../../i18n/terms/no-conversation.js'
import type { SendingTerms } from '../../i18n/terms/outcomes.js'
import { iconCircleAlert } from '../../icons/circle-alert.js'
import { iconInfo } from '../../icons/info.js'
import { iconLock } from '../../icons/lock.js'
import { iconTriangleAlert } from '../../icons/triangle-alert.js'
import type { BackendError } from '../../state/actions.js'
import type { Blocked, ComposerView } from '../../state/widgets/composer.js'

export interface NoticeOptions {
  readonly terms: BaseTerms & ComposeTerms & DeliveryTerms & NoConversationTerms & SendingTerms
  readonly format: Format
  readonly sentences: (error: BackendError) => readonly string[]
  readonly onSend: () => void
  readonly onEdit: () => void
  readonly onRetry: () => void
  /** Shows what others wrote meanwhile. */
  readonly onShowNews: () => void
  readonly onSwapOther: () => void
  readonly onDropOther: () => void
  readonly onReload: () => void
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

const act = (part: string, label: string, onAct: () => void) =>
  html`<button type="button" class="button" part=${part} @click=${onAct}>${label}</button>`

/** Why nothing can be sent here, and the way out where there is one. */
const blockedNotice = (
  blocked: Blocked, draft: string, { terms, format, onReload }: NoticeOptions,
): TemplateResult | typeof nothing => {
  switch (blocked.reason) {
    case 'outdated': return line({
      tone: 'warning', icon: iconTriangleAlert, title: terms.outdatedTitle, text: terms.outdatedHint,
      acts: act('reload', terms.reload, onReload),
    })
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
const closedNotice = ({ terms }: NoticeOptions): TemplateResult =>
  line({ tone: 'info', icon: iconInfo, title: terms.closedHint })

/** Placeholders that nothing is known for, pointed out before they reach a customer. */
const placeholderNotice = (
  { openPlaceholders }: ComposerView, { terms, format, onSend }: NoticeOptions,
): TemplateResult => line({
  tone: 'warning', icon: iconTriangleAlert, title: terms.openPlaceholders(format.list(openPlaceholders)),
  acts: act('send-anyway', terms.sendAnyway, onSend),
})

/** What others wrote meanwhile may change the answer: told calmly, and once more when the reply is about to go. */
const newsNotice = (
  { news, isAsked }: ComposerView, { terms, onShowNews, onSend }: NoticeOptions,
): TemplateResult => line({
  tone: isAsked ? 'warning' : 'info', icon: isAsked ? iconTriangleAlert : iconInfo,
  title: terms.newMessagesWhileWriting(news.count),
  acts: html`${act('show-news', terms.showThem, onShowNews)}${isAsked
    ? act('send-anyway', terms.sendAnyway, onSend) : nothing}`,
})

/** Of two tabs the newer text stands; the other one can be had back. */
const otherNotice = ({ terms, onSwapOther, onDropOther }: NoticeOptions): TemplateResult => line({
  tone: 'info', icon: iconInfo, title: terms.otherTab,
  acts: html`${act('show-other', terms.showOther, onSwapOther)}${act('discard-other', terms.discardOther, onDropOther)}`,
})

/** A message that was refused. Its text is kept until the agent decides. */
const failedNotice = (error: BackendError, { terms, sentences, onEdit }: NoticeOptions): TemplateResult => line({
  tone: 'danger', icon: iconCircleAlert, title: terms.actionRefused.send,
  text: [...sentences(error), terms.keptMessage].join(' '), acts: act('edit-failed', terms.editAgain, onEdit),
})

/** The conversation itself could not be loaded; what is written stays. */
const loadNotice = (error: BackendError, { terms, sentences, onRetry }: NoticeOptions): TemplateResult => line({
  tone: 'danger', icon: iconCircleAlert, title: terms.conversationFailed, text: sentences(error).join(' '),
  acts: act('retry', terms.retry, onRetry),
})

/** What an agent must know before writing or sending: one thing at a time, the one that matters most. */
export const composerNotice = (view: ComposerView, options: NoticeOptions): TemplateResult | typeof nothing => {
  const { blocked, draft, loadError, failed, news } = view
  if (blocked) return blockedNotice(blocked, draft.text, options)
  if (loadError) return loadNotice(loadError, options)
  if (view.openPlaceholders.length > 0) return placeholderNotice(view, options)
  if (view.isAsked) return newsNotice(view, options)
  if (failed?.error) return failedNotice(failed.error, options)
  if (draft.other !== '') return otherNotice(options)
  if (news.count > 0) return newsNotice(view, options)
  if (view.deviceFault && (draft.text !== '' || draft.files.length > 0)) {
    return line({ tone: 'warning', icon: iconTriangleAlert, title: options.terms.draftInMemory })
  }
  return view.kind === 'message' && view.conversation?.status === 'closed' ? closedNotice(options) : nothing
}
