import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { DialogShower } from '../../controllers/dialog-shower.js'
import { MenuController } from '../../controllers/menu.js'
import { RovingRows } from '../../controllers/roving-rows.js'
import { StoreController } from '../../controllers/store-controller.js'
import { watch } from '../../controllers/watch.js'
import { nav } from '../../i18n/en/nav.js'
import { english } from '../../i18n/english.js'
import { iconChevronRight } from '../../icons/chevron-right.js'
import { iconInbox } from '../../icons/inbox.js'
import { iconSettings } from '../../icons/settings.js'
import { iconUsers } from '../../icons/users.js'
import { Typeahead } from '../../lib/typeahead.js'
import type { Channel } from '../../model/channel.js'
import type { BackendError } from '../../state/actions.js'
import type { ManageAct } from '../../state/widgets/manage.js'
import { manageWidget } from '../../state/widgets/manage.js'
import type { NavInbox, NavState, NavWidget, Place, PlaceId } from '../../state/widgets/nav.js'
import { ALL_INBOXES, navWidget, placeId, placesOf } from '../../state/widgets/nav.js'
import {
  buttonStyles, emptyStateStyles, focusStyles, hiddenStyles, iconButtonStyles, iconStyles, menuStyles, scrollStyles,
  skeletonStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { badgeStyles } from '../parts/badge.styles.js'
import { channelIconStyles } from '../parts/channel-icon.styles.js'
import { channelIcon } from '../parts/channel-icon.js'
import { emptyState } from '../parts/empty-state.js'
import { errorState } from '../parts/error-state.js'
import { manageItems } from '../parts/manage-items.js'
import { menu } from '../parts/menu.js'
import { navStyles } from './inbox-nav.styles.js'
import { navPlace } from './nav-place.js'
import type { PlaceGroup } from '../parts/place-entries.js'
import { apartEntries } from '../parts/place-entries.js'
import { viewSwitch } from './view-switch.js'
import { viewSwitchStyles } from './view-switch.styles.js'

const SKELETONS = ['medium', 'short', 'long', 'medium', 'short'] as const

const ENGLISH = english(nav)

/**
 * Where an agent can go: all inboxes assigned to them, each with its channels, their private one with their numbers and
 * the chats with colleagues, what was said on numbers before they joined an inbox, lists kept under a name, favorite
 * contacts, what is snoozed and spam; and how much is unread there. Choosing a place shows it in whatever follows the
 * agent's place.
 *
 * Counts are pushed by the back end, but those of lists under names: up to twelve of them are asked for, one query of
 * one conversation each, and again three seconds after conversations or my marks changed.
 *
 * The places are one stop for Tab: arrows, Home, End and typing a name go from one to the next; the arrows along the
 * line fold an inbox's channels away and show them again, which this device remembers. Below them, what all work with
 * is managed: the settings of inboxes, and tags.
 *
 * @customElement inbox-nav
 * @fires {IntentEvent} inbox-show - An agent goes to another place, or to its closed conversations. Cancelable.
 * @fires {IntentEvent} inbox-open-view - An agent goes to a list kept under a name. Cancelable.
 * @fires {IntentEvent} inbox-open-settings - A manager opens what is set in an inbox. Cancelable.
 * @fires {IntentEvent} inbox-open-tags - An agent opens all tags. Cancelable.
 * @slot empty - In place of what is shown when no inbox is assigned.
 * @csspart nav - The landmark.
 * @csspart views - Open or closed.
 * @csspart view - One of the two.
 * @csspart place - One inbox or channel.
 * @csspart badge - How much is unread there.
 * @csspart places-title - Names what is below it: numbers with history.
 * @csspart fold - Shows or hides an inbox's channels.
 * @csspart manage - The button that opens what can be managed.
 * @csspart menu - That.
 * @csspart menu-item - One of it.
 * @feature D2 D3 D5 D6 D9 M3 M4 M5 M6
 */
export class InboxNav extends InboxElement<typeof ENGLISH> {
  static override properties: PropertyDeclarations = {
    placesOnly: { type: Boolean, attribute: 'places-only', reflect: true },
  }

  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, iconButtonStyles, buttonStyles, scrollStyles,
    emptyStateStyles, skeletonStyles, badgeStyles, channelIconStyles, menuStyles, viewSwitchStyles, navStyles,
  ]

  protected override readonly english = ENGLISH

  /** Leaves out Open and Closed: something else on the page shows them. */
  declare placesOnly: boolean

  readonly #state = new StoreController(this, () => this.#widget?.state)
  readonly #current = new StoreController(this, () => this.#widget?.current)
  readonly #view = new StoreController(this, () => this.#widget?.view)
  readonly #here = new StoreController(this, () => this.#widget?.here)
  readonly #counts = new StoreController(this, () => this.#widget?.counts)
  readonly #manageable = new StoreController(this, () => this.inbox && manageWidget(this.inbox, {}).offered)
  readonly #menu = new MenuController(this, 'manage-menu')
  readonly #typed = new Typeahead()
  readonly #rows = new RovingRows(this, {
    ids: () => this.#places.map(placeId),
    scrollTo: index => { this.#shown('.place')[index]?.scrollIntoView({ block: 'nearest' }) },
    pageSize: () => 10,
    resting: () => this.#shownCurrent,
  })

  constructor() {
    super()
    this.placesOnly = false
    new DialogShower(this)
  }

  get #widget(): NavWidget | undefined {
    return this.inbox && navWidget(this.inbox, {})
  }

  get #places(): readonly Place[] {
    return placesOf(this.#state.value, { folded: false })
  }

  override focus(): void {
    this.#rows.focusActive()
  }

  protected override render() {
    if (!this.inbox) return nothing
    const { terms } = this
    return html`<nav class="nav" part="nav" aria-label=${terms.inboxes}>
      ${this.placesOnly ? nothing : viewSwitch({ view: this.#here.value?.scope === 'history' ? null : this.#view.value ?? 'open', terms, onChoose: this.#switch })}
      ${this.#renderState(this.#state.value)}
    </nav>`
  }

  #renderState(state: NavState | undefined) {
    if (state?.status === 'failed') return this.#renderError(state.error)
    if (state?.status !== 'ready') return this.#renderLoading()
    return state.inboxes.length === 0 ? this.#renderEmpty() : this.#renderPlaces(state)
  }

  #renderLoading() {
    return html`<div class="scroll skeleton" part="skeleton" role="status">
      <span class="visually-hidden">${this.terms.loading}</span>
      ${SKELETONS.map(width => html`<div class="skeleton-place" aria-hidden="true"
        ><span class="skeleton-bar ${width}"></span></div>`)}
    </div>`
  }

  #renderError(error: BackendError) {
    const { terms } = this
    return errorState({
      title: terms.inboxesFailed,
      sentences: this.sentences(error),
      retry: { label: terms.retry, onAct: this.#retry },
    })
  }

  #renderEmpty() {
    const { terms } = this
    return html`<slot name="empty">${emptyState({
      icon: iconInbox, title: terms.noInboxesTitle, hint: terms.noInboxesHint,
    })}</slot>`
  }

  #renderPlaces(state: Extract<NavState, { status: 'ready' }>) {
    const { terms } = this
    const { inboxes } = state
    return html`
      <div class="scroll" @keydown=${this.#keydown} @focusin=${this.#rows.onFocusin} @focusout=${this.#rows.onFocusout}>
        <ul class="inboxes">
          <li data-id=${placeId(ALL_INBOXES)}><div class="line">${this.#renderPlace(ALL_INBOXES, terms.allInboxes, iconUsers)}</div></li>
          ${repeat(inboxes, ({ inbox }) => inbox.id, this.#renderInbox)}
          ${apartEntries(state, terms).map(this.#renderGroup)}
        </ul>
      </div>
      ${this.#counts.value?.status === 'failed' ? this.#renderNoCounts() : nothing}
      ${this.#renderManage()}`
  }

  #renderManage() {
    const { terms } = this
    const items = manageItems(this.#manageable.value ?? [], terms)
    if (items.length === 0) return nothing
    return html`<div class="foot"><button type="button" class="manage" part="manage" aria-haspopup="menu"
      aria-expanded=${this.#menu.isOpen ? 'true' : 'false'} aria-controls=${this.#menu.id}
      @click=${this.#toggleManage}>${iconSettings}<span class="name">${terms.manage}</span></button></div>
      ${menu(this.#menu, { label: terms.manage, groups: [{ items }], onChoose: this.#manage })}`
  }

  readonly #renderGroup = ({ title, entries }: PlaceGroup) => {
    const rows = entries.map(({ place, name, icon }, index) => html`<li
      class=${index === 0 && title === undefined ? 'apart' : ''} data-id=${placeId(place)}
      data-part=${place.scope ?? nothing}><div class="line">${this.#renderPlace(place, name, icon)}</div></li>`)
    return title === undefined ? rows
      : html`<li class="titled"><p class="title" part="places-title" id="history">${title}</p
        ><ul class="histories" aria-labelledby="history">${rows}</ul></li>`
  }

  #renderNoCounts() {
    const { terms } = this
    return html`<p class="counts-failed" role="status">${terms.countsFailed}
      <button type="button" class="button" part="retry" @click=${this.#retry}>${terms.retry}</button></p>`
  }

  readonly #renderInbox = ({ inbox, channels, folded }: NavInbox) => {
    const place: Place = { inboxId: inbox.id, channelId: null }
    const id = placeId(place)
    return html`<li data-id=${id}>
      <div class="line">${this.#renderPlace(place, inbox.name, iconInbox)}${
        channels.length > 0 ? this.#renderFold(inbox.id, inbox.name, folded) : nothing}</div>
      ${channels.length > 0 ? html`<ul class="channels" id="channels-${inbox.id}" ?hidden=${folded}
        aria-label=${this.terms.channelsOf(inbox.name)}>${
        repeat(channels, channel => channel.id, channel => this.#renderChannel(inbox.id, channel))}</ul>` : nothing}
    </li>`
  }

  #renderFold(inboxId: string, name: string, folded: boolean) {
    const { terms } = this
    return html`<button type="button" class="icon-button fold" part="fold"
      tabindex=${this.#rows.isActive(`inbox:${inboxId}`) ? 0 : -1} aria-expanded=${folded ? 'false' : 'true'}
      aria-controls="channels-${inboxId}" aria-label=${folded ? terms.showChannels(name) : terms.hideChannels(name)}
      @click=${() => { this.#widget?.fold(inboxId, !folded) }}>${iconChevronRight}</button>`
  }

  #renderChannel(inboxId: string, { id, name, type }: Channel) {
    const place: Place = { inboxId, channelId: id }
    return html`<li data-id=${placeId(place)}><div class="line">${
      this.#renderPlace(place, name, channelIcon(type, this.terms.channels[type]))}</div></li>`
  }

  #renderPlace(place: Place, name: string, icon: TemplateResult) {
    const id = placeId(place)
    const current = id === this.#shownCurrent
    const tabbable = this.#rows.isActive(id)
    return watch(this.#widget!.count(id), unread => navPlace({
      name, icon, current, tabbable, terms: this.terms, format: this.format, unread,
      onChoose: () => { this.#go(place) },
    }), `${name} ${current} ${tabbable} ${this.terms.language}`)
  }

  /** The row of the place I am at; of its inbox where its channels are folded away. */
  get #shownCurrent(): PlaceId | undefined {
    const current = this.#current.value
    const state = this.#state.value
    const inbox = state?.status !== 'ready' ? undefined : state.inboxes
      .find(({ channels, folded }) => folded && channels.some(({ id }) => `channel:${id}` === current))
    return inbox ? `inbox:${inbox.inbox.id}` : current
  }

  #shown(selector: string): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>(`li:not([hidden] li) > .line ${selector}`)]
  }

  #go(place: Place): void {
    this.#widget?.go(place, (action, args) => this.act(action, args))
  }

  readonly #switch = (view: 'open' | 'closed') => {
    if (this.#widget) void this.act('show', this.#widget.viewArgs(view))
  }

  readonly #keydown = (event: KeyboardEvent) => {
    if (this.#foldByKey(event)) event.preventDefault()
    else this.#rows.onKeydown(event)
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const places = this.#shown('.place')
    const next = this.#typed.find(event, this.#shown('.name'), places.indexOf(event.target as HTMLElement))
    const id = next?.closest('li')?.dataset['id']
    if (id !== undefined) this.#rows.focus(id)
  }

  /** Along the line: show the channels, hide them, go back to their inbox. */
  #foldByKey({ key, target }: KeyboardEvent): boolean {
    const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false
    const id = (target as Element).closest('li')?.dataset['id']
    const place = this.#places.find(one => placeId(one) === id)
    if (!place || place.inboxId === null) return false
    if (place.channelId === null) this.#widget?.fold(place.inboxId, key !== forward)
    else if (key !== forward) this.#rows.focus(placeId({ ...place, channelId: null }))
    return true
  }

  readonly #toggleManage = (event: Event) => { this.#menu.toggle(event.currentTarget as HTMLElement) }

  readonly #manage = (id: string) => {
    const { inbox } = this
    if (inbox) manageWidget(inbox, {}).open(id as ManageAct, (action, args) => this.act(action, args))
  }

  readonly #retry = () => { this.#widget?.retry() }
}
