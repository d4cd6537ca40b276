import type { ReactiveElement } from 'lit'
import { contactName } from '../../i18n/contact-name.js'
import { leaving } from '../../i18n/en/leaving.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { LeavingTerms } from '../../i18n/terms/leaving.js'
import { isOwnDoing, leftFor } from '../../state/widgets/left-for.js'
import type { ConversationListWidget } from '../../state/widgets/list.js'
import type { ListScene } from './list-scene.js'

/**
 * The row under the pointer stays where it is, whatever becomes of it, as long as the pointer is on it: what would be
 * pressed is what was looked at. One that belongs in the list no more says where it went, and keeps its place until
 * the pointer leaves the list. Of one with the focus it is said aloud.
 */
export class HeldRow {
  readonly #host: ReactiveElement
  readonly #scene: ListScene
  /** Under the pointer. */
  #id: string | undefined
  /** Rows that stay, and where. */
  readonly #places = new Map<string, number>()
  #of: ConversationListWidget | undefined
  /** As they came, and as they are shown. */
  #stored: readonly string[] = []
  #shown: readonly string[] = []
  #focused: string | undefined
  #said = ''

  constructor(host: ReactiveElement, scene: ListScene) {
    this.#host = host
    this.#scene = scene
  }

  /** The pointer came to a row, or left them all. */
  point(id: string | undefined): void {
    if (id === this.#id) return
    const index = id === undefined ? -1 : this.#shown.indexOf(id)
    const before = this.#id
    this.#id = index < 0 ? undefined : id
    if (index < 0) this.#places.clear()
    else if (before !== undefined && this.#stored.includes(before)) this.#places.delete(before)
    if (index >= 0) this.#places.set(id!, index)
    if (this.#shown === this.#stored) return
    this.#arrange(this.#stored)
    this.#host.requestUpdate()
  }

  /** These rows, with those that stay where they are. */
  arranged(ids: readonly string[]): readonly string[] {
    const widget = this.#scene.widget()
    if (this.#of !== widget) {
      this.#of = widget
      this.#id = undefined
      this.#places.clear()
      this.#focused = undefined
    } else if (ids === this.#stored) return this.#shown
    else this.#tell(ids)
    return this.#arrange(ids)
  }

  /** Where a row went that only stays for the pointer. */
  left(id: string): string | undefined {
    return this.#places.has(id) && !this.#stored.includes(id) ? this.#where(id) : undefined
  }

  /** What became of the row that had the focus. */
  get said(): string {
    this.#focused = this.#scene.rows.focusedId
    return this.#said
  }

  #arrange(ids: readonly string[]): readonly string[] {
    this.#stored = ids
    const places = [...this.#places].sort(([, a], [, b]) => a - b)
    if (places.every(([id, index]) => ids[index] === id)) return this.#shown = ids
    const shown = ids.filter(id => !this.#places.has(id))
    for (const [id, index] of places) shown.splice(Math.min(index, shown.length), 0, id)
    return this.#shown = shown
  }

  #tell(ids: readonly string[]): void {
    const id = this.#focused
    const inbox = this.#scene.inbox()
    // What an agent does is told where they do it.
    if (id === undefined || !inbox || ids.includes(id) || isOwnDoing(inbox, id)) return
    this.#said = this.#terms.leftList(this.#nameOf(id), this.#where(id))
  }

  get #terms(): BaseTerms & LeavingTerms {
    return this.#scene.words(leaving)
  }

  #nameOf(id: string): string {
    const row = this.#scene.widget()?.row(id).get()
    return row ? contactName(row, this.#terms, this.#scene.format()) : this.#terms.unknownContact
  }

  #where(id: string): string {
    const inbox = this.#scene.inbox()
    const widget = this.#scene.widget()
    const terms = this.#terms
    const left = inbox && widget ? leftFor(inbox, widget.filter, id) : { type: 'gone' } as const
    switch (left.type) {
      case 'closed': return left.isMe ? terms.left.closed : terms.closedBy(left.agent?.name ?? terms.unknownAgent)
      case 'assigned': return left.isMe ? terms.assignedToYou : terms.assignedTo(left.agent?.name ?? terms.unknownAgent)
      case 'moved': return left.to ? terms.movedTo(left.to.name) : terms.left.moved
      default: return terms.left[left.type]
    }
  }
}
