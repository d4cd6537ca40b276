import type { CSSResultGroup } from 'lit'
import { html, nothing } from 'lit'
import { DialogController } from '../../controllers/dialog.js'
import { StoreController } from '../../controllers/store-controller.js'
import { picking } from '../../i18n/en/picking.js'
import { presence } from '../../i18n/en/presence.js'
import { shell } from '../../i18n/en/shell.js'
import { starting } from '../../i18n/en/starting.js'
import { english } from '../../i18n/english.js'
import { iconInbox } from '../../icons/inbox.js'
import { iconX } from '../../icons/x.js'
import type { BackendError } from '../../state/actions.js'
import type { ChatStart } from '../../state/widgets/chat-start.js'
import { chatStart } from '../../state/widgets/chat-start.js'
import type { ContactPick } from '../../state/widgets/contact-picker.js'
import type { Origin, StartWidget } from '../../state/widgets/start.js'
import { startWidget } from '../../state/widgets/start.js'
import {
  buttonStyles, dialogStyles, emptyStateStyles, fieldStyles, focusStyles, hiddenStyles, iconButtonStyles, iconStyles,
  scrollStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import type { InboxContactPicker } from '../contact/inbox-contact-picker.js'
import { avatarStyles } from '../parts/avatar.styles.js'
import { avatar } from '../parts/avatar.js'
import { dialog } from '../parts/dialog.js'
import { emptyState } from '../parts/empty-state.js'
import { errorState } from '../parts/error-state.js'
import { iconButton } from '../parts/icon-button.js'
import type { StartKind } from './chat-fields.js'
import { chatFields, startKinds } from './chat-fields.js'
import { presenceStyles } from '../parts/presence.styles.js'
import { newConversationStyles } from './inbox-new-conversation.styles.js'

const ENGLISH = english(picking, presence, shell, starting)

/**
 * Begins a conversation: from which number or mail address, with a contact or a number nobody saved; or a chat, with a
 * colleague or a team. Where there is one with them already, that one opens. Shows nothing by itself: call `show`.
 *
 * @customElement inbox-new-conversation
 * @fires {IntentEvent} inbox-start-conversation - An agent begins a conversation. Cancelable.
 * @fires {IntentEvent} inbox-start-chat - An agent begins a chat. Cancelable.
 * @fires {IntentEvent} inbox-open - It opens, or the one there was. Cancelable.
 * @csspart dialog - All of it.
 * @csspart dialog-title - Its title.
 * @csspart dialog-close - The button that closes it.
 * @csspart dialog-body - What is in it.
 * @csspart dialog-foot - Its buttons.
 * @csspart kinds - With whom: a customer, a colleague, a team.
 * @csspart kind - One of them.
 * @csspart team-name - The name of a team.
 * @csspart colleagues - Those to choose from.
 * @csspart colleague - One of them.
 * @csspart from - Where it is written from.
 * @csspart chosen - Whom with.
 * @csspart search - The field that finds contacts.
 * @csspart options - What was found.
 * @csspart option - A contact, or a number nobody saved.
 * @csspart mark - What was typed, where it was found.
 * @csspart missing - What it still needs to begin.
 * @csspart start - The button that begins it.
 * @feature D1 D7 D8 M2
 */
export class InboxNewConversation extends InboxElement<typeof ENGLISH> {
  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, buttonStyles, iconButtonStyles, fieldStyles,
    scrollStyles, emptyStateStyles, avatarStyles, presenceStyles, dialogStyles, newConversationStyles,
  ]

  protected override readonly english = ENGLISH

  readonly #origins = new StoreController(this, () => this.#widget?.origins)
  readonly #colleagues = new StoreController(this, () => this.#chats?.state)
  readonly #dialog = new DialogController(this, 'new-conversation', { onClose: () => { this.#reset() } })
  #kind: StartKind = 'customer'
  #agentIds: ReadonlySet<string> = new Set()
  #name = ''
  #fromId: string | null = null
  #to: ContactPick | undefined
  #error: BackendError | undefined
  #isBusy = false

  get #widget(): StartWidget | undefined {
    return this.inbox && startWidget(this.inbox, {})
  }

  get #chats(): ChatStart | undefined {
    return this.inbox && chatStart(this.inbox, {})
  }

  /** What is still missing; undefined: it can begin. */
  get #missing(): string | undefined {
    const { terms } = this
    switch (this.#kind) {
      case 'customer': return this.#to ? undefined : terms.chooseContact
      case 'direct': return this.#agentIds.size > 0 ? undefined : terms.chooseColleague
      case 'team': return this.#agentIds.size > 0 && this.#name.trim() !== '' ? undefined : terms.nameTeam
    }
  }

  get #from(): Origin | undefined {
    return this.#origins.value?.find(one => one.channel.id === this.#fromId)
  }

  /**
   * Opens it, with a contact already chosen where `contactId` names one. `opener` gets the focus back when nothing
   * comes of it.
   */
  async show(opener?: HTMLElement, contactId?: string): Promise<void> {
    this.#fromId = this.#widget?.usual() ?? null
    this.#kind = contactId === undefined ? this.#chats?.kinds()[0] ?? 'customer' : 'customer'
    if (contactId !== undefined) this.#to = this.#widget?.reach(contactId, this.#fromId)
    await this.#dialog.open(opener)
    if (this.#to) await this.#focusStart()
    else await this.#seek()
  }

  protected override render() {
    if (!this.inbox) return nothing
    const { terms } = this
    const from = this.#from
    return dialog(this.#dialog, {
      title: terms.newConversation,
      closeLabel: terms.cancel,
      body: html`${startKinds(this.#chats?.kinds() ?? [], this.#kind, terms, this.#turn)}${
        this.#kind !== 'customer' ? this.#renderChat(this.#kind) : from ? this.#renderFields(from) : emptyState({
          icon: iconInbox, title: terms.noOriginTitle, hint: terms.noOriginHint,
        })}`,
      foot: html`<p class="hint missing" part="missing" id="missing">${this.#missing}</p
        ><button type="button" class="button" part="cancel" @click=${this.#cancel}>${terms.cancel}</button>
        ${from || this.#kind !== 'customer' ? this.#renderStart() : nothing}`,
    })
  }

  #renderStart() {
    const { terms } = this
    const missing = this.#missing
    const isReady = missing === undefined && !this.#isBusy
    return html`<button type="button" class="button primary" part="start" id="start" aria-disabled=${isReady ? nothing : 'true'}
      aria-describedby="missing" @click=${this.#start}>${
      this.#isBusy ? terms.starting : terms.startIt}</button>`
  }

  #renderFields(from: Origin) {
    const { terms } = this
    const here = this.#origins.value?.find(one => one.channel.id === this.inbox?.location.get().channelId)
    return html`<div class="fields">
      <div class="field"><label class="label" for="from">${terms.writeFrom}</label>
        <select class="input" part="from" id="from" @change=${this.#choose}>${this.#renderOrigins()}</select>
        ${this.#renderObstacle(here)}</div>
      <div class="field to"><span class="label" id="to">${terms.writeTo}</span>${this.#to
        ? this.#renderChosen(this.#to)
        : html`<inbox-contact-picker .inbox=${this.inbox} .by=${from.channel.type === 'email' ? 'email' : 'phone'}
          .region=${from.inbox?.defaultRegion ?? this.#origins.value?.[0]?.inbox?.defaultRegion}
          exportparts="search, options, option, mark" @pick=${this.#pick} @close=${this.#cancel}></inbox-contact-picker>`}
        ${this.#renderError()}</div>
    </div>`
  }

  /** Why it is not written from where the agent is. */
  #renderObstacle(here: Origin | undefined) {
    if (!here || here.obstacle === null) return nothing
    return html`<p class="hint">${here.channel.type === 'whatsapp' ? this.terms.useTextInstead : this.#originName(here)}</p>`
  }

  #renderError() {
    return this.#error ? html`<p class="error" role="alert">${this.sentences(this.#error).join(' ')}</p>` : nothing
  }

  #renderChat(kind: 'direct' | 'team') {
    const { terms } = this
    const state = this.#colleagues.value
    if (state?.status === 'failed') {
      return errorState({
        title: terms.colleaguesFailed, sentences: this.sentences(state.error),
        retry: { label: terms.retry, onAct: () => { this.#chats?.retry() } },
      })
    }
    return html`<div class="fields">${chatFields({
      kind, colleagues: state?.status === 'ready' ? state.value : [], chosen: this.#agentIds, name: this.#name, terms,
      onName: name => {
        this.#name = name
        this.requestUpdate()
      },
      onChoose: this.#chooseColleague,
    })}${this.#renderError()}</div>`
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

  readonly #turn = (kind: StartKind) => {
    this.#kind = kind
    this.#agentIds = new Set()
    this.#error = undefined
    this.requestUpdate()
  }

  readonly #chooseColleague = (agentId: string, isOn: boolean) => {
    const others = this.#kind === 'direct' ? [] : [...this.#agentIds].filter(id => id !== agentId)
    this.#agentIds = new Set(isOn ? [...others, agentId] : others)
    this.#error = undefined
    this.requestUpdate()
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
    void this.#focusStart()
  }

  readonly #change = () => {
    this.#to = undefined
    this.#error = undefined
    this.requestUpdate()
    void this.#seek()
  }

  readonly #cancel = () => { this.#dialog.close() }

  readonly #start = async () => {
    if (this.#isBusy || this.#missing !== undefined) return
    const begun = this.#begin()
    if (!begun) return
    this.#isBusy = true
    this.#error = undefined
    this.requestUpdate()
    const outcome = await begun
    this.#isBusy = false
    this.requestUpdate()
    if (outcome.state === 'refused') this.#error = outcome.error
    // Whoever closed it meanwhile went elsewhere.
    if (outcome.state === 'done' && this.#dialog.isOpen) await this.#go(outcome.result)
  }

  #begin() {
    if (this.#kind !== 'customer') {
      return this.act('start-chat', { kind: this.#kind, agentIds: [...this.#agentIds], name: this.#name })
    }
    const to = this.#to
    return to && this.#fromId !== null
      ? this.act('start-conversation', { channelId: this.#fromId, address: to.address, contactId: to.contactId })
      : undefined
  }

  async #go(conversationId: string): Promise<void> {
    this.#dialog.close()
    const { state } = await this.act('open', { conversationId })
    if (state === 'done') this.#widget?.write(conversationId)
  }

  async #focusStart(): Promise<void> {
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('#start')?.focus()
  }

  /** The focus goes to the field that finds contacts, once it is there. */
  async #seek(): Promise<void> {
    await this.updateComplete
    this.renderRoot.querySelector<InboxContactPicker>('inbox-contact-picker')?.focus()
  }

  #reset(): void {
    this.#to = undefined
    this.#agentIds = new Set()
    this.#name = ''
    this.#error = undefined
  }
}
