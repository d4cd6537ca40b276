import { virtualize } from '@lit-labs/virtualizer/virtualize.js'
import { LitElement, html } from 'lit'
import { InboxList } from '../../src/elements/conversations/inbox-list.js'
import type { ListItem } from '../page/data.js'
import { bumpedItem, listItems } from '../page/data.js'
import { until } from '../page/frames.js'
import type { MountedList, Prepare } from '../page/subject.js'
import { listRowLit } from '../rows/list-row-lit.js'
import { listText } from '../rows/list-text.js'

class LitVirtualizerList extends LitElement {
  static override styles = InboxList.styles

  items: ListItem[] = []

  show(items: ListItem[]): void {
    this.items = items
    this.requestUpdate()
  }

  override render() {
    return html`<div class="scroll">${virtualize({
      scroller: true,
      items: this.items,
      keyFunction: item => item.conversation.id,
      renderItem: (item, index) => html`<div class="row-frame" role="listitem" data-id=${item.conversation.id}
        data-index=${index} aria-posinset=${index + 1} aria-setsize=${this.items.length} style="inline-size: 100%">${
        listRowLit(listText(item))}</div>`,
    })}</div>`
  }
}
customElements.define('lit-virtualizer-list', LitVirtualizerList)

export const list: Prepare<MountedList> = async count => {
  const items = listItems(count)
  const byIndex = [...items]
  return async box => {
    const element = new LitVirtualizerList()
    element.items = items
    box.append(element)
    const root = element.shadowRoot ?? await until(() => element.shadowRoot)
    await until(() => root.querySelector('.row-frame'))
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
