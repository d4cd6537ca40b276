import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from 'lit'
import { html, nothing } from 'lit'
import { CopyController } from '../../controllers/copy.js'
import { LateElement } from '../../controllers/late-element.js'
import { linkIntent } from '../../controllers/link-intent.js'
import { StoreController } from '../../controllers/store-controller.js'
import { INTENTS } from '../../events/intents.js'
import { actions } from '../../i18n/en/actions.js'
import { contact } from '../../i18n/en/contact.js'
import { english } from '../../i18n/english.js'
import { iconUser } from '../../icons/user.js'
import { iconUserPlus } from '../../icons/user-plus.js'
import { iconUsers } from '../../icons/users.js'
import { deepActive } from '../../lib/deep-active.js'
import type { ContactOptions, ContactView, ContactWidget } from '../../state/widgets/contact.js'
import { contactWidget, isCustomers } from '../../state/widgets/contact.js'
import {
  buttonStyles, emptyStateStyles, focusStyles, hiddenStyles, iconButtonStyles, iconStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { avatarStyles } from '../parts/avatar.styles.js'
import { channelIconStyles } from '../parts/channel-icon.styles.js'
import { emptyState } from '../parts/empty-state.js'
import { errorState } from '../parts/error-state.js'
import { noticeStyles } from '../parts/notice.styles.js'
import { notice } from '../parts/notice.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import { skeletonRows } from '../parts/skeleton.js'
import { tagChipStyles } from '../parts/tag-chip.styles.js'
import { contactActs } from './contact-acts.js'
import { contactHead } from './contact-head.js'
import { contactValues } from './contact-values.js'
import { panelStyles } from './inbox-contact-panel.styles.js'
import { leftChanges } from './left-changes.js'

/** What takes longer than this many milliseconds is said to be on its way. */
const PATIENCE = 200

const ENGLISH = english(actions, contact)

/**
 * The customer: who they are, how to reach them, what the team wrote down. To see, to edit, to call and to meet.
 *
 * A form that is open stays as it is while the agent looks at other conversations. Closing it with changes asks
 * nothing: the changes can be taken back. Changes that were left by a reload, or stand in another tab, are told of.
 *
 * @customElement inbox-contact-panel
 * @fires {IntentEvent} inbox-favorite - An agent marks or unmarks a favorite. Cancelable.
 * @fires {IntentEvent} inbox-call - An agent calls. Unless canceled, the browser follows a `tel:` link. Cancelable.
 * @fires {IntentEvent} inbox-meet - An agent meets. Unless canceled, the inbox's meeting link opens. Cancelable.
 * @fires {IntentEvent} inbox-edit-contact - An agent saves changes. Cancelable.
 * @fires {IntentEvent} inbox-create-contact - An agent saves a new contact. Cancelable.
 * @slot end - Whatever else the host knows of this customer.
 * @csspart head - Picture, name and company.
 * @csspart avatar - The contact's picture or initials.
 * @csspart name - The contact's name, or formatted number.
 * @csspart company - The company.
 * @csspart favorite - The button that marks a favorite.
 * @csspart edit - The button that opens the form.
 * @csspart create - The button that opens the form for an unknown number.
 * @csspart acts - Calling and meeting.
 * @csspart call - The link that calls.
 * @csspart meet - The link that meets.
 * @csspart value - A phone or mail address.
 * @csspart opted-out - Says that a number must not be texted.
 * @csspart copy - The button that copies a value.
 * @csspart notes - The notes.
 * @csspart form - The form.
 * @csspart input - A field of the form.
 * @csspart save - The button that saves.
 * @csspart cancel - The button that closes the form.
 * @feature D13 D14 M14 M18
 */
export class InboxContactPanel extends InboxElement<typeof ENGLISH> {
  static override properties: PropertyDeclarations = {
    contactId: { attribute: 'contact-id' },
    conversationId: { attribute: 'conversation-id' },
  }

  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, iconButtonStyles, buttonStyles, emptyStateStyles,
    skeletonPartStyles, avatarStyles, channelIconStyles, tagChipStyles, noticeStyles, panelStyles,
  ]

  protected override readonly english = ENGLISH

  /** The contact to show. */
  declare contactId: string | undefined
  /** The conversation whose contact to show. Default: the one the agent has open. */
  declare conversationId: string | undefined

  readonly #location = new StoreController(this, () => this.inbox?.location)
  readonly #resource = new StoreController(this, () => this.#widget?.resource)
  readonly #view = new StoreController(this, () => this.#widget?.view)
  readonly #form = new StoreController(this, () => this.#widget?.form()?.isOpen)
  readonly #discarded = new StoreController(this, () => this.#widget?.form()?.isDiscarded)
  readonly #left = new StoreController(this, () => this.#widget?.form()?.leftAt)
  readonly #copy = new CopyController(this, () => this.#widget?.after)
  readonly #editor = new LateElement(this, 'inbox-contact-editor')
  /** Whose form was asked for and is not open yet. */
  #asked: ContactWidget | undefined
  #isSlow = false
  #wasEditing = false
  #hadFocus = false
  #tellsMissingLink = false

  get #options(): ContactOptions | undefined {
    if (this.contactId !== undefined) return { contactId: this.contactId }
    const conversationId = this.conversationId ?? this.#location.value?.conversationId
    return conversationId ? { conversationId } : undefined
  }

  get #widget(): ContactWidget | undefined {
    const options = this.#options
    return this.inbox && options && contactWidget(this.inbox, options)
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    const isEditing = this.#form.value === true
    // The form went with the focus in it: it goes on where the form was opened.
    if (this.#wasEditing && !isEditing && this.#hadFocus) this.#focusAfterForm()
    this.#wasEditing = isEditing
    this.#hadFocus = false
  }

  protected override willUpdate(): void {
    super.willUpdate()
    this.#hadFocus = this.shadowRoot?.activeElement?.localName === 'inbox-contact-editor'
    if (this.#form.value) this.#asked = undefined
  }

  protected override render() {
    const { terms } = this
    if (!this.inbox) return nothing
    const view = this.#view.value
    const isKnown = view?.contact !== undefined || (view?.conversation !== undefined && isCustomers(view.conversation))
    if (isKnown) return this.#renderView(view)
    const state = this.#resource.value
    if (this.#widget?.isGone()) {
      return emptyState({
        icon: iconUser, title: terms.noConversationContactTitle, hint: terms.errorTitles['not-found'],
      })
    }
    if (view?.conversation) {
      return emptyState({ icon: iconUsers, title: terms.chatContactTitle, hint: terms.chatContactHint })
    }
    if (!this.#options) {
      return emptyState({
        icon: iconUser, title: terms.noConversationContactTitle, hint: terms.noConversationContactHint,
      })
    }
    if (!state || state.status === 'loading') return skeletonRows(3, terms.loading)
    return errorState({
      title: terms.contactFailed,
      sentences: state.status === 'failed' ? this.sentences(state.error) : [terms.errorTitles['not-found']],
      retry: { label: terms.retry, onAct: this.#retry },
    })
  }

  #renderView(view: ContactView) {
    const { terms, format } = this
    const widget = this.#widget!
    if (this.#form.value || (this.#isAsked && this.#editor.isHere)) {
      return html`<inbox-contact-editor exportparts="form, input, save, cancel" .inbox=${this.inbox}
        .contactId=${view.contact?.id} .conversationId=${view.contact ? undefined : view.conversation?.id}
        ></inbox-contact-editor><slot name="end"></slot>`
    }
    return html`
      <div role="status">${this.#renderTold()}</div>
      ${contactHead(view, {
        terms, format, capability: widget.capability, onFavorite: this.#favorite, onEdit: this.#edit,
      })}
      ${contactActs(view, { terms, capability: widget.capability, onCall: this.#call, onMeet: this.#meet })}
      ${view.contact
        ? contactValues(view, {
          terms, format, canCall: widget.capability('call').state === 'available', canCopy: CopyController.isPossible,
          copied: this.#copy.copied, onCall: this.#call, onCopy: value => { void this.#copy.copy(value) },
        })
        : this.#renderUnknown()}
      <slot name="end"></slot>
      <div class="visually-hidden" role="status">${this.#copy.copied === undefined ? '' : terms.copied}</div>`
  }

  #renderTold() {
    const { terms, format } = this
    const dismiss = { label: terms.dismiss, onAct: this.#forget }
    if (this.#isAsked && (this.#editor.hasFailed || this.#isSlow)) return this.#renderLate()
    if (this.#discarded.value) {
      return html`<div class="told">${notice({
        tone: 'info', title: terms.changesDiscarded, action: { label: terms.undo, onAct: this.#undo }, dismiss,
      })}</div>`
    }
    if (this.#left.value !== undefined) {
      return html`<div class="told">${notice({
        tone: 'info', title: leftChanges(this.#left.value, { terms, format }),
        action: { label: terms.continueEditing, onAct: this.#edit },
      })}</div>`
    }
    if (!this.#tellsMissingLink) return nothing
    return html`<div class="told">${notice({ tone: 'warning', title: terms.meetingUnset, dismiss })}</div>`
  }

  /** The form is on its way, or did not come. */
  #renderLate() {
    const { terms } = this
    return html`<div class="told">${this.#editor.hasFailed
      ? notice({
        tone: 'warning', title: terms.partFailed, text: terms.partFailedHint,
        action: { label: terms.retry, onAct: this.#enterAgain }, dismiss: { label: terms.dismiss, onAct: this.#forget },
      })
      : notice({ tone: 'info', title: terms.loading })}</div>`
  }

  /** Nobody saved who writes from there. */
  #renderUnknown() {
    const { terms } = this
    const allowed = this.#widget!.capability('create-contact')
    return html`<section class="section unknown">
      <div><h3>${terms.noContactTitle}</h3><p class="hint">${allowed.state === 'denied'
        ? terms.forbiddenReasons[allowed.reason] : terms.noContactHint}</p></div>
      ${allowed.state === 'unsupported' ? nothing : html`<button type="button" class="button" part="create" id="create"
        aria-disabled=${allowed.state === 'denied' ? 'true' : 'false'} @click=${this.#edit}
        >${iconUserPlus} ${terms.createContact}</button>`}
    </section>`
  }

  #focusAfterForm(): void {
    this.renderRoot.querySelector<HTMLElement>('[part="notice-action"], #edit, #create')?.focus()
  }

  readonly #edit = () => {
    const widget = this.#widget
    const view = this.#view.value
    if (!widget || !view) return
    if (widget.capability(view.contact ? 'edit-contact' : 'create-contact').state !== 'available') return
    void this.#enter()
  }

  readonly #undo = () => {
    this.#widget?.form()?.undo()
    void this.#enter()
  }

  readonly #forget = () => {
    this.#asked = undefined
    this.#widget?.form()?.forget()
    this.#tellMissingLink(false)
    void this.updateComplete.then(() => { this.#focusAfterForm() })
  }

  get #isAsked(): boolean {
    return this.#asked !== undefined && this.#asked === this.#widget
  }

  /** Opens the form, once it is here, and goes into it, unless the agent went elsewhere meanwhile. */
  readonly #enter = async () => {
    const widget = this.#widget
    if (!widget) return
    const focused = deepActive(document)
    this.#asked = widget
    this.#isSlow = false
    this.requestUpdate()
    const end = widget.after(PATIENCE, () => {
      this.#isSlow = true
      this.requestUpdate()
    })
    await this.#editor.bring()
    end()
    await this.updateComplete
    // A button that went with what was redrawn leaves the focus to nobody.
    const isWaiting = [focused, document.body].includes(deepActive(document))
    if (isWaiting && widget === this.#widget) this.renderRoot.querySelector<HTMLElement>('inbox-contact-editor, [part="notice-action"]')?.focus()
  }

  /** Its button goes, so the focus goes back to where the form is opened. */
  readonly #enterAgain = () => {
    this.renderRoot.querySelector<HTMLElement>('#edit, #create')?.focus()
    void this.#enter()
  }

  readonly #favorite = () => {
    const { contact, favorite } = this.#view.value ?? {}
    if (contact) void this.act('favorite', { contactId: contact.id, favorite: !favorite })
  }

  readonly #call = (number: string, click: MouseEvent) => {
    const args = { number, conversationId: this.#view.value?.conversation?.id ?? null }
    linkIntent({
      host: this, type: INTENTS.call, click, act: async () => (await this.act('call', args)).state === 'done',
    })
  }

  readonly #meet = (click: MouseEvent) => {
    const { contact, conversation, meetingUrl = null } = this.#view.value ?? {}
    const args = { contactId: contact?.id ?? null, conversationId: conversation?.id ?? null, url: meetingUrl }
    const act = async () => (await this.act('meet', args)).state === 'done'
    if (meetingUrl !== null) linkIntent({ host: this, type: INTENTS.meet, click, act })
    else void act().then(isLeft => { this.#tellMissingLink(isLeft) })
  }

  /** The host left it to us, and there is nowhere to go. */
  #tellMissingLink(isLeft: boolean): void {
    this.#tellsMissingLink = isLeft
    this.requestUpdate()
  }

  readonly #retry = () => { this.#widget?.retry() }
}
