import type { CSSResultGroup, PropertyDeclarations } from 'lit'
import { html, nothing } from 'lit'
import { LateElement } from '../../controllers/late-element.js'
import { MinuteController } from '../../controllers/minute.js'
import { StoreController } from '../../controllers/store-controller.js'
import { linkIntent } from '../../controllers/link-intent.js'
import { actions } from '../../i18n/en/actions.js'
import { conversation } from '../../i18n/en/conversation.js'
import { noConversation } from '../../i18n/en/no-conversation.js'
import { presence } from '../../i18n/en/presence.js'
import { english } from '../../i18n/english.js'
import { contactName } from '../../i18n/contact-name.js'
import { INTENTS } from '../../events/intents.js'
import { iconArrowLeft } from '../../icons/arrow-left.js'
import { iconEllipsis } from '../../icons/ellipsis.js'
import { iconEye } from '../../icons/eye.js'
import { iconPanelRight } from '../../icons/panel-right.js'
import { loadPhones, phonesReady } from '../../lib/phone.js'
import type { ActionId, Capability } from '../../state/actions.js'
import type { ConversationView, ConversationWidget } from '../../state/widgets/conversation.js'
import { conversationWidget } from '../../state/widgets/conversation.js'
import { buttonStyles, focusStyles, hiddenStyles, iconButtonStyles, iconStyles } from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import type { MenuPicker } from '../conversations/conversation-menu.js'
import type { InboxConversationMenu } from '../conversations/inbox-conversation-menu.js'
import { avatarStyles } from '../parts/avatar.styles.js'
import { avatar } from '../parts/avatar.js'
import { channelIconStyles } from '../parts/channel-icon.styles.js'
import { iconButton } from '../parts/icon-button.js'
import { presenceStyles } from '../parts/presence.styles.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import { tagChipStyles } from '../parts/tag-chip.styles.js'
import type { PlainAct } from './header-buttons.js'
import { actButtons, assigneeButton, callLink, headerTags, membersButton } from './header-buttons.js'
import type { HeaderFactsOptions } from './header-facts.js'
import { headerFacts } from './header-facts.js'
import { conversationHeaderStyles } from './inbox-conversation-header.styles.js'

const ENGLISH = english(actions, conversation, noConversation, presence)

/**
 * Whom a conversation is with, where, since when and whose it is, and what can be done with it. What has no room stands
 * in its menu.
 *
 * @customElement inbox-conversation-header
 * @fires {IntentEvent} inbox-leave - An agent goes back to the list. Cancelable.
 * @fires {IntentEvent} inbox-assign - An agent hands the conversation to somebody. Cancelable.
 * @fires {IntentEvent} inbox-unassign - An agent takes it from whoever has it. Cancelable.
 * @fires {IntentEvent} inbox-tag - An agent adds a tag. Cancelable.
 * @fires {IntentEvent} inbox-untag - An agent removes a tag. Cancelable.
 * @fires {IntentEvent} inbox-create-tag - An agent creates a tag and adds it. Cancelable.
 * @fires {IntentEvent} inbox-close - An agent closes the conversation. Cancelable.
 * @fires {IntentEvent} inbox-reopen - An agent reopens or wakes it. Cancelable.
 * @fires {IntentEvent} inbox-snooze - An agent puts it to sleep. Cancelable.
 * @fires {IntentEvent} inbox-move - An agent moves it to another inbox. Cancelable.
 * @fires {IntentEvent} inbox-mark-spam - An agent marks it as spam. Cancelable.
 * @fires {IntentEvent} inbox-not-spam - An agent says that it is no spam. Cancelable.
 * @fires {IntentEvent} inbox-pin - An agent pins it, or no longer. Cancelable.
 * @fires {IntentEvent} inbox-mark-unread - An agent marks it as unread. Cancelable.
 * @fires {IntentEvent} inbox-mark-read - An agent marks it as read. Cancelable.
 * @fires {IntentEvent} inbox-favorite - An agent changes whether the contact is a favorite. Cancelable.
 * @fires {IntentEvent} inbox-call - An agent calls. Unless canceled, the browser follows a `tel:` link. Cancelable.
 * @fires {IntentEvent} inbox-rename-chat - An agent gives a team chat another name. Cancelable.
 * @fires {IntentEvent} inbox-add-to-chat - An agent brings colleagues into a team chat. Cancelable.
 * @fires {IntentEvent} inbox-leave-chat - An agent leaves a team chat. Cancelable.
 * @fires {IntentEvent} inbox-panel - An agent shows or hides the contact panel. Cancelable.
 * @slot actions - Further buttons, before the menu's.
 * @csspart header - All of it.
 * @csspart name - The contact's name, or formatted number.
 * @csspart avatar - The contact's picture or initials.
 * @csspart channel - The channel.
 * @csspart address - The other side's address.
 * @csspart duration - How long the conversation runs, or ran.
 * @csspart status - That it is not open, and who closed it.
 * @csspart opted-out - Says that the customer must not be texted.
 * @csspart company - Colleagues who look at it too.
 * @csspart presence - Whether the other agent of a direct chat is there.
 * @csspart members - Some of those who are in a team chat, and how many more; a button.
 * @csspart assignee - Whose it is; a button.
 * @csspart tags - The tags.
 * @csspart tag - A tag.
 * @csspart call - Calls.
 * @csspart menu - The menu of all that can be done.
 * @csspart menu-item - One act.
 * @csspart popover - Where an assignee, tags, an inbox or a time are chosen.
 * @feature D7 D8 M12 M13 D16 M16 D17 D18 D20 D13 M18
 */
export class InboxConversationHeader extends InboxElement<typeof ENGLISH> {
  static override properties: PropertyDeclarations = {
    conversationId: { attribute: 'conversation-id' },
    back: { type: Boolean },
  }

  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, buttonStyles, iconButtonStyles, avatarStyles,
    channelIconStyles, tagChipStyles, presenceStyles, skeletonPartStyles, conversationHeaderStyles,
  ]

  protected override readonly english = ENGLISH

  /** The conversation to show. Default: the one the agent has open. */
  declare conversationId: string | undefined
  /** Offers a way back to the list. Default: false. */
  declare back: boolean

  readonly #place = new StoreController(this, () => this.inbox?.location)
  readonly #view = new StoreController(this, () => this.#widget?.view)
  readonly #resource = new StoreController(this, () => this.#widget?.resource)
  readonly #gone = new StoreController(this, () => this.#widget?.gone)
  readonly #company = new StoreController(this, () => this.#widget?.company)
  readonly #presence = new StoreController(this, () => this.#widget?.presence)
  readonly #faces = new StoreController(this, () => this.#widget?.faces)
  readonly #panel = new StoreController(this, () => this.#widget?.panel)
  readonly #menu = new LateElement(this, 'inbox-conversation-menu')

  constructor() {
    super()
    this.back = false
    new MinuteController(this, () => this.#view.value?.conversation.closedAt === null ? this.#widget : undefined)
  }

  get #id(): string | undefined {
    return this.conversationId ?? this.#place.value?.conversationId ?? undefined
  }

  get #widget(): ConversationWidget | undefined {
    const conversationId = this.#id
    return this.inbox && conversationId ? conversationWidget(this.inbox, { conversationId }) : undefined
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (!phonesReady()) void loadPhones().then(() => { this.requestUpdate() })
  }

  protected override render() {
    const view = this.#view.value
    if (!this.#widget) return nothing
    if (this.#gone.value) return this.#renderBare(this.terms.conversationGoneTitle)
    if (!view) return this.#resource.value?.status === 'failed' ? this.#renderBare() : this.#renderLoading()
    const { terms, format } = this
    const options = { terms, format, capability: this.#capability }
    return html`
      <header class="header" part="header">
        ${this.#renderBack()}
        ${this.#renderWho(view, options)}
        <div class="acts">
          ${membersButton(view, { ...options, onOpen: this.#openMembers, faces: this.#faces.value ?? [] })}
          ${assigneeButton(view, { ...options, onOpen: this.#openAssignee })}
          ${callLink(view, options, this.#call)}
          ${actButtons(view, options, act => { this.#do(act) })}
          <slot name="actions"></slot>
          ${view.amongAgents ? nothing : this.#renderPanel()}
          ${iconButton({
            part: 'more', icon: iconEllipsis, label: terms.moreActions, popup: 'menu', expanded: false,
            onClick: this.#toggleMenu,
          })}
        </div>
      </header>
      ${this.#renderMenu()}`
  }

  #renderBack() {
    const onClick = () => { void this.act('leave', {}) }
    return this.back ? iconButton({ part: 'back', icon: iconArrowLeft, label: this.terms.backToList, onClick }) : nothing
  }

  #renderBare(words = '') {
    return html`<header class="header" part="header">${this.#renderBack()}<p class="words">${words}</p></header>`
  }

  #renderLoading() {
    return html`<header class="header" part="header">${this.#renderBack()}<div class="skeleton" aria-hidden="true"
      ><span class="skeleton-bar circle"></span><span class="skeleton-lines"><span class="skeleton-bar medium"></span
      ><span class="skeleton-bar short"></span></span></div></header>`
  }

  #renderWho(view: ConversationView, options: Omit<HeaderFactsOptions, 'now' | 'presence'>) {
    const { terms, format } = options
    const { contact, conversation, other } = view
    const face = contact ?? other
    const names = this.#company.value?.viewing.map(one => one.name ?? terms.someone) ?? []
    return html`
      ${avatar({ id: face?.id ?? conversation.id, name: face?.name ?? conversation.title, url: face?.avatarUrl ?? null })}
      <div class="line"><h2 class="name" part="name"><bdi>${contactName(view, terms, format)}</bdi></h2>${view.optedOut
        ? html`<span class="chip warning" part="opted-out">${terms.optedOut}</span>`
        : nothing}${names.length > 0
        ? html`<span class="chip accent" part="company">${iconEye}<span class="text">${
          terms.viewing(format.list(names))}</span></span>`
        : nothing}</div>
      <div class="more-facts">
        ${headerFacts(view, { ...options, now: this.#widget?.now() ?? 0, presence: this.#presence.value })}
        ${headerTags(view, { ...options, onOpen: this.#openTags }, this.#untag)}
      </div>`
  }

  get #isPanelOpen(): boolean {
    return this.#panel.value === 'contact'
  }

  #renderPanel() {
    const { terms } = this
    const isOpen = this.#isPanelOpen
    return iconButton({
      part: 'panel', icon: iconPanelRight, label: isOpen ? terms.hideContact : terms.showContact, expanded: isOpen,
      onClick: this.#togglePanel,
    })
  }

  /** Comes later; that it did not come is said where it was asked for. */
  #renderMenu() {
    const { terms } = this
    if (this.#menu.hasFailed) {
      return html`<p class="late" role="alert">${terms.partFailed} <button type="button" class="button quiet"
        @click=${this.#menu.bring}>${terms.retry}</button></p>`
    }
    return this.#menu.isHere
      ? html`<inbox-conversation-menu with-panel .inbox=${this.inbox} .conversationId=${this.#id}
        exportparts="menu, menu-item, popover"></inbox-conversation-menu>`
      : nothing
  }

  readonly #capability = (id: ActionId): Capability => this.#widget?.capability(id) ?? { state: 'unsupported' }

  readonly #togglePanel = () => { void this.act('panel', { panel: this.#isPanelOpen ? null : 'contact' }) }

  readonly #toggleMenu = (event: MouseEvent) => {
    const opener = event.currentTarget as HTMLElement
    void this.#withMenu(menu => { menu.toggle(opener) })
  }

  readonly #openAssignee = (event: MouseEvent) => { this.#pick('assign-to', event) }

  readonly #openMembers = (event: MouseEvent) => { this.#pick('members', event) }

  readonly #openTags = (event: MouseEvent) => { this.#pick('tags', event) }

  #pick(picker: MenuPicker, event: MouseEvent): void {
    const opener = event.currentTarget as HTMLElement
    void this.#withMenu(menu => { void menu.pick(picker, opener) })
  }

  async #withMenu(open: (menu: InboxConversationMenu) => void): Promise<void> {
    if (!this.#menu.isHere) await this.#menu.bring()
    await this.updateComplete
    const menu = this.renderRoot.querySelector<InboxConversationMenu>('inbox-conversation-menu')
    if (menu) open(menu)
  }

  #do(act: PlainAct): void {
    const view = this.#view.value
    if (!view) return
    if (act === 'favorite') void this.act('favorite', { contactId: view.contact!.id, favorite: !view.favorite })
    else void this.act(act, { conversationId: view.conversation.id })
  }

  /** The chip goes, so the focus goes to the button beside it. */
  readonly #untag = (tagId: string) => {
    const conversationId = this.#view.value?.conversation.id
    if (conversationId === undefined) return
    this.renderRoot.querySelector<HTMLElement>('#add-tag')?.focus()
    void this.act('untag', { conversationId, tagId })
  }

  readonly #call = (click: MouseEvent) => {
    const view = this.#view.value
    if (!view || view.number === null) return
    const args = { number: view.number, conversationId: view.conversation.id }
    linkIntent({
      host: this, type: INTENTS.call, click, act: async () => (await this.act('call', args)).state === 'done',
    })
  }
}
