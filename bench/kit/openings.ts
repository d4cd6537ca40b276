import '../../src/define/inbox-list.js'
import '../../src/define/inbox-message-list.js'
import '../../src/define/inbox-composer.js'
import type { InboxElement } from '../../src/elements/base/inbox-element.js'
import { manyConversations } from '../../src/testing/index.js'
import { inboxes, put } from '../ours/inbox.js'
import { NOW } from '../page/data.js'
import { frame, settle, until } from '../page/frames.js'

let list: InboxElement
let thread: InboxElement

/** An agent goes from conversation to conversation by a click. */
export const openings = {
  async prepare(): Promise<void> {
    const box = document.querySelector<HTMLElement>('#box')!
    const create = await inboxes(manyConversations(1_000, { now: NOW }), {
      type: 'conversations', filter: { status: 'open' }, sort: 'newest', limit: 100,
    })
    const inbox = await create()
    list = put(box, 'inbox-list', inbox)
    thread = put(box, 'inbox-message-list', inbox)
    put(box, 'inbox-composer', inbox)
    await until(() => list.shadowRoot!.querySelector('.row'))
    await settle()
  },
  /** Milliseconds until that conversation's messages are painted. */
  async click(turn: number): Promise<number> {
    const id = `crowd-${turn % 5}`
    const row = list.shadowRoot!.querySelector<HTMLElement>(`[data-id="${id}"] .row`)!
    const from = performance.now()
    row.click()
    await until(() => thread.shadowRoot!.querySelector(`[data-id="${id}-m1"] .bubble`))
    await frame()
    return performance.now() - from
  },
  settle,
}
