import type { CSSResultGroup, PropertyDeclarations } from 'lit'
import { html, nothing } from 'lit'
import { AttendanceController } from '../../controllers/attendance.js'
import { FileDropController } from '../../controllers/file-drop.js'
import { StoreController } from '../../controllers/store-controller.js'
import { conversation } from '../../i18n/en/conversation.js'
import { noConversation } from '../../i18n/en/no-conversation.js'
import { thread } from '../../i18n/en/thread.js'
import { english } from '../../i18n/english.js'
import { contactName } from '../../i18n/contact-name.js'
import { iconMessageSquare } from '../../icons/message-square.js'
import type { AttachmentsWidget } from '../../state/widgets/attachments.js'
import { attachmentsWidget } from '../../state/widgets/attachments.js'
import type { ConversationWidget } from '../../state/widgets/conversation.js'
import { conversationWidget } from '../../state/widgets/conversation.js'
import { writing } from '../../state/widgets/writing.js'
import { buttonStyles, emptyStateStyles, focusStyles, iconStyles } from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { emptyState } from '../parts/empty-state.js'
import { conversationViewStyles } from './inbox-conversation-view.styles.js'
import { goneThread } from './thread-states.js'
import { COMPOSER_PARTS, HEADER_PARTS, LIST_PARTS } from './view-parts.js'

const ENGLISH = english(conversation, noConversation, thread)

/**
 * One conversation whole: its header, its messages, and where a reply is written. While it is shown, colleagues see
 * that I am looking.
 *
 * @customElement inbox-conversation-view
 * @fires {IntentEvent} inbox-leave - An agent goes back to the list, from a conversation that is not there. Cancelable.
 * @slot header - In place of the header.
 * @slot banner - Between header and messages.
 * @slot composer - In place of the composer.
 * @slot empty - In place of what is shown when no conversation is open.
 * @csspart view - All of it.
 * @feature M11
 */
export class InboxConversationView extends InboxElement<typeof ENGLISH> {
  static override properties: PropertyDeclarations = {
    conversationId: { attribute: 'conversation-id' },
    back: { type: Boolean },
  }

  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, iconStyles, buttonStyles, emptyStateStyles, conversationViewStyles,
  ]

  protected override readonly english = ENGLISH

  /** The conversation to show. Default: the one the agent has open. */
  declare conversationId: string | undefined
  /** Offers a way back to the list. Default: false. */
  declare back: boolean

  readonly #place = new StoreController(this, () => this.inbox?.location)
  readonly #gone = new StoreController(this, () => this.#widget?.gone)
  readonly #draft = new StoreController(this, () => this.#gone.value ? this.#widget?.draft : undefined)
  readonly #view = new StoreController(this, () => this.#widget?.view)

  constructor() {
    super()
    this.back = false
    new FileDropController(this, () => this.#files)
    new AttendanceController(this, () => this.#gone.value ? undefined : this.#widget)
  }

  /** Files dropped on the messages go with what is being written. */
  get #files(): AttachmentsWidget | undefined {
    const conversationId = this.#id
    if (!this.inbox || !conversationId || this.#gone.value) return undefined
    const { kind } = writing(this.inbox, { conversationId }).view.get()
    return attachmentsWidget(this.inbox, { conversationId, kind })
  }

  get #id(): string | undefined {
    return this.conversationId ?? this.#place.value?.conversationId ?? undefined
  }

  get #widget(): ConversationWidget | undefined {
    const conversationId = this.#id
    return this.inbox && conversationId ? conversationWidget(this.inbox, { conversationId }) : undefined
  }

  protected override render() {
    const { terms, inbox } = this
    const id = this.#id
    const view = this.#view.value
    if (!inbox || id === undefined) return this.#renderEmpty()
    if (this.#gone.value) return this.#renderGone(id)
    const label = view && terms.conversationWith(contactName(view, terms, this.format))
    return html`<section class="view" part="view" aria-label=${label ?? nothing}>
      <slot name="header"><inbox-conversation-header .inbox=${inbox} .conversationId=${id} .back=${this.back}
        exportparts=${HEADER_PARTS}></inbox-conversation-header></slot>
      <slot name="banner"></slot>
      <inbox-message-list class="messages" .inbox=${inbox} .conversationId=${id} exportparts=${LIST_PARTS}></inbox-message-list>
      ${this.#renderComposer(id)}
    </section>`
  }

  #renderComposer(id: string) {
    return html`<slot name="composer"><inbox-composer .inbox=${this.inbox} .conversationId=${id}
      exportparts=${COMPOSER_PARTS}></inbox-composer></slot>`
  }

  /** One word for all that is not there. A text that was begun stays in sight. */
  #renderGone(id: string) {
    const { terms } = this
    const isPlace = this.back || this.conversationId === undefined
    return html`<section class="view" part="view" aria-label=${terms.conversationGoneTitle}>
      <div class="gone" role="status">${goneThread(terms, isPlace
        ? { label: terms.backToList, onAct: () => { void this.act('leave', {}) } }
        : undefined)}</div>
      ${this.#draft.value?.text ? this.#renderComposer(id) : nothing}
    </section>`
  }

  #renderEmpty() {
    const { terms } = this
    return html`<slot name="empty">${emptyState({
      icon: iconMessageSquare, title: terms.noConversationTitle, hint: terms.noConversationHint,
    })}</slot>`
  }
}
