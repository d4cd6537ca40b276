import type { ReactiveElement, TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import { RowMover } from '../../controllers/row-mover.js'
import { contactName } from '../../i18n/contact-name.js'
import { ordering } from '../../i18n/en/ordering.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { OrderingTerms } from '../../i18n/terms/ordering.js'
import { iconArrowDown } from '../../icons/arrow-down.js'
import { iconArrowUp } from '../../icons/arrow-up.js'
import { iconCheck } from '../../icons/check.js'
import { iconGrip } from '../../icons/grip.js'
import { iconX } from '../../icons/x.js'
import { iconButton } from '../parts/icon-button.js'
import type { ListScene } from './list-scene.js'

/**
 * What a list has only in the agent's own order, and gets when it first shows that: a handle for each row, and while
 * one is held a bar that says where it stands, with buttons for who does not drag.
 */
export class OwnOrder {
  readonly mover: RowMover
  readonly #scene: ListScene

  constructor(host: ReactiveElement, scene: ListScene) {
    this.#scene = scene
    const { stored: ids, rows, window, pageSize, onDrop } = scene
    this.mover = new RowMover(host, {
      ids, pageSize, onDrop,
      fixed: () => scene.widget()?.pinned(ids()) ?? 0,
      scroller: () => window.scroller.value,
      rowHeight: () => window.size / ids().length,
      focus: id => { rows.focus(id, 'handle') },
      reveal: index => { window.reveal(index) },
    })
  }

  /** A row's handle. The list hears it. */
  handle(id: string, isTabbable: boolean): TemplateResult {
    const label = this.#terms.moveRow(this.#nameOf(id))
    return html`<button type="button" class="icon-button handle" part="row-handle" data-focus="handle"
      tabindex=${isTabbable ? 0 : -1} aria-pressed=${this.mover.heldId === id ? 'true' : 'false'} aria-label=${label}
      title=${label}>${iconGrip}</button>`
  }

  /** What is said, and the bar while a row is held. */
  bar(): TemplateResult {
    const { mover } = this
    const id = mover.heldId
    return html`<p class="visually-hidden" role="status">${this.#words}</p>${id === undefined || mover.isDragging
      ? nothing
      : this.#renderBar(this.#nameOf(id), mover.last?.position ?? 1)}`
  }

  #renderBar(name: string, position: number) {
    const { mover } = this
    const terms = this.#terms
    return html`<div class="order-bar" part="order-bar" role="group" aria-label=${terms.moving(name)}
      @keydown=${this.#onKeydown}>
      <p><bdi>${terms.moving(name)}</bdi> <span>${this.#position(position)}</span></p>
      ${iconButton({ part: 'move-up', icon: iconArrowUp, label: terms.moveUp, onClick: () => { mover.step(-1) } })}
      ${iconButton({ part: 'move-down', icon: iconArrowDown, label: terms.moveDown, onClick: () => { mover.step(1) } })}
      ${iconButton({ part: 'cancel-move', icon: iconX, label: terms.cancelMove, onClick: () => { mover.cancel() } })}
      ${iconButton({ part: 'put-here', icon: iconCheck, label: terms.putHere, primary: true, onClick: () => { mover.drop() } })}
    </div>`
  }

  /** In the bar Enter and the space bar do what the button says. */
  readonly #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') this.mover.onKeydown(event)
  }

  get #terms(): BaseTerms & OrderingTerms {
    return this.#scene.words(ordering)
  }

  #nameOf(id: string): string {
    const row = this.#scene.widget()?.row(id).get()
    return row ? contactName(row, this.#terms, this.#scene.format()) : ''
  }

  #position(position: number): string {
    const { number } = this.#scene.format()
    return this.#terms.position(number(position), number(this.#scene.stored().length))
  }

  get #words(): string {
    const { last } = this.mover
    if (!last) return ''
    const terms = this.#terms
    const name = this.#nameOf(last.id)
    const position = this.#position(last.position)
    switch (last.what) {
      case 'held': return terms.pickedUp(name, position)
      case 'moved': return position
      case 'dropped': return terms.putDown(name, position)
      case 'canceled': return terms.leftThere(name)
    }
  }
}
