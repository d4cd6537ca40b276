import { virtualize, virtualizerRef } from '@lit-labs/virtualizer/virtualize.js'
import type { VirtualizerHostElement } from '@lit-labs/virtualizer/virtualize.js'
import { LitElement, html } from 'lit'
import { InboxMessageList } from '../../src/elements/thread/inbox-message-list.js'
import type { Message } from '../../src/model/message.js'
import type { ThreadPeople } from '../rows/message-text.js'
import { litThread, threadRow } from './lit-threads.js'

/** It has no chat mode: whoever uses it goes to the end by hand while the reader is there. */
class LitVirtualizerThread extends LitElement {
  static override styles = InboxMessageList.styles

  people!: ThreadPeople
  messages: readonly Message[] = []

  show(messages: readonly Message[]): void {
    const scroller = this.renderRoot?.querySelector('.scroll')
    const last = this.messages.at(-1)
    const isAtEnd = !scroller || scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight <= 2
    this.messages = messages
    this.requestUpdate()
    if (!isAtEnd || last === messages.at(-1)) return
    void this.updateComplete.then(async () => {
      const virtualizer = (this.renderRoot.querySelector('.scroll') as unknown as VirtualizerHostElement)[virtualizerRef]!
      await virtualizer.layoutComplete
      virtualizer.element(messages.length - 1)?.scrollIntoView({ block: 'end' })
    })
  }

  override render() {
    return html`<div class="scroll" style="block-size: 100%">${virtualize({
      scroller: true,
      items: this.messages as Message[],
      keyFunction: message => message.id,
      renderItem: (_, index) => threadRow(this.messages, index, this.people),
    })}</div>`
  }
}
customElements.define('lit-virtualizer-thread', LitVirtualizerThread)

export const thread = litThread(() => new LitVirtualizerThread())
