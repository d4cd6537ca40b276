import type { CSSResultGroup, PropertyDeclarations } from 'lit'
import { html, nothing } from 'lit'
import { DialogShower } from '../../controllers/dialog-shower.js'
import { MenuController } from '../../controllers/menu.js'
import { StoreController } from '../../controllers/store-controller.js'
import { nav } from '../../i18n/en/nav.js'
import { english } from '../../i18n/english.js'
import { iconChevronDown } from '../../icons/chevron-down.js'
import { iconHistory } from '../../icons/history.js'
import { iconLock } from '../../icons/lock.js'
import { iconUsers } from '../../icons/users.js'
import { manageWidget } from '../../state/widgets/manage.js'
import type { NavWidget, PlaceId, Side } from '../../state/widgets/nav.js'
import { navWidget, placeId, placesOf, SIDES } from '../../state/widgets/nav.js'
import { buttonStyles, focusStyles, hiddenStyles, iconStyles, menuStyles } from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { badgeStyles } from '../parts/badge.styles.js'
import { badge } from '../parts/badge.js'
import { channelIconStyles } from '../parts/channel-icon.styles.js'
import { channelIcon } from '../parts/channel-icon.js'
import { manageItems } from '../parts/manage-items.js'
import { menu } from '../parts/menu.js'
import { switcherStyles } from './inbox-switcher.styles.js'
import { placeName } from './place-name.js'
import { placeMenu } from './place-menu.js'
import { viewSwitch } from './view-switch.js'
import { viewSwitchStyles } from './view-switch.styles.js'

const ENGLISH = english(nav)

const SIDE_ICONS = { shared: iconUsers, private: iconLock } as const satisfies Record<Side, unknown>

/**
 * Where the agent is, in one line: a button with the name of the inbox or channel and how much is unread there, that
 * opens a menu of all places and of what can be managed; beside it the other side of their work, shared or private,
 * with what is unread in it, which leads to where they were there last; then open or closed conversations. The narrow
 * form of `inbox-nav`.
 *
 * @customElement inbox-switcher
 * @fires {IntentEvent} inbox-show - An agent goes to another place, or to its closed conversations. Cancelable.
 * @fires {IntentEvent} inbox-open-view - An agent goes to a list kept under a name. Cancelable.
 * @fires {IntentEvent} inbox-open-settings - A manager opens what is set in an inbox. Cancelable.
 * @fires {IntentEvent} inbox-open-tags - An agent opens all tags. Cancelable.
 * @csspart bar - The line.
 * @csspart switch - The button that opens the menu.
 * @csspart sides - What is shared and what is private: the button that opens the menu, and one for the other side.
 * @csspart side - The button that leads to the other side.
 * @csspart here - The place's name, where no menu is offered.
 * @csspart badge - How much is unread there.
 * @csspart views - Open or closed.
 * @csspart view - One of the two.
 * @csspart menu - All places.
 * @csspart menu-item - One place, or what can be managed.
 * @feature D2 D3 D5 D6 M3 M4 M5 M6
 */
export class InboxSwitcher extends InboxElement<typeof ENGLISH> {
  static override properties: PropertyDeclarations = {
    viewsOnly: { type: Boolean, attribute: 'views-only', reflect: true },
  }

  static override styles: CSSResultGroup = [
    InboxElement.styles, buttonStyles, focusStyles, hiddenStyles, iconStyles, badgeStyles, channelIconStyles,
    menuStyles, viewSwitchStyles, switcherStyles,
  ]

  protected override readonly english = ENGLISH

  /** Only names the place, and offers open and closed: an `inbox-nav` on the page offers the places. */
  declare viewsOnly: boolean

  readonly #state = new StoreController(this, () => this.#widget?.state)
  readonly #current = new StoreController(this, () => this.#widget?.current)
  readonly #here = new StoreController(this, () => this.#widget?.here)
  readonly #side = new StoreController(this, () => this.#widget?.side)
  readonly #view = new StoreController(this, () => this.#widget?.view)
  readonly #unread = new StoreController(this, () => this.#widget?.unread)
  readonly #manageable = new StoreController(this, () => this.inbox && manageWidget(this.inbox, {}).offered)
  readonly #menu = new MenuController(this, 'places')

  constructor() {
    super()
    this.viewsOnly = false
    new DialogShower(this)
  }

  get #widget(): NavWidget | undefined {
    return this.inbox && navWidget(this.inbox, {})
  }

  protected override render() {
    if (!this.inbox) return nothing
    const state = this.#state.value
    const { terms } = this
    if (state?.status === 'failed') return this.#renderError()
    const isPlain = this.viewsOnly || state?.status !== 'ready' || state.inboxes.length === 0
    return html`<div class="bar" part="bar">
      <div class="where">${isPlain ? this.#renderHere() : this.#renderSwitch()}</div>
      ${this.#here.value?.shelf === 'favorites' || this.#here.value?.scope === 'history' ? nothing
        : viewSwitch({ view: this.#view.value ?? 'open', terms, onChoose: this.#switch })}
    </div>
    ${isPlain ? nothing : this.#renderMenu()}`
  }

  #renderError() {
    const { terms } = this
    return html`<div class="bar" part="bar" role="alert">
      <div class="where"><p class="here">${terms.inboxesFailed}</p></div>
      <button type="button" class="button" part="retry" @click=${this.#retry}>${terms.retry}</button>
    </div>`
  }

  /** Icon and name of the place. */
  #renderName() {
    const here = this.#here.value
    const icon = here?.scope === 'history' ? iconHistory
      : here?.channel ? channelIcon(here.channel.type, this.terms.channels[here.channel.type]) : nothing
    const name = placeName(here, this.terms)
    return html`${icon}<span class="name"><bdi>${name}</bdi></span>`
  }

  get #whole(): string {
    return this.#here.value?.scope === 'history' ? 'whole' : ''
  }

  #renderHere() {
    return html`<h2 class="here ${this.#whole}" part="here">${this.#renderName()}</h2>`
  }

  /** Where there is something private, beside the other side. */
  #renderSwitch() {
    const here = this.#side.value
    if (!here) return this.#renderOpener(nothing)
    return html`<div class="sides" part="sides" role="group" aria-label=${this.terms.sides}>${SIDES.map(side =>
      side === here ? this.#renderOpener('true') : this.#renderSide(side))}</div>`
  }

  #renderOpener(current: 'true' | typeof nothing) {
    const { terms } = this
    return html`<button type="button" class="here switch ${this.#whole}" part="switch" aria-haspopup="menu" aria-current=${current}
      aria-expanded=${this.#menu.isOpen ? 'true' : 'false'} aria-controls=${this.#menu.id}
      title=${terms.switchInbox} @click=${this.#toggle}
      >${this.#renderName()}${this.#renderBadge(this.#current.value ?? 'shared')}${iconChevronDown}</button>`
  }

  #renderSide(side: Side) {
    const name = this.terms.sideNames[side]
    return html`<button type="button" class="side" part="side" data-side=${side} title=${name}
      @click=${() => { void this.#switchTo(side) }}>${SIDE_ICONS[side]}<span class="text">${name}</span
      >${this.#renderBadge(side)}</button>`
  }

  #renderBadge(place: PlaceId) {
    const count = this.#unread.value?.get(place) ?? 0
    return badge({ count, label: this.terms.unreadConversations(count), number: this.format.number })
  }

  #renderMenu() {
    const state = this.#state.value
    return menu(this.#menu, {
      label: this.terms.switchInbox,
      groups: this.#menu.isOpen && state?.status === 'ready' ? [...placeMenu({
        state,
        current: this.#current.value,
        unread: this.#unread.value ?? new Map<string, number>(),
        terms: this.terms,
        format: this.format,
      }), { items: manageItems(this.#manageable.value ?? [], this.terms) }] : [],
      onChoose: this.#choose,
    })
  }

  readonly #toggle = (event: Event) => { this.#menu.toggle(event.currentTarget as HTMLElement) }

  readonly #choose = (id: string) => {
    const place = placesOf(this.#state.value, { folded: true }).find(one => placeId(one) === id)
    if (place) this.#widget?.go(place, (action, args) => this.act(action, args))
    const offered = this.#manageable.value?.find(({ act }) => act === id)
    if (offered && this.inbox) manageWidget(this.inbox, {}).open(offered.act, (action, args) => this.act(action, args))
  }

  /** What was pressed becomes the button that opens the menu, and the focus stays with it. */
  async #switchTo(side: Side): Promise<void> {
    let done: Promise<unknown> | undefined
    this.#widget?.switchTo(side, (action, args) => { done = this.act(action, args) })
    await done
    await this.updateComplete
    if (this.ownerDocument.activeElement === this.ownerDocument.body || this.matches(':focus-within')) {
      this.renderRoot.querySelector<HTMLElement>('.switch')?.focus()
    }
  }

  readonly #switch = (view: 'open' | 'closed') => {
    if (this.#widget) void this.act('show', this.#widget.viewArgs(view))
  }

  readonly #retry = () => { this.#widget?.retry() }
}
