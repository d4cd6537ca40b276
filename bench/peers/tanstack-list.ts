import { VirtualizerController } from '@tanstack/lit-virtual'
import { LitElement, html } from 'lit'
import { createRef, ref } from 'lit/directives/ref.js'
import { repeat } from 'lit/directives/repeat.js'
import { InboxList } from '../../src/elements/conversations/inbox-list.js'
import type { ListItem } from '../page/data.js'
import { bumpedItem, listItems } from '../page/data.js'
import type { MountedList, Prepare } from '../page/subject.js'
import { listRowLit } from '../rows/list-row-lit.js'
import { listText } from '../rows/list-text.js'

const HEIGHT = 76

/** The library's own controller, our row as a Lit template. */
class TanstackList extends LitElement {
  static override styles = InboxList.styles

  items: ListItem[] = []
  readonly #scroll = createRef<HTMLElement>()
  readonly #virtual = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    count: 0, getScrollElement: () => this.#scroll.value ?? null, estimateSize: () => HEIGHT, overscan: 6,
    getItemKey: index => this.items[index]!.conversation.id,
  })

  show(items: ListItem[]): void {
    this.items = items
    const virtualizer = this.#virtual.getVirtualizer()
    virtualizer.setOptions({
      ...virtualizer.options, count: items.length, getItemKey: index => items[index]!.conversation.id,
    })
    this.requestUpdate()
  }

  override render() {
    const virtualizer = this.#virtual.getVirtualizer()
    const items = virtualizer.getVirtualItems()
    return html`<div class="scroll" ${ref(this.#scroll)}>
      <div class="space" role="list" style="block-size: ${virtualizer.getTotalSize()}px">
        <div class="window" style="transform: translateY(${items[0]?.start ?? 0}px)">
          ${repeat(items, item => item.key, ({ index, key }) => html`<div class="row-frame" role="listitem" data-id=${key}
            data-index=${index} aria-posinset=${index + 1} aria-setsize=${this.items.length}>${
            listRowLit(listText(this.items[index]!))}</div>`)}
        </div>
      </div>
    </div>`
  }
}
customElements.define('tanstack-list', TanstackList)

export const list: Prepare<MountedList> = async count => {
  const items = listItems(count)
  const byIndex = [...items]
  return async box => {
    const element = new TanstackList()
    element.show(items)
    box.append(element)
    await element.updateComplete
    const root = element.shadowRoot!
    return {
      scroller: () => root.querySelector<HTMLElement>('.scroll')!,
      root: () => root,
      row: '.row-frame',
      bump(index, step) {
        const next = bumpedItem(byIndex[index]!, step)
        element.show([next, ...element.items.filter(item => item !== byIndex[index])])
        byIndex[index] = next
      },
      unmount: () => { element.remove() },
    }
  }
}
