import type { ReactiveElement, TemplateResult } from 'lit'
import { html } from 'lit'
import { live } from 'lit/directives/live.js'
import { LongPress } from '../../controllers/long-press.js'
import { StoreController } from '../../controllers/store-controller.js'
import { contactName } from '../../i18n/contact-name.js'
import { bulk } from '../../i18n/en/bulk.js'
import type { BulkWidget } from '../../state/widgets/bulk.js'
import { bulkWidget } from '../../state/widgets/bulk.js'
import type { ListRow } from '../../state/widgets/list.js'
import type { ListScene } from './list-scene.js'
import { rowOf } from './row-menu.js'

/**
 * Selecting rows of a list: by the box of each, by a press with Ctrl, Command or Shift, and by keys. Ctrl and the
 * space bar select a row, Shift and an arrow goes on, Ctrl and A selects all that is loaded, Escape nothing. No letter
 * alone does: single letters are shortcuts, which are off by default. A finger begins with a row's menu, which it gets
 * by resting on the row.
 */
export class RowSelection {
  readonly #host: ReactiveElement
  readonly #scene: ListScene
  readonly #ids: StoreController<ReadonlyMap<string, unknown>>

  constructor(host: ReactiveElement, scene: ListScene) {
    this.#host = host
    this.#scene = scene
    this.#ids = new StoreController(host, () => this.#widget?.ids)
    // Where a row is dragged by its handle, resting means nothing.
    new LongPress(host, '.handle')
  }

  get #widget(): BulkWidget | undefined {
    const inbox = this.#scene.inbox()
    return inbox && bulkWidget(inbox, this.#scene.options())
  }

  /** Whether anything is selected. */
  get isOn(): boolean {
    return (this.#ids.value?.size ?? 0) > 0
  }

  isSelected(id: string): boolean {
    return this.#ids.value?.has(id) ?? false
  }

  /** A row's box. The list hears it. */
  box(row: ListRow, isTabbable: boolean): TemplateResult {
    const terms = this.#scene.words(bulk)
    const label = terms.selectRow(contactName(row, terms, this.#scene.format()))
    return html`<label class="pick" part="row-pick"><input type="checkbox" data-focus="pick" tabindex=${isTabbable ? 0 : -1}
      aria-label=${label} .checked=${live(this.isSelected(row.conversation.id))}></label>`
  }

  /** What is done with them. */
  bar(): TemplateResult {
    const { filter, sort } = this.#scene.options()
    return html`<inbox-bulk-bar .inbox=${this.#scene.inbox()} .filter=${filter} .sort=${sort}
      @close=${this.#handFocusOn} @cover=${this.#tellCover}
      exportparts="bar: bulk-bar, count: bulk-count, progress: bulk-progress, report: bulk-report, menu, menu-item, popover"
      ></inbox-bulk-bar>`
  }

  toggle(id: string): void {
    this.#widget?.toggle(id)
  }

  /** Whether a press was meant for it. */
  pressed(event: MouseEvent): boolean {
    const widget = this.#widget
    const id = rowOf(event)
    const target = event.target as Element
    const isBox = target.matches('.pick > input')
    // The box hears what its label heard.
    if (target.matches('.pick')) return true
    if (!widget || id === undefined || !isBox && !target.closest('.row')) return false
    const isTouch = (event as Partial<PointerEvent>).pointerType === 'touch'
    if (event.shiftKey) widget.extend(this.#scene.shown(), id)
    else if (isBox || event.ctrlKey || event.metaKey || isTouch && this.isOn) widget.toggle(id)
    else return false
    return true
  }

  /** Whether a key was meant for it. */
  typed(event: KeyboardEvent): boolean {
    const { rows } = this.#scene
    const id = rows.focusedId
    if (event.defaultPrevented || event.altKey || event.isComposing || id === undefined) return false
    if (!this.#do(event, id)) return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  #do({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent, id: string): boolean {
    const widget = this.#widget
    const ids = this.#scene.shown()
    const isHeld = ctrlKey || metaKey
    if (!widget) return false
    if (isHeld && !shiftKey && key.toLowerCase() === 'a') widget.select(ids)
    else if (ctrlKey && !shiftKey && key === ' ') widget.toggle(id)
    else if (!isHeld && !shiftKey && key === 'Escape' && this.isOn) widget.clear()
    else if (!isHeld && shiftKey && (key === 'ArrowDown' || key === 'ArrowUp')) this.#goOn(widget, ids, id, key)
    else return false
    return true
  }

  #goOn(widget: BulkWidget, ids: readonly string[], id: string, key: string): void {
    const next = ids[ids.indexOf(id) + (key === 'ArrowDown' ? 1 : -1)]
    if (next === undefined) return
    widget.extend(ids, next, id)
    this.#scene.rows.focus(next)
  }

  readonly #tellCover = ({ detail }: CustomEvent<number>) => {
    this.#host.dispatchEvent(new CustomEvent<number>('cover', { detail }))
  }

  readonly #handFocusOn = () => { this.#scene.rows.focusActive() }
}
