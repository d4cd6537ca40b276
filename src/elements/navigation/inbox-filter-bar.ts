import type { CSSResultGroup } from 'lit'
import { html, nothing } from 'lit'
import { LateElement } from '../../controllers/late-element.js'
import { MenuController } from '../../controllers/menu.js'
import { PopoverController } from '../../controllers/popover.js'
import { StoreController } from '../../controllers/store-controller.js'
import { filtering } from '../../i18n/en/filtering.js'
import { english } from '../../i18n/english.js'
import { iconArrowDownUp } from '../../icons/arrow-down-up.js'
import { iconBookmark } from '../../icons/bookmark.js'
import { iconFilter } from '../../icons/filter.js'
import { iconX } from '../../icons/x.js'
import type { FilterBar, Sort } from '../../state/widgets/filter-bar.js'
import { filterBar } from '../../state/widgets/filter-bar.js'
import {
  buttonStyles, emptyStateStyles, focusStyles, hiddenStyles, iconButtonStyles, iconStyles, menuStyles, popoverStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { badge } from '../parts/badge.js'
import { badgeStyles } from '../parts/badge.styles.js'
import { iconButton } from '../parts/icon-button.js'
import { late } from '../parts/late.js'
import { menu } from '../parts/menu.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import { filterBarStyles } from './inbox-filter-bar.styles.js'

const ENGLISH = english(filtering)

/**
 * Narrows and orders the list at the agent's place: what it is narrowed by opens at a button that says how many things
 * that are, beside one that takes them all away.
 *
 * @customElement inbox-filter-bar
 * @fires {IntentEvent} inbox-filter - An agent narrows the list, or orders it otherwise. Cancelable.
 * @fires {IntentEvent} inbox-open-view - An agent goes to a saved list. Cancelable.
 * @fires {IntentEvent} inbox-save-view - An agent keeps this list under a name. Cancelable.
 * @fires {IntentEvent} inbox-delete-view - An agent removes a saved one. Cancelable.
 * @csspart bar - The line.
 * @csspart filters - The button that opens the filters.
 * @csspart badge - How many are on.
 * @csspart reset - Takes them all away.
 * @csspart sort - The button that opens the orders.
 * @csspart views - The button that opens lists kept under a name.
 * @csspart menu - The orders.
 * @csspart menu-item - One order.
 * @csspart popover - The filters, or the saved views.
 * @feature D11 D12 M10
 */
export class InboxFilterBar extends InboxElement<typeof ENGLISH> {
  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, buttonStyles, iconButtonStyles, badgeStyles, menuStyles,
    popoverStyles, emptyStateStyles, skeletonPartStyles, filterBarStyles,
  ]

  protected override readonly english = ENGLISH

  readonly #count = new StoreController(this, () => this.#widget?.count)
  readonly #sort = new StoreController(this, () => this.#widget?.sort)
  readonly #sorts = new StoreController(this, () => this.#widget?.sorts)
  readonly #isListed = new StoreController(this, () => this.#widget?.isListed)
  readonly #form = new LateElement(this, 'inbox-filter-form')
  readonly #views = new LateElement(this, 'inbox-view-picker')
  readonly #viewsPopover = new PopoverController(this, { id: 'views-popover', late: () => this.#views })
  readonly #menu = new MenuController(this, 'sorts')
  readonly #popover = new PopoverController(this, { id: 'filter-popover', late: () => this.#form })

  get #widget(): FilterBar | undefined {
    return this.inbox && filterBar(this.inbox, {})
  }

  protected override render() {
    if (!this.inbox || !this.#isListed.value) return nothing
    const { terms } = this
    const count = this.#count.value ?? 0
    const sort = this.#sort.value ?? 'newest'
    return html`<div class="bar" part="bar" role="group" aria-label=${terms.filterAndSort}>
      <button type="button" class="button quiet" part="filters" id="filters" aria-haspopup="dialog" aria-expanded="false"
        @click=${this.#openForm}>${iconFilter}<span class="text">${terms.filters}</span>${
        badge({ count, label: terms.filtersOn(count), number: this.format.number })}</button>
      ${count > 0 ? iconButton({ part: 'reset', icon: iconX, label: terms.resetFilters, onClick: this.#reset }) : nothing}
      <button type="button" class="button quiet sort" part="sort" id="sort" aria-haspopup="menu" aria-expanded="false"
        title=${terms.sortBy} @click=${this.#openSorts}>${iconArrowDownUp}<span class="visually-hidden">${terms.sortBy}: </span
        ><span class="text">${terms.sorts[sort]}</span></button>
      ${this.#widget?.keepsViews() ? iconButton({
        part: 'views', icon: iconBookmark, label: terms.savedViews, popup: 'dialog', onClick: this.#openViews,
      }) : nothing}
    </div>
    ${menu(this.#menu, {
      label: terms.sortBy,
      groups: [{ items: (this.#sorts.value ?? []).map(one => ({
        id: one, label: terms.sorts[one], check: 'radio', checked: one === sort,
      })) }],
      onChoose: this.#order, atEnd: true,
    })}
    <div class="popover" part="popover" id=${this.#popover.id} popover role="dialog" tabindex="-1" aria-label=${terms.filters}
      ${this.#popover.attach()}>${this.#popover.isOpen
        ? late(this.#form, { terms, draw: this.#drawForm, onRetry: this.#popover.fill })
        : nothing}</div>
    <div class="popover" part="popover" id=${this.#viewsPopover.id} popover role="dialog" tabindex="-1"
      aria-label=${terms.savedViews} ${this.#viewsPopover.attach()}>${this.#viewsPopover.isOpen
        ? late(this.#views, { terms, draw: this.#drawViews, onRetry: this.#viewsPopover.fill })
        : nothing}</div>`
  }

  readonly #drawForm = () =>
    html`<inbox-filter-form .inbox=${this.inbox} @close=${this.#closeForm}></inbox-filter-form>`

  readonly #openForm = (event: Event) => { void this.#popover.toggle(event.currentTarget as HTMLElement) }

  readonly #drawViews = () =>
    html`<inbox-view-picker .inbox=${this.inbox} @close=${this.#closeViews}></inbox-view-picker>`

  readonly #openViews = (event: Event) => { void this.#viewsPopover.toggle(event.currentTarget as HTMLElement) }

  readonly #closeViews = () => {
    this.#viewsPopover.close()
    this.renderRoot.querySelector<HTMLElement>('#views')?.focus()
  }

  readonly #closeForm = () => {
    this.#popover.close()
    this.#focusFilters()
  }

  readonly #openSorts = (event: Event) => { this.#menu.toggle(event.currentTarget as HTMLElement) }

  readonly #order = (id: string) => { void this.act('filter', { sort: id as Sort }) }

  /** The button goes, so the focus goes to the one beside it. */
  readonly #reset = () => {
    this.#focusFilters()
    void this.act('filter', { filter: {} })
  }

  #focusFilters(): void {
    this.renderRoot.querySelector<HTMLElement>('#filters')?.focus()
  }
}
