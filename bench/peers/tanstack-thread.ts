import { VirtualizerController } from '@tanstack/lit-virtual'
import { LitElement, html } from 'lit'
import { createRef, ref } from 'lit/directives/ref.js'
import { repeat } from 'lit/directives/repeat.js'
import { InboxMessageList } from '../../src/elements/thread/inbox-message-list.js'
import type { Message } from '../../src/model/message.js'
import type { ThreadPeople } from '../rows/message-text.js'
import { litThread, threadRow } from './lit-threads.js'

/** The library's own chat mode: anchored at the end, following what is appended. */
class TanstackThread extends LitElement {
  static override styles = InboxMessageList.styles

  people!: ThreadPeople
  messages: readonly Message[] = []
  #isOpened = false
  readonly #scroll = createRef<HTMLElement>()
  readonly #virtual = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    count: 0, getScrollElement: () => this.#scroll.value ?? null, estimateSize: () => 60, overscan: 6, anchorTo: 'end',
    followOnAppend: true, paddingStart: 72, paddingEnd: 40,
  })

  show(messages: readonly Message[]): void {
    this.messages = messages
    const virtualizer = this.#virtual.getVirtualizer()
    virtualizer.setOptions({
      ...virtualizer.options, count: messages.length, getItemKey: index => messages[index]!.id,
    })
    this.requestUpdate()
  }

  override updated(): void {
    const virtualizer = this.#virtual.getVirtualizer()
    for (const row of this.renderRoot.querySelectorAll<HTMLElement>('.row')) virtualizer.measureElement(row)
    if (this.#isOpened || virtualizer.getVirtualItems().length === 0) return
    this.#isOpened = true
    virtualizer.scrollToEnd()
  }

  override render() {
    const virtualizer = this.#virtual.getVirtualizer()
    const items = virtualizer.getVirtualItems()
    return html`<div class="scroll" ${ref(this.#scroll)}>
      <div class="space" style="block-size: ${virtualizer.getTotalSize()}px">
        <div class="window" role="feed" style="transform: translateY(${items[0]?.start ?? 0}px)">
          ${repeat(items, item => item.key, ({ index }) => threadRow(this.messages, index, this.people))}
        </div>
      </div>
    </div>`
  }
}
customElements.define('tanstack-thread', TanstackThread)

export const thread = litThread(() => new TanstackThread())
