import type { CSSResultGroup } from 'lit'
import { html, nothing } from 'lit'
import { DialogController } from '../../controllers/dialog.js'
import { StoreController } from '../../controllers/store-controller.js'
import { shell } from '../../i18n/en/shell.js'
import { starting } from '../../i18n/en/starting.js'
import { english } from '../../i18n/english.js'
import { iconInbox } from '../../icons/inbox.js'
import { iconX } from '../../icons/x.js'
import type { BackendError } from '../../state/actions.js'
import type { Origin, StartWidget } from '../../state/widgets/start.js'
import { startWidget } from '../../state/widgets/start.js'
import {
  buttonStyles, dialogStyles, emptyStateStyles, fieldStyles, focusStyles, hiddenStyles, iconButtonStyles, iconStyles,
  scrollStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import type { ContactPick, InboxContactPicker } from '../contact/inbox-contact-picker.js'
import { avatarStyles } from '../parts/avatar.styles.js'
import { avatar } from '../parts/avatar.js'
import { dialog } from '../parts/dialog.js'
import { emptyState } from '../parts/empty-state.js'
import { iconButton } from '../parts/icon-button.js'
import { newConversationStyles } from './inbox-new-conversation.styles.js'

const ENGLISH = english(shell, starting)

/**
 * Begins a conversation: from which number or mail address, with a contact or a number nobody saved. Where there is a
 * conversation with them already, that one opens. Shows nothing by itself: call `show`.
 *
 * @customElement inbox-new-conversation
 * @fires {IntentEvent} inbox-start-conversation - An agent begins a conversation. Cancelable.
 * @fires {IntentEvent} inbox-open - It opens, or the one there was. Cancelable.
 * @csspart dialog - All of it.
 * @csspart dialog-title - Its title.
 * @csspart from - Where it is written from.
 * @csspart chosen - Whom with.
 * @csspart search - The field that finds contacts.
 * @csspart options - What was found.
 * @csspart option - A contact, or a number nobody saved.
 * @csspart start - The button that begins it.
 * @feature D1 M2
 */
export class InboxNewConversation extends InboxElement<typeof ENGLISH> {
  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, buttonStyles, iconButtonStyles, fieldStyles,
    scrollStyles, emptyStateStyles, avatarStyles, dialogStyles, newConversationStyles,
  ]

  protected override readonly english = ENGLISH

  readonly #origins = new StoreController(this, () => this.#widget?.origins)
  readonly #dialog = new DialogController(this, 'new-conversation', { onClose: () => { this.#reset() } })
  #fromId: string | null = null
  #to: ContactPick | undefined
  #error: BackendError | undefined
  #isBusy = false

  get #widget(): StartWidget | undefined {
    return this.inbox && startWidget(this.inbox, {})
  }

  get #from(): Origin | undefined {
    return this.#origins.value?.find(one => one.channel.id === this.#fromId)
  }

  /** Opens it. `opener` gets the focus back when nothing comes of it. */
  async show(opener?: HTMLElement): Promise<void> {
    this.#fromId = this.#widget?.usual() ?? null
    await this.#dialog.open(opener)
    await this.#seek()
  }

  protected override render() {
    if (!this.inbox) return nothing
    const { terms } = this
    const from = this.#from
    return dialog(this.#dialog, {
      title: terms.newConversation,
      closeLabel: terms.cancel,
      body: from ? this.#renderFields(from) : emptyState({
        icon: iconInbox, title: terms.noOriginTitle, hint: terms.noOriginHint,
      }),
      foot: html`<button type="button" class="button" part="cancel" @click=${this.#cancel}>${terms.cancel}</button>
        ${from ? this.#renderStart() : nothing}`,
    })
  }

  #renderStart() {
    const { terms } = this
    const isReady = this.#to !== undefined && !this.#isBusy
    return html`<button type="button" class="button primary" part="start" id="start" aria-disabled=${isReady ? nothing : 'true'}
      title=${this.#to ? nothing : terms.chooseContact} @click=${this.#start}>${
      this.#isBusy ? terms.starting : terms.startIt}</button>`
  }

  #renderFields(from: Origin) {
    const { terms } = this
    const here = this.#origins.value?.find(one => one.channel.id === this.inbox?.location.get().channelId)
    return html`<div class="fields">
      <div class="field"><label class="label" for="from">${terms.writeFrom}</label>
        <select class="input" part="from" id="from" @change=${this.#choose}>${this.#renderOrigins()}</select>
        ${here?.channel.type === 'whatsapp' ? html`<p class="hint">${terms.useTextInstead}</p>` : nothing}</div>
      <div class="field to"><span class="label" id="to">${terms.writeTo}</span>${this.#to
        ? this.#renderChosen(this.#to)
        : html`<inbox-contact-picker .inbox=${this.inbox} .by=${from.channel.type === 'email' ? 'email' : 'phone'}
          .region=${from.inbox?.defaultRegion ?? this.#origins.value?.[0]?.inbox?.defaultRegion}
          exportparts="search, options, option" @pick=${this.#pick} @close=${this.#cancel}></inbox-contact-picker>`}
        ${this.#error ? html`<p class="error" role="alert">${this.sentences(this.#error).join(' ')}</p>` : nothing}</div>
    </div>`
  }

  #renderOrigins() {
    const { terms } = this
    const groups = new Map<string, Origin[]>()
    for (const origin of this.#origins.value ?? []) {
      const name = origin.inbox?.name ?? terms.ownNumbers
      groups.set(name, [...groups.get(name) ?? [], origin])
    }
    return [...groups].map(([name, origins]) => html`<optgroup label=${name}>${origins.map(origin => html`<option
      value=${origin.channel.id} ?selected=${origin.channel.id === this.#fromId} ?disabled=${origin.obstacle !== null}
      >${this.#originName(origin)}</option>`)}</optgroup>`)
  }

  #originName({ channel, obstacle }: Origin): string {
    const { terms, format } = this
    if (obstacle === 'customers-first') return terms.customersFirst(channel.name)
    const address = channel.type === 'sms' ? format.phone(channel.address) : channel.address
    const name = `${channel.name} · ${address}`
    if (obstacle === null) return name
    return `${name} · ${obstacle === 'pending' ? terms.registrationPending : terms.errorTitles['unregistered-number']}`
  }

  #renderChosen({ contactId, name, address }: ContactPick) {
    const { terms } = this
    const written = this.#from?.channel.type === 'email' ? address : this.format.phone(address, this.#from?.inbox?.defaultRegion)
    return html`<div class="chosen" part="chosen" role="group" aria-labelledby="to">
      ${avatar({ id: contactId ?? address, name: contactId === null ? '' : name, size: 'small' })}
      <span class="who"><bdi>${name}</bdi>${name === written ? nothing : html`<bdi class="address">${written}</bdi>`}</span>
      ${iconButton({ part: 'change', icon: iconX, label: terms.changeContact, onClick: this.#change })}</div>`
  }

  readonly #choose = (event: Event) => {
    const before = this.#from?.channel.type
    this.#fromId = (event.currentTarget as HTMLSelectElement).value
    // A number is no mail address.
    if (this.#from?.channel.type !== before) this.#to = undefined
    this.#error = undefined
    this.requestUpdate()
  }

  readonly #pick = ({ detail }: CustomEvent<ContactPick>) => {
    this.#to = detail
    this.#error = undefined
    this.requestUpdate()
    void this.updateComplete.then(() => { this.renderRoot.querySelector<HTMLElement>('#start')?.focus() })
  }

  readonly #change = () => {
    this.#to = undefined
    this.#error = undefined
    this.requestUpdate()
    void this.#seek()
  }

  readonly #cancel = () => { this.#dialog.close() }

  readonly #start = async () => {
    const to = this.#to
    if (!to || this.#isBusy || this.#fromId === null) return
    this.#isBusy = true
    this.#error = undefined
    this.requestUpdate()
    const outcome = await this.act('start-conversation', {
      channelId: this.#fromId, address: to.address, contactId: to.contactId,
    })
    this.#isBusy = false
    this.requestUpdate()
    if (outcome.state === 'refused') this.#error = outcome.error
    // Whoever closed it meanwhile went elsewhere.
    if (outcome.state === 'done' && this.#dialog.isOpen) await this.#go(outcome.result)
  }

  async #go(conversationId: string): Promise<void> {
    this.#dialog.close()
    const { state } = await this.act('open', { conversationId })
    if (state === 'done') this.#widget?.write(conversationId)
  }

  /** The focus goes to the field that finds contacts, once it is there. */
  async #seek(): Promise<void> {
    await this.updateComplete
    this.renderRoot.querySelector<InboxContactPicker>('inbox-contact-picker')?.focus()
  }

  #reset(): void {
    this.#to = undefined
    this.#error = undefined
  }
}
