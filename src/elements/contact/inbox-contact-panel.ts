import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from 'lit'
import { html, nothing } from 'lit'
import { linkIntent } from '../../controllers/link-intent.js'
import { StoreController } from '../../controllers/store-controller.js'
import { INTENTS } from '../../events/intents.js'
import { contactName } from '../../i18n/contact-name.js'
import { iconCheck } from '../../icons/check.js'
import { iconCopy } from '../../icons/copy.js'
import { iconPencil } from '../../icons/pencil.js'
import { iconPhone } from '../../icons/phone.js'
import { iconStar } from '../../icons/star.js'
import { iconStarFilled } from '../../icons/star-filled.js'
import { iconUser } from '../../icons/user.js'
import { iconVideo } from '../../icons/video.js'
import { isSafeHref } from '../../lib/safe-href.js'
import type { Contact, LabeledValue } from '../../model/contact.js'
import type { ActionId } from '../../state/actions.js'
import type { ContactOptions, ContactView, ContactWidget } from '../../state/widgets/contact.js'
import { contactWidget, openConversationId } from '../../state/widgets/contact.js'
import {
  buttonStyles, emptyStateStyles, focusStyles, hiddenStyles, iconButtonStyles, iconStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { avatarStyles } from '../parts/avatar.styles.js'
import { avatar } from '../parts/avatar.js'
import { emptyState } from '../parts/empty-state.js'
import { errorState } from '../parts/error-state.js'
import { iconButton } from '../parts/icon-button.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import { skeletonRows } from '../parts/skeleton.js'
import { tagChipStyles } from '../parts/tag-chip.styles.js'
import { panelStyles } from './inbox-contact-panel.styles.js'

/**
 * The customer: who they are, how to reach them, what we know. To see, to edit, to call and to meet.
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
 * @csspart call - The link that calls.
 * @csspart meet - The link that meets.
 * @csspart value - A phone or mail address.
 * @csspart notes - The notes.
 * @feature D13 D14 M14 M18
 */
export class InboxContactPanel extends InboxElement {
  static override properties: PropertyDeclarations = {
    contactId: { attribute: 'contact-id' },
    conversationId: { attribute: 'conversation-id' },
  }

  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, iconButtonStyles, buttonStyles, emptyStateStyles,
    skeletonPartStyles, avatarStyles, tagChipStyles, panelStyles,
  ]

  /** The contact to show. */
  declare contactId: string | undefined
  /** The conversation whose contact to show. Default: the one that is open. */
  declare conversationId: string | undefined

  #editing = false
  #copied: string | undefined
  readonly #place = new StoreController(this, () => this.inbox && openConversationId(this.inbox, {}))
  readonly #resource = new StoreController(this, () => this.#widget?.resource)
  readonly #view = new StoreController(this, () => this.#widget?.view)

  get #options(): ContactOptions | undefined {
    if (this.contactId !== undefined) return { contactId: this.contactId }
    const conversationId = this.conversationId ?? this.#place.value
    return conversationId ? { conversationId } : undefined
  }

  get #widget(): ContactWidget | undefined {
    const options = this.#options
    return this.inbox && options && contactWidget(this.inbox, options)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    const id = JSON.stringify(this.#options)
    if (id !== this.#shown) this.#editing = false
    this.#shown = id
  }

  #shown: string | undefined

  protected override render() {
    const { terms } = this
    if (!this.inbox) return nothing
    if (!this.#options) {
      return emptyState({
        icon: iconUser, title: terms.noConversationContactTitle, hint: terms.noConversationContactHint,
      })
    }
    const view = this.#view.value
    const state = this.#resource.value
    if (view?.contact || view?.conversation) return this.#renderView(view)
    if (state?.status !== 'failed') return skeletonRows(3, terms.loading)
    return errorState({
      title: terms.contactFailed,
      sentences: this.sentences(state.error),
      retry: { label: terms.retry, onAct: () => { this.#widget?.retry() } },
    })
  }

  #renderView(view: ContactView) {
    const { contact, conversation } = view
    if (this.#editing) {
      return html`<inbox-contact-editor exportparts="form, input, save, cancel" .inbox=${this.inbox}
        .contactId=${contact?.id} .conversationId=${conversation?.id} @done=${this.#done}></inbox-contact-editor>`
    }
    return html`${this.#renderHead(view)}${this.#renderRequests(view)}${contact
      ? this.#renderFacts(contact)
      : this.#renderUnknown()}<slot name="end"></slot>`
  }

  #renderHead(view: ContactView) {
    const { terms } = this
    const { contact, favorite } = view
    const name = this.#name(view)
    return html`<div class="head" part="head">
      ${avatar({ id: contact?.id ?? name, name: contact?.name ?? '', url: contact?.avatarUrl ?? null, size: 'large' })}
      <div class="who">
        <h2 class="name" part="name"><bdi>${name}</bdi></h2>
        ${contact?.company ? html`<p class="company" part="company"><bdi>${contact.company}</bdi></p>` : nothing}
      </div>
      <div class="tools">
        ${contact && this.#can('favorite') ? iconButton({
          part: 'favorite', icon: favorite ? iconStarFilled : iconStar, label: terms.favorite, pressed: favorite,
          disabledReason: this.#reason('favorite'), onClick: this.#star,
        }) : nothing}
        ${contact && this.#can('edit-contact') ? iconButton({
          part: 'edit', icon: iconPencil, label: terms.editContactOf(name), disabledReason: this.#reason('edit-contact'),
          onClick: this.#edit,
        }) : nothing}
      </div>
    </div>`
  }

  #renderRequests(view: ContactView) {
    const { terms } = this
    const number = this.#number(view)
    const call = number !== undefined && this.#can('call')
    const meet = this.#can('meet')
    if (!call && !meet) return nothing
    const url = view.meetingUrl !== null && isSafeHref(view.meetingUrl) ? view.meetingUrl : undefined
    return html`<div class="requests">
      ${call ? html`<a class="button" part="call" href="tel:${number}" @click=${this.#call}
        >${iconPhone} ${terms.actions.call}</a>` : nothing}
      ${!meet ? nothing : url === undefined
        ? html`<button type="button" class="button" part="meet" @click=${this.#meet}>${iconVideo} ${terms.actions.meet}</button>`
        : html`<a class="button" part="meet" href=${url} target="_blank" rel="noopener noreferrer" @click=${this.#meet}
          >${iconVideo} ${terms.actions.meet}</a>`}
    </div>`
  }

  #renderUnknown() {
    const { terms } = this
    const allowed = this.#can('create-contact')
    return emptyState({
      icon: iconUser, title: terms.noContactTitle, hint: terms.noContactHint,
      action: allowed ? { label: terms.createContact, onAct: this.#edit } : undefined,
    })
  }

  #renderFacts(contact: Contact) {
    const { terms } = this
    return html`<dl>
      ${this.#renderValues('phones', contact.phones, contact)}
      ${this.#renderValues('emails', contact.emails, contact)}
      ${contact.notes === '' ? nothing : html`<div><dt>${terms.contactFields.notes}</dt>
        <dd class="notes" part="notes" dir="auto">${contact.notes}</dd></div>`}
    </dl>`
  }

  #renderValues(name: 'phones' | 'emails', values: readonly LabeledValue[], contact: Contact) {
    const { terms } = this
    return html`<div><dt>${terms.contactFields[name]}</dt>${values.length === 0
      ? html`<dd class="none">${name === 'phones' ? terms.noPhones : terms.noEmails}</dd>`
      : values.map(({ label, value }, index) => {
        const text = name === 'phones' ? this.format.phone(value) : value
        const copied = this.#copied === value
        return html`<dd class="value" part="value"><span class="text">${label === '' ? nothing
          : html`<bdi class="label">${label}</bdi>`}${name === 'emails'
          ? html`<a href="mailto:${encodeURIComponent(value)}"><bdi>${text}</bdi></a>`
          : html`<bdi>${text}</bdi>`}</span>${contact.optedOut.includes(value)
          ? html`<span class="chip warning">${terms.optedOut}</span>` : nothing}${iconButton({
          part: 'copy', id: `copy-${name}-${index}`, icon: copied ? iconCheck : iconCopy,
          label: copied ? terms.copied : terms.copyValue(text), onClick: () => { void this.#copy(value) },
        })}</dd>`
      })}</div>`
  }

  #name({ contact, conversation }: ContactView): string {
    const { terms, format } = this
    if (!conversation) return contact?.name.trim() || terms.unknownContact
    return contactName({ conversation, contact, channel: this.#widget!.channel(conversation) }, terms, format)
  }

  #number({ contact, conversation }: ContactView): string | undefined {
    const address = conversation?.address.startsWith('+') ? conversation.address : undefined
    return address ?? contact?.phones[0]?.value
  }

  #can(id: ActionId): boolean {
    return this.#widget?.capability(id).state !== 'unsupported'
  }

  #reason(id: ActionId): string | undefined {
    const allowed = this.#widget?.capability(id)
    return allowed?.state === 'denied' ? this.terms.forbiddenReasons[allowed.reason] : undefined
  }

  async #copy(value: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(value)
      this.#copied = value
    } catch {
      // The browser does not let us: nothing was copied, and nothing says so.
      this.#copied = undefined
    }
    this.requestUpdate()
  }

  readonly #star = () => {
    const { contact, favorite } = this.#view.value ?? {}
    if (contact) void this.act('favorite', { contactId: contact.id, favorite: !favorite })
  }

  readonly #edit = () => {
    this.#editing = true
    this.requestUpdate()
    void this.updateComplete.then(async () => {
      const editor = this.renderRoot.querySelector<InboxElement>('inbox-contact-editor')
      await editor?.updateComplete
      editor?.focus()
    })
  }

  readonly #done = () => {
    this.#editing = false
    this.requestUpdate()
    void this.updateComplete.then(() => { this.renderRoot.querySelector<HTMLElement>('#edit, .empty-state .button')?.focus() })
  }

  readonly #call = (click: MouseEvent) => {
    const view = this.#view.value
    const number = view && this.#number(view)
    if (number === undefined) return
    const args = { number, conversationId: view?.conversation?.id ?? null }
    linkIntent({ host: this, type: INTENTS.call, click, act: async () => (await this.act('call', args)).state === 'done' })
  }

  readonly #meet = (click: MouseEvent) => {
    const { contact, conversation, meetingUrl } = this.#view.value ?? {}
    const args = { contactId: contact?.id ?? null, conversationId: conversation?.id ?? null, url: meetingUrl ?? null }
    const act = async () => (await this.act('meet', args)).state === 'done'
    if (click.currentTarget instanceof HTMLAnchorElement) linkIntent({ host: this, type: INTENTS.meet, click, act })
    else void act()
  }
}
