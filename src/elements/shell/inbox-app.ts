import type { CSSResultGroup, PropertyValues } from 'lit'
import { html, nothing } from 'lit'
import { DialogShower } from '../../controllers/dialog-shower.js'
import { LatePane } from '../../controllers/late-pane.js'
import { PanesController } from '../../controllers/panes.js'
import { SplitterController } from '../../controllers/splitter.js'
import { StoreController } from '../../controllers/store-controller.js'
import { ViewportController } from '../../controllers/viewport.js'
import { list } from '../../i18n/en/list.js'
import { nav } from '../../i18n/en/nav.js'
import { noConversation } from '../../i18n/en/no-conversation.js'
import { notices } from '../../i18n/en/notices.js'
import { shell } from '../../i18n/en/shell.js'
import { english } from '../../i18n/english.js'
import { iconArrowLeft } from '../../icons/arrow-left.js'
import { iconInbox } from '../../icons/inbox.js'
import { iconMessageSquare } from '../../icons/message-square.js'
import { iconX } from '../../icons/x.js'
import type { BackendError } from '../../state/actions.js'
import type { AppState, AppWidget, Open, Pane, PaneLayout } from '../../state/widgets/app.js'
import { appWidget, layoutOf, WIDTHS } from '../../state/widgets/app.js'
import { buttonStyles, emptyStateStyles, focusStyles, iconButtonStyles, iconStyles } from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { emptyState } from '../parts/empty-state.js'
import { errorState } from '../parts/error-state.js'
import { iconButton } from '../parts/icon-button.js'
import { late } from '../parts/late.js'
import { skeletonBubbles } from '../parts/skeleton.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import {
  FILTER_PARTS, LIST_PARTS, NAV_PARTS, NOTICES_PARTS, PANEL_PARTS, SWITCHER_PARTS, VIEW_PARTS,
} from './app-parts.js'
import { AppFocus } from './app-focus.js'
import { AppTools } from './app-tools.js'
import { appStyles } from './inbox-app.styles.js'
import { splitter } from './splitter.js'

const CLOSED: Open = { conversationId: null, panel: false }

const ENGLISH = english(list, nav, noConversation, notices, shell)

/**
 * The whole experience in one element: places, list, conversation and contact panel beside each other where there is
 * room, one over the other where there is not. Its own width decides, not the window's: three panes from 1080 px on
 * (with the places from 1280 px), two from 600 px on with the panel as a sheet over them, one below that.
 *
 * Where the agent is stands in `inbox.location` alone: a host that maps it to its addresses gives the system's Back to
 * the agent, which closes the panel and the conversation in turn. Widths of list and panel, and whether the panel stays
 * open beside the conversation, are remembered on this device.
 *
 * Places and list come with it; a conversation and the contact panel come after them, at once where one is open. Import
 * their define files too to have them from the start.
 *
 * By keyboard: Enter on a row opens the conversation and goes to its text box; Escape in an empty text box goes back to
 * the row (in one pane: to the list). F6 and Shift+F6 go from pane to pane, and to what a notice offers. Page Up and
 * Page Down go from message to message, Up and Down from row to row. No single letter does anything unless a provider
 * around it has `shortcuts`, and no Alt with a letter ever does.
 *
 * @customElement inbox-app
 * @fires {IntentEvent} inbox-leave - An agent goes back to the list. Cancelable.
 * @fires {IntentEvent} inbox-panel - An agent opens or closes the panel. Cancelable.
 * @slot header - Above everything.
 * @slot nav - In place of the places.
 * @slot list - In place of the switcher, the filters and the list.
 * @slot conversation - In place of the conversation.
 * @slot panel - In place of the contact panel.
 * @csspart app - All of it.
 * @csspart nav-pane - The places' pane.
 * @csspart list-pane - The list's pane.
 * @csspart new-conversation - The button that begins a conversation.
 * @csspart conversation-pane - The conversation's pane.
 * @csspart panel-pane - The panel's pane.
 * @csspart search - The button that searches.
 * @csspart panel-head - The panel's title, with the button that closes it.
 * @csspart splitter - The edge between two panes.
 * @csspart scrim - What the panel covers where it is a sheet.
 * @csspart dialog - What opens over it: an inbox's settings, all tags, a new conversation. Each has `dialog-title`,
 * `dialog-close` and `dialog-body`; most `dialog-foot`, `input`, `save`, `cancel`.
 * @csspart settings-form - The settings of an inbox: `settings-members`, `add-member`, `remove-member`,
 * `settings-assignment`, `settings-moving`, `settings-history`, `settings-words`, `remove-word`, `settings-channel`,
 * `settings-tags`, `settings-discard`.
 * @csspart all-tags - All tags: `tag-search`, `create-tag`, `tag-line`, `tag-name`, `hide-tag`, `tag-more`, `tag-form`,
 * `tag-colors`, `merge-tag`, `undo-tag`.
 * @csspart start-kinds - With whom a new conversation is: `start-kind`, `from`, `chosen`, `search`, `options`,
 * `option`, `mark`, `team-name`, `colleagues`, `colleague`, `missing`, `start`.
 * @feature D2 D3 D14 M3 M5 M6 M7 M15
 */
export class InboxApp extends InboxElement<typeof ENGLISH> {
  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, iconStyles, iconButtonStyles, buttonStyles, emptyStateStyles, skeletonPartStyles,
    appStyles,
  ]

  protected override readonly english = ENGLISH

  readonly #panes = new PanesController(this)
  readonly #state = new StoreController(this, () => this.#widget?.state)
  readonly #open = new StoreController(this, () =>
    this.#isDocked ? this.#widget?.openDocked : this.#widget?.open)
  readonly #listWidth = new StoreController(this, () => this.#widget?.listWidth)
  readonly #panelWidth = new StoreController(this, () => this.#widget?.panelWidth)
  readonly #listEdge = new SplitterController(this, {
    ...WIDTHS.list,
    value: () => this.#listWidth.value ?? WIDTHS.list.min,
    onChange: width => { this.#widget?.setListWidth(width) },
  })
  readonly #panelEdge = new SplitterController(this, {
    ...WIDTHS.panel,
    after: true,
    value: () => this.#panelWidth.value ?? WIDTHS.panel.min,
    onChange: width => { this.#widget?.setPanelWidth(width) },
  })
  readonly #searching = new StoreController(this, () => this.#widget?.searching)
  readonly #conversation = new LatePane(this, {
    tag: 'inbox-conversation-view',
    shows: () => this.#opened.conversationId,
    box: () => this.#focus.box('thread'),
    onCome: () => { this.#widget?.awaitText() },
  })
  readonly #contact = new LatePane(this, {
    tag: 'inbox-contact-panel',
    shows: () => this.#layout.shown.includes('panel') ? true : null,
    box: () => this.#focus.box('panel'),
  })
  readonly #tools: AppTools = new AppTools(this, {
    inbox: () => this.inbox,
    widget: () => this.#widget,
    terms: () => this.terms,
    searching: () => this.#searching.value ?? null,
    onSearch: () => { void this.act('search', { search: '' }) },
    onSearching: () => {
      // The conversation would cover what is found.
      if (this.#panes.room.panes === 1 && this.#opened.conversationId !== null) void this.act('leave', {})
    },
  })
  readonly #focus: AppFocus
  #dock: { readonly widget: AppWidget, readonly end: () => void } | undefined

  constructor() {
    super()
    // Before what is inside it: that may go as the app becomes narrow.
    new DialogShower(this)
    this.#focus = new AppFocus(this, {
      widget: () => this.#widget,
      isReady: () => this.#state.value?.status === 'ready',
      layout: () => this.#layout,
      opened: () => this.#opened,
      isAlone: () => this.#panes.room.panes === 1,
      back: () => this.back(),
      toResult: () => this.#tools.toResult(),
    })
    new ViewportController(this, () => this.renderRoot.querySelector<HTMLElement>('.app') ?? undefined)
  }

  get #widget(): AppWidget | undefined {
    return this.inbox && appWidget(this.inbox, {})
  }

  get #isDocked(): boolean {
    return this.#panes.room.panes === 3
  }

  get #opened(): Open {
    return this.#open.value ?? CLOSED
  }

  get #layout(): PaneLayout {
    return layoutOf(this.#panes.room.panes, this.#opened)
  }

  /** One step back: closes the panel, else the conversation. Resolves with whether there was one to take. */
  async back(): Promise<boolean> {
    const step = this.#widget?.backStep() ?? null
    if (step === null) return false
    const { state } = step === 'panel' ? await this.act('panel', { panel: null }) : await this.act('leave', {})
    return state === 'done'
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#undock()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    const widget = this.#widget
    if (this.#dock && (this.#dock.widget !== widget || !this.#isDocked)) this.#undock()
    if (widget && this.#isDocked) this.#dock ??= { widget, end: widget.dock() }
  }

  protected override render() {
    return html`<section class="app" part="app" aria-label=${this.terms.inboxApp}>
      <slot name="header"></slot>
      ${this.#renderState(this.#state.value)}
    </section>`
  }

  #renderState(state: AppState | undefined) {
    const { terms } = this
    switch (state?.status) {
      case undefined:
      case 'closed': return this.#renderEmpty(terms.noInboxTitle, terms.noInboxHint)
      case 'empty': return this.#renderEmpty(terms.noInboxesTitle, terms.noInboxesHint)
      case 'failed': return this.#renderError(state.error)
      case 'ready': return this.#renderReady()
    }
  }

  #renderEmpty(title: string, hint: string) {
    return html`<div class="whole">${emptyState({ icon: iconInbox, title, hint })}</div>`
  }

  #renderError(error: BackendError) {
    const { terms } = this
    return html`<div class="whole">${errorState({
      title: terms.connectFailed,
      sentences: this.sentences(error),
      retry: { label: terms.retry, onAct: () => { this.#widget?.retry() } },
    })}</div>`
  }

  #renderReady() {
    const { shown, top } = this.#layout
    const isSheet = this.#panes.room.panes === 2 && top === 'panel'
    const style = `--_list:${this.#listEdge.width}px;--_panel:${this.#panelEdge.width}px`
    return html`
      <inbox-notices .inbox=${this.inbox} exportparts=${NOTICES_PARTS} .style=${style}
        @close=${this.#focus.enterTop} @undone=${this.#focus.toUndone}
        @cover=${this.#makeRoom}></inbox-notices>
      <div class="panes" .style=${style}>
        ${this.#renderNav(isSheet)}
        ${this.#renderList(top)}
        ${splitter(this.#listEdge, { name: 'list', label: this.terms.resizeList, inert: isSheet })}
        ${this.#renderThread(top)}
        ${this.#renderPanel(shown.includes('panel'), top)}
        ${isSheet ? html`<button type="button" class="scrim" part="scrim" tabindex="-1"
          aria-label=${this.terms.closePanel} @click=${this.#closePanel}></button>` : nothing}
      </div>`
  }

  #renderNav(inert: boolean) {
    return html`<div class="pane nav" part="nav-pane" tabindex="-1" ?inert=${inert}><slot name="nav" class="grow">${
      this.#panes.room.nav
        ? html`<inbox-nav places-only .inbox=${this.inbox} exportparts=${NAV_PARTS}></inbox-nav>`
        : nothing}</slot></div>`
  }

  #renderList(top: Pane | null) {
    return html`<div class="pane list" part="list-pane" id="list-pane" data-pane="list" role="region" tabindex="-1"
      aria-label=${this.terms.conversations} ?inert=${top !== null && top !== 'list'} ?data-top=${top === 'list'}
      ?data-searching=${this.#searching.value}><slot name="list" class="grow">
        ${this.#tools.search()}
        <inbox-switcher class="fixed" ?views-only=${this.#panes.room.nav} .inbox=${this.inbox}
          exportparts=${SWITCHER_PARTS}></inbox-switcher>
        <div class="fixed tools"><inbox-filter-bar .inbox=${this.inbox} exportparts=${FILTER_PARTS}></inbox-filter-bar
          >${this.#tools.buttons()}</div>
        <inbox-list .inbox=${this.inbox} exportparts=${LIST_PARTS} @cover=${this.#liftNotices}></inbox-list>
      </slot></div>`
  }

  #renderThread(top: Pane | null) {
    return html`<div class="pane thread" part="conversation-pane" data-pane="thread" role="group" tabindex="-1"
      aria-label=${this.terms.conversationPane} ?inert=${top !== null && top !== 'thread'} ?data-top=${top === 'thread'}
      ><slot name="conversation" class="grow">${this.#renderConversation()}</slot></div>`
  }

  #renderConversation() {
    const { terms } = this
    const isAlone = this.#panes.room.panes === 1
    if (!this.#conversation.isNeeded) {
      return html`<div class="whole">${emptyState({
        icon: iconMessageSquare, title: terms.noConversationTitle, hint: terms.noConversationHint,
      })}</div>`
    }
    return html`${isAlone && !this.#conversation.isHere ? html`<div class="head alone fixed">${iconButton({
      part: 'back', icon: iconArrowLeft, label: terms.back, onClick: this.#leave,
    })}</div>` : nothing}${late(this.#conversation, {
      terms,
      waiting: skeletonBubbles(6, terms.loading),
      onRetry: this.#conversation.retry,
      draw: () => html`<inbox-conversation-view ?back=${isAlone} .inbox=${this.inbox} exportparts=${VIEW_PARTS}
        ></inbox-conversation-view>`,
    })}`
  }

  #renderPanel(shown: boolean, top: Pane | null) {
    return html`
      ${shown && this.#isDocked
        ? splitter(this.#panelEdge, { name: 'panel', label: this.terms.resizePanel, inert: false })
        : nothing}
      <div class="pane panel" part="panel-pane" id="panel-pane" data-pane="panel" role="group" tabindex="-1"
        aria-label=${this.terms.contact} ?hidden=${!shown} ?inert=${top !== null && top !== 'panel'}
        ?data-top=${top === 'panel'} @keydown=${this.#panelKey}>
        ${this.#renderPanelHead()}
        <slot name="panel" class="grow">${this.#contact.isNeeded
          ? late(this.#contact, {
            terms: this.terms,
            onRetry: this.#contact.retry,
            draw: () => html`<inbox-contact-panel .inbox=${this.inbox} exportparts=${PANEL_PARTS}></inbox-contact-panel>`,
          })
          : nothing}</slot></div>`
  }

  #renderPanelHead() {
    const { terms } = this
    const isAlone = this.#panes.room.panes === 1
    const button = isAlone
      ? iconButton({ part: 'panel-back', icon: iconArrowLeft, label: terms.back, onClick: this.#closePanel })
      : iconButton({ part: 'panel-close', icon: iconX, label: terms.closePanel, onClick: this.#closePanel })
    return html`<div class="head ${isAlone ? 'alone' : ''}" part="panel-head"
      ><span class="title">${terms.contact}</span>${button}</div>`
  }

  #undock(): void {
    this.#dock?.end()
    this.#dock = undefined
  }

  readonly #leave = () => { void this.act('leave', {}) }

  /** The list's last rows can be scrolled free of what lies over them. */
  readonly #makeRoom = ({ detail }: CustomEvent<number>) => {
    this.#focus.box('list')?.style.setProperty('--_covered', `${detail}px`)
  }

  /** Above what is done with all that is selected. */
  readonly #liftNotices = ({ detail }: CustomEvent<number>) => {
    this.renderRoot.querySelector<HTMLElement>('.app')?.style.setProperty('--_lift', `${detail}px`)
  }

  readonly #closePanel = () => { void this.act('panel', { panel: null }) }

  readonly #panelKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || this.#layout.top !== 'panel') return
    event.preventDefault()
    this.#closePanel()
  }
}
