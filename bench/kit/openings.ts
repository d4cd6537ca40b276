import '../../src/define/inbox-list.js'
import '../../src/define/inbox-message-list.js'
import '../../src/define/inbox-composer.js'
import { manyConversations } from '../../src/testing/index.js'
import { inboxes, put } from '../ours/inbox.js'
import { NOW } from '../page/data.js'
import { frame, settle, until } from '../page/frames.js'

/** An agent goes from conversation to conversation by a click: milliseconds until each one's messages are painted. */
export const openings = async (times: number): Promise<readonly number[]> => {
  const box = document.querySelector<HTMLElement>('#box')!
  const create = await inboxes(manyConversations(1_000, { now: NOW }), {
    type: 'conversations', filter: { status: 'open' }, sort: 'newest', limit: 100,
  })
  const inbox = await create()
  const list = put(box, 'inbox-list', inbox)
  const thread = put(box, 'inbox-message-list', inbox)
  put(box, 'inbox-composer', inbox)
  await until(() => list.shadowRoot!.querySelector('.row'))
  await settle()
  const taken: number[] = []
  for (let i = 0; i < times; i++) {
    const id = `crowd-${i % 5}`
    const row = list.shadowRoot!.querySelector<HTMLElement>(`[data-id="${id}"] .row`)!
    const from = performance.now()
    row.click()
    await until(() => thread.shadowRoot!.querySelector(`[data-id="${id}-m1"] .bubble`))
    await frame()
    taken.push(performance.now() - from)
    await settle()
  }
  box.replaceChildren()
  return taken
}
