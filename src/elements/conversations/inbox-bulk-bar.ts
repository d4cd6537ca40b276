import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import { CoverController } from '../../controllers/cover.js'
import { LateElement } from '../../controllers/late-element.js'
import { MenuController } from '../../controllers/menu.js'
import { PopoverController } from '../../controllers/popover.js'
import { StoreController } from '../../controllers/store-controller.js'
import { contactName } from '../../i18n/contact-name.js'
import { bulk } from '../../i18n/en/bulk.js'
import { conversation } from '../../i18n/en/conversation.js'
import { english } from '../../i18n/english.js'
import { iconArchive } from '../../icons/archive.js'
import { iconBan } from '../../icons/ban.js'
import { iconClock } from '../../icons/clock.js'
import { iconEllipsis } from '../../icons/ellipsis.js'
import { iconFolderInput } from '../../icons/folder-input.js'
import { iconMailOpen } from '../../icons/mail-open.js'
import { iconMail } from '../../icons/mail.js'
import { iconRotateCcw } from '../../icons/rotate-ccw.js'
import { iconTag } from '../../icons/tag.js'
import { iconUserCheck } from '../../icons/user-check.js'
import { iconUserMinus } from '../../icons/user-minus.js'
import { iconUserPlus } from '../../icons/user-plus.js'
import { iconX } from '../../icons/x.js'
import type { ConversationFilter } from '../../model/filter.js'
import type { Sort } from '../../model/sort.js'
import type { BulkOffer, BulkOfferName, BulkReport, BulkWidget } from '../../state/widgets/bulk.js'
import { bulkWidget, MOST_SELECTED } from '../../state/widgets/bulk.js'
import { conversationList, listHere } from '../../state/widgets/list.js'
import {
  buttonStyles, emptyStateStyles, focusStyles, hiddenStyles, iconButtonStyles, iconStyles, menuStyles, popoverStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { iconButton } from '../parts/icon-button.js'
import { late } from '../parts/late.js'
import type { MenuItem } from '../parts/menu.js'
import { menu } from '../parts/menu.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import { bulkReport } from './bulk-report.js'
import { bulkBarStyles } from './inbox-bulk-bar.styles.js'

const ENGLISH = english(bulk, conversation)

const ICONS = {
  assign: iconUserCheck, 'assign-to': iconUserPlus, unassign: iconUserMinus, tags: iconTag, snooze: iconClock,
  close: iconArchive, reopen: iconRotateCcw, 'mark-read': iconMailOpen, 'mark-unread': iconMail, move: iconFolderInput,
  'mark-spam': iconBan, 'not-spam': iconRotateCcw,
} as const satisfies Record<BulkOfferName, TemplateResult>

/** Acts with a button of their own, which fit beside each other in 320 pixels; the others are in a menu. */
const FIRST: readonly BulkOfferName[] = ['assign', 'assign-to', 'tags', 'snooze', 'close', 'not-spam']
const MOST_BUTTONS = 5

type Pick = Extract<BulkOfferName, 'assign-to' | 'tags' | 'move' | 'snooze'>

/**
 * What can be done with all conversations that are selected in a list: a count, all that the list holds, and the acts.
 * It shows itself while there is a selection, how far an act is, and with which conversations it could not be done.
 *
 * A list brings one of its own. Standing alone it follows the agent's place.
 *
 * @customElement inbox-bulk-bar
 * @fires {IntentEvent} inbox-bulk - An agent does something with several conversations. Cancelable.
 * @fires {IntentEvent} inbox-create-tag - An agent creates a tag to put on them. Cancelable.
 * @fires {IntentEvent} inbox-open - An agent looks at one it could not be done with. Cancelable.
 * @fires {Event} close - Nothing is selected any more, and the focus was here. Does not bubble.
 * @fires {CustomEvent<number>} cover - How high the bar is, in CSS pixels; 0: there is none. Does not bubble.
 * @csspart bar - The bar.
 * @csspart count - How many are selected.
 * @csspart progress - How far an act is.
 * @csspart report - With which it could not be done, and why.
 * @csspart menu - The acts that have no button.
 * @csspart menu-item - One of them.
 * @csspart popover - Where an assignee, tags, an inbox or a time are chosen.
 */
export class InboxBulkBar extends InboxElement<typeof ENGLISH> {
  static override properties: PropertyDeclarations = {
    filter: { attribute: false },
    sort: { reflect: true },
  }

  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, iconButtonStyles, buttonStyles, menuStyles,
    popoverStyles, emptyStateStyles, skeletonPartStyles, bulkBarStyles,
  ]

  protected override readonly english = ENGLISH

  /** The list whose selection it shows. Default: the agent's place. */
  declare filter: ConversationFilter | undefined
  /**
   * The order of that list. Default: the agent's place.
   * @type {'newest' | 'oldest' | 'longest-waiting' | 'unread-first' | 'mine' | undefined}
   */
  declare sort: Sort | undefined

  readonly #place = new StoreController(this, () => this.inbox && listHere(this.inbox, {}))
  readonly #ids = new StoreController(this, () => this.#widget?.ids)
  readonly #offers = new StoreController(this, () => this.#widget?.offers)
  readonly #list = new StoreController(this, () =>
    this.#options && this.inbox && conversationList(this.inbox, this.#options).state)
  readonly #gathering = new StoreController(this, () => this.#widget?.gathering)
  readonly #progress = new StoreController(this, () => this.#widget?.progress)
  readonly #stop = new StoreController(this, () => this.#widget?.stop)
  readonly #report = new StoreController(this, () => this.#widget?.report)
  readonly #waiting = new StoreController(this, () => this.#widget?.isWaiting)
  readonly #menu = new MenuController(this, 'more')
  readonly #pickers = {
    'assign-to': new LateElement(this, 'inbox-assignee-picker'),
    tags: new LateElement(this, 'inbox-tag-picker'),
    move: new LateElement(this, 'inbox-move-picker'),
    snooze: new LateElement(this, 'inbox-snooze-picker'),
  } as const satisfies Record<Pick, LateElement>
  readonly #popover = new PopoverController(this, { id: 'popover', late: () => this.#pickers[this.#pick] })
  #pick: Pick = 'assign-to'
  /** Those that were selected when it was opened. */
  #picked: readonly string[] = []
  #opener: HTMLElement | undefined
  #isExpanded = false
  /** The focus is in what may be taken away. */
  #hasFocus = false
  #hadSelection = false

  constructor() {
    super()
    this.addEventListener('focusin', () => { this.#hasFocus = true })
    this.addEventListener('focusout', event => {
      if (event.relatedTarget !== null) this.#hasFocus = false
    })
    this.addEventListener('keydown', this.#onKeydown)
    // What lies over the list's end stands above it.
    new CoverController(this, {
      box: () => this.renderRoot.querySelector('.bar'),
      onChange: height => { this.dispatchEvent(new CustomEvent<number>('cover', { detail: height })) },
    })
  }

  get #options() {
    const filter = this.filter ?? this.#place.value?.filter
    return filter && { filter, sort: this.sort ?? this.#place.value?.sort ?? 'newest' }
  }

  get #widget(): BulkWidget | undefined {
    return this.inbox && this.#options && bulkWidget(this.inbox, this.#options)
  }

  get #count(): number {
    return this.#ids.value?.size ?? 0
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.bar button')?.focus()
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    if (!this.#hasFocus || this.shadowRoot?.activeElement || this.#popover.isOpen || this.#menu.isOpen) return
    this.#hasFocus = false
    const bar = this.renderRoot.querySelector('.bar')
    if (bar) this.focus()
    else this.dispatchEvent(new Event('close'))
  }

  protected override render() {
    const { terms } = this
    const count = this.#count
    const report = this.#report.value ?? null
    const progress = this.#progress.value ?? null
    this.#hadSelection ||= count > 0
    const isShown = count > 0 || progress !== null || report !== null
    const said = count > 0 ? terms.selected(count) : this.#hadSelection && !isShown ? terms.noneSelected : ''
    return html`
      <p class="visually-hidden" role="status">${said}</p>
      ${isShown ? html`<div class="bar" part="bar" role="group" aria-label=${terms.selection}>
        ${report ? this.#renderReport(report) : nothing}
        ${progress ? this.#renderProgress(progress.count, progress.total) : count > 0 ? this.#renderSelection(count) : nothing}
      </div>` : nothing}
      ${this.#renderOver()}`
  }

  #renderSelection(count: number) {
    const { terms } = this
    return html`<div class="selection"><div class="line">
      <span class="count" part="count" aria-hidden="true">${terms.selected(count)}</span>
      ${this.#renderAll(count)}
      ${iconButton({ part: 'clear', icon: iconX, label: terms.clearSelection, onClick: this.#clear })}
    </div>${this.#renderActs()}</div>`
  }

  /** What leads to all that the list holds. */
  #renderAll(count: number) {
    const { terms } = this
    const gathering = this.#gathering.value ?? null
    if (gathering?.state === 'loading') {
      return html`<span class="hint" role="status">${terms.selecting(gathering.count)}</span>
        <button type="button" class="button quiet" part="stop" @click=${this.#stopSelecting}>${terms.stop}</button>`
    }
    if (gathering?.state === 'failed') {
      return html`<span class="hint" role="alert">${terms.selectingFailed}</span>
        <button type="button" class="button quiet" part="select-all" @click=${this.#selectAll}>${terms.retry}</button>`
    }
    if (count >= MOST_SELECTED) return html`<span class="hint">${terms.mostSelected(MOST_SELECTED)}</span>`
    const state = this.#list.value
    const total = state?.status === 'ready' ? state.total : 0
    if (total !== null && total <= count) return nothing
    return html`<button type="button" class="button quiet" part="select-all" @click=${this.#selectAll}>${
      total === null || total > MOST_SELECTED ? terms.selectAllUncounted : terms.selectAll(total)}</button>`
  }

  #renderActs() {
    const { terms } = this
    const offers = this.#offers.value ?? []
    const buttons = FIRST.flatMap(name => offers.filter(offer => offer.name === name)).slice(0, MOST_BUTTONS)
    const others = offers.filter(offer => !buttons.includes(offer))
    return html`<div class="acts">${buttons.map(({ name, refusal }) => iconButton({
      part: name, icon: ICONS[name], label: terms.bulkActs[name], onClick: this.#onPress,
      ...name === 'assign-to' || name === 'tags' || name === 'snooze' ? { popup: 'dialog' as const } : {},
      disabledReason: refusal === null ? undefined : terms.forbiddenReasons[refusal],
    }))}${others.length === 0 ? nothing : iconButton({
      part: 'more-acts', icon: iconEllipsis, label: terms.moreActions, popup: 'menu', onClick: this.#toggleMenu,
    })}${this.#renderMenu(others)}</div>`
  }

  #renderMenu(offers: readonly BulkOffer[]) {
    const { terms } = this
    return menu(this.#menu, {
      label: terms.moreActions, atEnd: true, onChoose: this.#choose,
      groups: [{
        items: offers.map(({ name, refusal }): MenuItem => ({
          id: name, label: terms.bulkActs[name], icon: ICONS[name],
          disabledReason: refusal === null ? undefined : terms.forbiddenReasons[refusal],
        })),
      }],
    })
  }

  #renderProgress(count: number, total: number) {
    const { terms } = this
    const { number } = this.format
    const words = terms.bulkProgress(number(count), number(total))
    return html`<div class="line"><progress part="progress" max=${total} .value=${count} aria-label=${words}></progress>
      <span class="hint">${this.#waiting.value ? terms.bulkWaiting : words}</span>
      <button type="button" class="button" part="stop" @click=${this.#stop.value ?? nothing}>${terms.stop}</button></div>`
  }

  #renderReport(report: BulkReport) {
    return bulkReport(report, {
      terms: this.terms, format: this.format, sentences: error => this.sentences(error), isExpanded: this.#isExpanded,
      nameOf: this.#nameOf, onExpand: this.#expand, onDismiss: this.#dismiss, onOpen: this.#open,
    })
  }

  readonly #nameOf = (conversationId: string) => {
    const list = this.inbox && this.#options && conversationList(this.inbox, this.#options)
    const row = list?.row(conversationId).get()
    return row ? contactName(row, this.terms, this.format) : this.terms.unknownContact
  }

  #renderOver() {
    const { terms } = this
    return html`<div class="popover" part="popover" id=${this.#popover.id} popover role="dialog" tabindex="-1"
      aria-label=${terms.pickers[this.#pick]} ${this.#popover.attach()}>${this.#popover.isOpen
        ? late(this.#pickers[this.#pick], { terms, draw: this.#drawPicker, onRetry: this.#popover.fill })
        : nothing}</div>`
  }

  readonly #drawPicker = () => {
    const { inbox } = this
    const ids = this.#picked
    const onClose = this.#closePicker
    switch (this.#pick) {
      case 'assign-to': return html`<inbox-assignee-picker .inbox=${inbox} .conversationIds=${ids} @close=${onClose}></inbox-assignee-picker>`
      case 'tags': return html`<inbox-tag-picker .inbox=${inbox} .conversationIds=${ids} @close=${onClose}></inbox-tag-picker>`
      case 'move': return html`<inbox-move-picker .inbox=${inbox} .conversationIds=${ids} @close=${onClose}></inbox-move-picker>`
      case 'snooze': return html`<inbox-snooze-picker .inbox=${inbox} .conversationIds=${ids} @close=${onClose}></inbox-snooze-picker>`
    }
  }

  readonly #closePicker = () => {
    this.#popover.close()
    this.#opener?.focus()
  }

  readonly #onPress = (event: MouseEvent) => {
    const button = event.currentTarget as HTMLElement
    this.#do(button.id as BulkOfferName, button)
  }

  readonly #toggleMenu = (event: MouseEvent) => {
    this.#opener = event.currentTarget as HTMLElement
    this.#menu.toggle(this.#opener)
  }

  readonly #choose = (name: string) => {
    if (this.#opener) this.#do(name as BulkOfferName, this.#opener)
  }

  #do(name: BulkOfferName, opener: HTMLElement): void {
    const offer = this.#offers.value?.find(one => one.name === name)
    // One at a time: what is under way shows how far it is soon.
    if (!offer || this.#stop.value) return
    const conversationIds = [...offer.conversationIds]
    switch (name) {
      case 'assign-to': case 'tags': case 'move': case 'snooze':
        this.#pick = name
        this.#picked = offer.conversationIds
        this.#opener = opener
        void this.#popover.toggle(opener)
        break
      case 'assign': void this.act('bulk', { act: 'assign', conversationIds, assigneeId: 'me' })
        break
      default: void this.act('bulk', { act: name, conversationIds })
    }
  }

  readonly #open = (conversationId: string) => { void this.act('open', { conversationId }) }

  readonly #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || this.#count === 0) return
    event.preventDefault()
    event.stopPropagation()
    this.#clear()
  }

  readonly #clear = () => { this.#widget?.clear() }

  readonly #selectAll = () => { this.#widget?.selectAll() }

  readonly #stopSelecting = () => { this.#widget?.stopSelecting() }

  readonly #dismiss = () => { this.#widget?.forgetReport() }

  readonly #expand = () => {
    this.#isExpanded = !this.#isExpanded
    this.requestUpdate()
  }
}
