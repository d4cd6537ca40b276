import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from 'lit'
import { html, nothing } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { repeat } from 'lit/directives/repeat.js'
import type { EvenRow } from '../../controllers/even-rows.js'
import { EvenRows } from '../../controllers/even-rows.js'
import { LateElement } from '../../controllers/late-element.js'
import { MinuteController } from '../../controllers/minute.js'
import { RovingRows } from '../../controllers/roving-rows.js'
import { StoreController } from '../../controllers/store-controller.js'
import { watch } from '../../controllers/watch.js'
import { list } from '../../i18n/en/list.js'
import { presence } from '../../i18n/en/presence.js'
import { english } from '../../i18n/english.js'
import { iconRefresh } from '../../icons/refresh.js'
import { phonesReady } from '../../lib/phone.js'
import { warnOnce } from '../../lib/warn.js'
import type { ConversationFilter } from '../../model/filter.js'
import type { Scope } from '../../model/scope.js'
import type { Sort } from '../../model/sort.js'
import type { ConversationListWidget, Held, ListRow, ListState, View } from '../../state/widgets/list.js'
import { conversationList, heldBy, knownScope, knownSort, listAt, listHere } from '../../state/widgets/list.js'
import {
  buttonStyles, emptyStateStyles, focusStyles, hiddenStyles, iconButtonStyles, iconStyles, scrollStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { avatarStyles } from '../parts/avatar.styles.js'
import { presenceStyles } from '../parts/presence.styles.js'
import { badgeStyles } from '../parts/badge.styles.js'
import { channelIconStyles } from '../parts/channel-icon.styles.js'
import { deliveryIconStyles } from '../parts/delivery-icon.styles.js'
import { errorState } from '../parts/error-state.js'
import { late } from '../parts/late.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import { skeletonRows } from '../parts/skeleton.js'
import { tagChipStyles } from '../parts/tag-chip.styles.js'
import { timeStyles } from '../parts/time.styles.js'
import { emptyList } from './empty-list.js'
import { listStyles } from './inbox-list.styles.js'
import { LateListParts } from './late-list-parts.js'
import { ListNews } from './list-news.js'
import { goneRow, listRow } from './list-row.js'
import { RowMenu, rowOf } from './row-menu.js'

/** Rows from the end of what is loaded at which the next page is asked for. */
const AHEAD = 60
/** Before the first row was measured, in CSS pixels. */
const ROW_HEIGHT = 76

const FAVORITES_PARTS = 'favorites, favorite, avatar, unmark, failure'

type Ready = Extract<ListState, { status: 'ready' }>

const ENGLISH = english(list, presence)

/**
 * The conversation list: who wrote, what about, since when, and whose it is. Draws only the rows in view, however many
 * there are.
 *
 * Enter on a conversation opens it and goes on to its text box, wherever on the page that stands; the space bar and a
 * press open it and stay in the list. Up, Down, Home, End, Page Up and Page Down go from conversation to conversation.
 * In the order of the agent's own each row has a handle to drag it by, or to take it by a press, move it with arrows
 * and put it down with Enter.
 *
 * A row's menu opens by its button, the other button of the mouse, Shift and F10, and a finger that rests on the row.
 *
 * A press with Ctrl, Command or Shift, a row's box, or Ctrl and the space bar selects conversations; Shift and an arrow
 * goes on, Ctrl and A selects all that is loaded, Escape nothing. What can be done with all of them stands below it.
 *
 * Without attributes it follows the agent's place (`inbox.location`), to favorite contacts too; with them it shows that
 * list wherever it stands.
 * The row under the pointer stays in its place whatever becomes of it, until the pointer goes; one that no longer
 * belongs in the list says where it went.
 *
 * It is as high as its box; in one without a height of its own, 400 pixels.
 *
 * @customElement inbox-list
 * @fires {IntentEvent} inbox-open - An agent opens a conversation. Cancelable.
 * @fires {IntentEvent} inbox-assign - An agent takes a conversation, by its row's menu. Cancelable.
 * @fires {IntentEvent} inbox-unassign - An agent takes it from whoever has it. Cancelable.
 * @fires {IntentEvent} inbox-close - An agent closes it. Cancelable.
 * @fires {IntentEvent} inbox-reopen - An agent reopens or wakes it. Cancelable.
 * @fires {IntentEvent} inbox-snooze - An agent puts it to sleep. Cancelable.
 * @fires {IntentEvent} inbox-move - An agent moves it to another inbox. Cancelable.
 * @fires {IntentEvent} inbox-bulk - An agent does something with all that is selected. Cancelable.
 * @fires {IntentEvent} inbox-mark-spam - An agent marks it as spam. Cancelable.
 * @fires {IntentEvent} inbox-not-spam - An agent says that it is no spam. Cancelable.
 * @fires {IntentEvent} inbox-pin - An agent pins it, or no longer. Cancelable.
 * @fires {IntentEvent} inbox-reorder - An agent puts it elsewhere in the order of their own. Cancelable.
 * @fires {IntentEvent} inbox-reset-order - An agent gives its place in that order up. Cancelable.
 * @fires {IntentEvent} inbox-favorite - An agent changes whether the contact is a favorite. Cancelable.
 * @fires {IntentEvent} inbox-tag - An agent adds a tag. Cancelable.
 * @fires {IntentEvent} inbox-untag - An agent removes a tag. Cancelable.
 * @fires {IntentEvent} inbox-create-tag - An agent creates a tag and adds it. Cancelable.
 * @fires {IntentEvent} inbox-mark-read - An agent marks it as read. Cancelable.
 * @fires {IntentEvent} inbox-mark-unread - An agent marks it as unread. Cancelable.
 * @fires {IntentEvent} inbox-filter - An agent takes away the filters that nothing matches. Cancelable.
 * @fires {IntentEvent} inbox-show - An agent goes from an empty list to its open or closed conversations. Cancelable.
 * @fires {CustomEvent<number>} cover - How high the bar is for what is selected, in CSS pixels; 0: there is none. Does
 * not bubble.
 * @slot empty - In place of what is shown when there is nothing.
 * @csspart list - The scrolling region.
 * @csspart row - One conversation.
 * @csspart avatar - The contact's picture or initials.
 * @csspart name - The contact's name, or formatted number.
 * @csspart time - When the newest message came or went.
 * @csspart preview - The newest message.
 * @csspart unsent - Something written here does not get through.
 * @csspart unread - How many messages are unread.
 * @csspart tag - A tag.
 * @csspart assignee - Whose it is.
 * @csspart presence - Whether the other agent of a direct chat is there.
 * @csspart pinned - On top of my lists.
 * @csspart row-handle - What a row is moved by, in my order.
 * @csspart row-pick - The box that selects a row.
 * @csspart bulk-bar - What can be done with all that is selected.
 * @csspart bulk-count - How many are selected.
 * @csspart bulk-progress - How far an act with them is.
 * @csspart bulk-report - With which it could not be done, and why.
 * @csspart order-bar - Says where the row that is moved stands.
 * @csspart favorites - Favorite contacts, in its place.
 * @csspart favorite - One of them.
 * @csspart unmark - Takes one off the list.
 * @csspart failure - Says that a favorite's conversation could not be opened.
 * @csspart left - Where a row went that stays for the pointer alone.
 * @csspart gap - Says that changes were missed and could not be loaded.
 * @feature D2 M3 D3 D9 M6 M11 M20
 */
export class InboxList extends InboxElement<typeof ENGLISH> {
  static override properties: PropertyDeclarations = {
    view: { reflect: true },
    inboxId: { attribute: 'inbox-id' },
    channelId: { attribute: 'channel-id' },
    scope: { reflect: true },
    filter: { attribute: false },
    sort: { reflect: true },
  }

  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, iconButtonStyles, buttonStyles, scrollStyles,
    emptyStateStyles, skeletonPartStyles, avatarStyles, presenceStyles, badgeStyles, channelIconStyles,
    deliveryIconStyles, tagChipStyles, timeStyles, listStyles,
  ]

  protected override readonly english = ENGLISH

  /**
   * Which conversations. Default: the agent's place.
   * @type {'open' | 'snoozed' | 'closed' | 'spam' | undefined}
   */
  declare view: View | undefined
  /** Only this inbox. Default: the agent's place. */
  declare inboxId: string | undefined
  /** Only this channel. Default: the agent's place. */
  declare channelId: string | undefined
  /**
   * Whose conversations: of shared inboxes, of my private one, chats, or history of numbers from before they joined an
   * inbox, open or not. Default: the agent's place; shared ones where another attribute names a list.
   * @type {'shared' | 'private' | 'direct' | 'team' | 'history' | undefined}
   */
  declare scope: Scope | undefined
  /** Any filter; what it names wins over the attributes. */
  declare filter: ConversationFilter | undefined
  /**
   * What stands on top. Default: the agent's place.
   * @type {'newest' | 'oldest' | 'longest-waiting' | 'unread-first' | 'mine' | undefined}
   */
  declare sort: Sort | undefined

  readonly #place = new StoreController(this, () => this.inbox && listHere(this.inbox, {}))
  readonly #state = new StoreController(this, () => this.#widget?.state)
  readonly #selected = new StoreController(this, () => this.#widget?.selectedId)
  readonly #rows = new RovingRows(this, {
    ids: () => this.#ids,
    scrollTo: index => { this.#window.reveal(index) },
    pageSize: () => this.#pageSize,
  })
  readonly #window: EvenRows = new EvenRows(this, {
    count: () => this.#ids.length, estimate: ROW_HEIGHT, keep: () => this.#rows.kept,
  })
  readonly #favorites = new LateElement(this, 'inbox-favorites')
  readonly #parts: LateListParts = new LateListParts(this, {
    inbox: () => this.inbox,
    widget: () => this.#widget,
    options: () => this.#options,
    stored: () => this.#stored,
    shown: () => this.#ids,
    rows: this.#rows,
    window: this.#window,
    pageSize: () => this.#pageSize,
    onDrop: async (conversationId, afterId, beforeId) => {
      await this.act('reorder', { conversationId, afterId, beforeId })
    },
    words: own => ({ ...own, ...this.terms }),
    format: () => this.format,
  })
  readonly #menu: RowMenu = new RowMenu(this, {
    onReorder: this.#parts.toggleMove, onSelect: this.#parts.toggleSelected,
  })
  readonly #news = new ListNews()
  /** The focus goes with what was pressed: what comes in its place gets it. */
  #owesFocus = false
  /** Enter was pressed, and the click it comes to is on its way. */
  #isEntered = false
  readonly #minute = new MinuteController(this, () => this.#widget)

  /** Whether it is the list where the agent is: attributes name one of its own. */
  get #followsPlace(): boolean {
    return (this.view ?? this.inboxId ?? this.channelId ?? this.scope ?? this.filter) === undefined
  }

  /** The agent went to their favorite contacts. */
  get #showsFavorites(): boolean {
    return this.#followsPlace && this.#place.value?.favorites === true
  }

  get #options() {
    const place = this.#followsPlace ? this.#place.value : undefined
    const filter: ConversationFilter = place?.filter ?? {
      ...listAt({
        view: this.view ?? 'open', scope: this.#checkedScope, inboxId: this.inboxId || null,
        channelId: this.channelId || null,
      }),
      ...this.filter,
    }
    return { filter, sort: this.#checkedSort }
  }

  /** What it lists, for words. */
  get #view(): Held {
    return heldBy(this.#options.filter)
  }

  get #checkedScope(): Scope {
    const { scope = 'shared' } = this
    if (knownScope(scope)) return scope
    warnOnce(`<inbox-list> does not know scope="${scope as string}"; it shows shared conversations`)
    return 'shared'
  }

  get #checkedSort(): Sort {
    const { sort = this.#place.value?.sort ?? 'newest' } = this
    if (knownSort(sort)) return sort
    warnOnce(`<inbox-list> does not know sort="${sort as string}"; it shows the newest first`)
    return 'newest'
  }

  get #widget(): ConversationListWidget | undefined {
    return this.inbox && conversationList(this.inbox, this.#options)
  }

  get #pageSize(): number {
    return Math.max(1, this.#window.fitting - 1)
  }

  get #stored(): readonly string[] {
    const state = this.#state.value
    return state?.status === 'ready' ? state.ids : []
  }

  /** As shown. */
  get #ids(): readonly string[] {
    return this.#parts.arranged(this.#stored)
  }

  /** Moves the focus to a conversation's row, scrolling it into view. */
  focusConversation(conversationId: string): void {
    this.#rows.focus(conversationId)
  }

  /** The conversation whose row has the focus. */
  get focusedId(): string | undefined {
    return this.#rows.focusedId
  }

  /** Moves the focus on by so many rows, as far as there are some; backward by a negative number. */
  focusNext(by: number): void {
    this.#rows.move(by)
  }

  override focus(): void {
    if (this.#showsFavorites) this.renderRoot.querySelector<HTMLElement>('inbox-favorites')?.focus()
    else this.#rows.focusActive()
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    if (this.#window.end >= this.#ids.length - AHEAD && this.#ids.length > 0) this.#widget?.loadMore()
    const isEmpty = this.#state.value?.status === 'ready' && this.#ids.length === 0
    if (isEmpty && this.#rows.release()) this.#owesFocus = true
    if (this.#owesFocus && this.#state.value?.status !== 'loading') this.#handFocusOn()
  }

  protected override render() {
    if (!this.inbox) return nothing
    if (this.#showsFavorites) return this.#renderFavorites()
    const news = this.#news.tell(JSON.stringify(this.#options), this.#state.value, this.terms.listed)
    return html`${this.#renderState()}${this.#parts.selection?.bar()}<p class="visually-hidden" role="status">${news}</p
      ><p class="visually-hidden" role="status">${this.#parts.said}</p>`
  }

  #renderFavorites() {
    return late(this.#favorites, {
      terms: this.terms, onRetry: this.#favorites.bring, waiting: skeletonRows(6, this.terms.loading),
      draw: () => html`<inbox-favorites .inbox=${this.inbox} exportparts=${FAVORITES_PARTS}></inbox-favorites>`,
    })
  }

  #renderState() {
    const state = this.#state.value
    const { terms } = this
    if (!state || state.status === 'loading') return skeletonRows(8, terms.loadingConversations)
    if (state.status === 'failed') {
      return errorState({
        title: terms.listFailed,
        sentences: this.sentences(state.error),
        retry: { label: terms.retry, onAct: this.#retry },
      })
    }
    return state.ids.length === 0 ? this.#renderEmpty() : this.#renderRows(state)
  }

  #renderEmpty() {
    return html`<slot name="empty">${emptyList({
      terms: this.terms, view: this.#view, followsPlace: this.#followsPlace,
      isNarrowed: this.#place.value?.isNarrowed ?? false,
      onReset: this.#resetFilters, onSwitch: this.#switchView,
    })}</slot>`
  }

  #renderRows({ total, moreError, gap }: Ready) {
    const { terms } = this
    const ids = this.#ids
    const own = this.#parts.order
    const rows = this.#window
    return html`
      ${gap ? this.#renderBar(terms.listGap, this.#catchUp) : nothing}
      ${this.#menu.hasFailed ? this.#renderBar(terms.partFailed, this.#menu.bring) : nothing}
      <div class="scroll" ?data-own=${own !== undefined} ?data-picking=${this.#parts.selection?.isOn}
        ${ref(rows.scroller)} @click=${this.#onClick} @keydown=${this.#onKeydown}
        @focusin=${this.#onFocusin} @focusout=${this.#rows.onFocusout} @contextmenu=${this.#menu.open}
        @pointerover=${this.#parts.onPointerover} @pointerleave=${this.#parts.onPointerleave}>
        <div class="space" part="list" role="list" .style=${`block-size:${rows.size}px`}
          aria-label=${terms.listNames[this.#view]}>
          <div class="window" role="presentation" .style=${`transform:translateY(${rows.offset}px)`} ${ref(rows.window)}>
            ${repeat(rows.rows, ({ index }) => ids[index], this.#rowTemplate(ids, total))}
          </div>
        </div>
        ${moreError ? errorState({
          title: terms.moreFailed,
          sentences: this.sentences(moreError),
          retry: { label: terms.retry, onAct: this.#loadMore },
        }) : nothing}
      </div>
      ${own?.bar()}
      ${this.#menu.render(this.#widget?.isMovable() ?? false)}`
  }

  #renderBar(words: string, retry: () => void) {
    return html`<div class="gap" part="gap" role="alert"><p>${words}</p><button type="button" class="button quiet"
      part="retry" @click=${retry}>${iconRefresh}${this.terms.retry}</button></div>`
  }

  readonly #catchUp = () => { this.#widget?.retry() }

  #rowTemplate(ids: readonly string[], total: number | null) {
    const widget = this.#widget!
    const selected = this.#selected.value
    const own = this.#parts.order
    const held = own?.mover.heldId
    const look = `${this.#minute.value} ${this.terms.language} ${phonesReady()}`
    return ({ index, isAway }: EvenRow) => {
      const id = ids[index]!
      const isSelected = id === selected
      // What a row's look depends on besides its record.
      const left = this.#parts.left(id)
      const isPicked = this.#parts.selection?.isSelected(id)
      const key = `${isSelected} ${this.#rows.isActive(id)} ${look} ${own !== undefined} ${held === id} ${isPicked} ${left}`
      return html`
        <div class="row-frame" role="listitem" part="row" data-id=${id} data-index=${index} ?data-away=${isAway}
          aria-posinset=${index + 1} aria-setsize=${total ?? -1} ?data-selected=${isSelected} ?data-held=${held === id}
          ?data-left=${left !== undefined}>
          ${watch(widget.row(id), left === undefined ? this.#renderRow : row => this.#draw(row, left), key)}
        </div>`
    }
  }

  readonly #renderRow = (row: ListRow | undefined) => this.#draw(row, undefined)

  #draw(row: ListRow | undefined, left: string | undefined) {
    if (!row) return left === undefined ? nothing : goneRow(left)
    const { id } = row.conversation
    const tabbable = this.#rows.isActive(id)
    return listRow(row, {
      terms: this.terms,
      format: this.format,
      now: this.#widget?.now() ?? 0,
      tabbable,
      selected: id === this.#selected.value,
      left,
      handle: row.pinned ? undefined : this.#parts.order?.handle(id, tabbable),
      box: this.#parts.selection?.box(row, tabbable),
    })
  }

  /** One listener for the buttons of all rows. */
  readonly #onClick = (event: MouseEvent) => {
    const isEntered = this.#isEntered
    this.#isEntered = false
    if (this.#parts.selection?.pressed(event)) return
    const button = (event.target as Element).closest('button')
    const id = rowOf(event)
    if (button?.matches('.row-menu')) this.#menu.open(event)
    else if (button?.matches('.row') && id !== undefined) void this.#open(id, isEntered)
  }

  /** Enter goes on to the text box; a press and the space bar stay in the list. */
  async #open(conversationId: string, isEntered: boolean): Promise<void> {
    const { state } = await this.act('open', { conversationId })
    if (isEntered && state === 'done') this.#widget?.enter(conversationId)
  }

  readonly #onFocusin = (event: FocusEvent) => {
    this.#parts.onFocusin()
    this.#rows.onFocusin(event)
  }

  readonly #onKeydown = (event: KeyboardEvent) => {
    this.#isEntered = event.key === 'Enter'
    if (!this.#parts.selection?.typed(event)) this.#rows.onKeydown(event)
  }

  readonly #resetFilters = () => {
    this.#owesFocus = true
    void this.act('filter', { filter: {} })
  }

  readonly #switchView = async () => {
    this.#owesFocus = true
    const { state } = await this.act('show', this.#widget!.otherView())
    this.#owesFocus &&= state === 'done'
    this.requestUpdate()
  }

  #handFocusOn(): void {
    if (this.matches(':focus-within')) return
    const { activeElement, body } = this.ownerDocument
    this.#owesFocus = false
    if (activeElement !== body) return
    if (this.#ids.length > 0) this.#rows.focusActive()
    else this.renderRoot.querySelector<HTMLElement>('.empty-state > .button')?.focus()
  }

  readonly #retry = () => { this.#widget?.retry() }

  readonly #loadMore = () => { this.#widget?.loadMore() }
}
