import '../../src/define/inbox-list.js'
import { createLocalBackend } from '../../src/backend/local/index.js'
import { createMemoryDevice } from '../../src/device/memory-device.js'
import type { InboxList } from '../../src/elements/conversations/inbox-list.js'
import type { Inbox } from '../../src/state/inbox.js'
import { createInbox } from '../../src/state/inbox.js'
import { selectionOf } from '../../src/state/selection.js'
import { conversationList } from '../../src/state/widgets/list.js'
import { put } from '../ours/inbox.js'
import { ME } from '../page/data.js'
import { settle, until } from '../page/frames.js'
import { databaseOf } from './filters.js'
import { watchGaps } from './tasks.js'

const PLACE = { filter: { status: 'open' }, sort: 'newest' } as const

let inbox: Inbox
let ids: readonly string[]

/** Very many conversations, selected in a list of the embedded back end, are closed at once, and opened again. */
export const bulk = {
  /** As an agent who read the list on until there are so many of them. */
  async prepare(stored: number, count: number): Promise<void> {
    const box = document.querySelector<HTMLElement>('#box')!
    box.className = 'list'
    inbox = createInbox({
      backend: createLocalBackend({ database: databaseOf(stored), agentId: ME }), device: createMemoryDevice(),
    })
    inbox.start()
    await until(() => inbox.session.get().status === 'ready')
    const element = put(box, 'inbox-list', inbox) as InboxList
    element.filter = PLACE.filter
    await until(() => element.shadowRoot!.querySelector('.row'))
    const list = conversationList(inbox, PLACE)
    ids = await until(() => {
      const now = list.state.get()
      if (now.status !== 'ready') return false
      if (now.ids.length < count && now.more) list.loadMore()
      return now.ids.length >= count && now.ids.slice(0, count)
    })
    selectionOf(inbox, {}).set(JSON.stringify(PLACE), ids)
    await settle()
  },
  /** Milliseconds it takes, and how long the page keeps a frame waiting meanwhile. */
  async run(act: 'close' | 'reopen') {
    const end = watchGaps()
    const from = performance.now()
    const { done } = await inbox.actions.run('bulk', { act, conversationIds: ids })
    const ms = performance.now() - from
    await settle()
    if (done.length !== ids.length) throw new Error(`${done.length} of ${ids.length} were done`)
    return { ms, ...end() }
  },
}
