import '../../src/define/inbox-list.js'
import type { InboxList } from '../../src/elements/conversations/inbox-list.js'
import { conversationList } from '../../src/state/widgets/list.js'
import { manyConversations } from '../../src/testing/index.js'
import { inboxes, put } from '../ours/inbox.js'
import { NOW } from '../page/data.js'
import { settle, until } from '../page/frames.js'
import { watchGaps } from './tasks.js'

const FILTER = { status: 'open' } as const

let list: InboxList
let ids: () => readonly string[]
let held: string
let end: ReturnType<typeof watchGaps>

const middleOf = (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}

/** An agent drags a row across a list in their own order, all of which was loaded. */
export const dragging = {
  async prepare(count: number): Promise<void> {
    const box = document.querySelector<HTMLElement>('#box')!
    box.className = 'list'
    const inbox = await (await inboxes(manyConversations(count, { now: NOW }), {
      type: 'conversations', filter: FILTER, sort: 'mine', limit: 100,
    }))()
    list = put(box, 'inbox-list', inbox) as InboxList
    list.filter = FILTER
    list.sort = 'mine'
    await until(() => list.shadowRoot!.querySelector('.handle'))
    const widget = conversationList(inbox, { filter: FILTER, sort: 'mine' })
    ids = () => {
      const state = widget.state.get()
      return state.status === 'ready' ? state.ids : []
    }
    await until(() => {
      widget.loadMore()
      return ids().length === count
    })
    await settle()
  },
  /** Where the third row's handle is, and where the list ends. */
  places() {
    const root = list.shadowRoot!
    const { bottom } = root.querySelector('.scroll')!.getBoundingClientRect()
    held = ids()[2]!
    return { ...middleOf(root.querySelector(`[data-id="${held}"] .handle`)!), bottom }
  },
  watch() { end = watchGaps() },
  /** What the frames were, and where the row stands now. */
  async stop() {
    const gaps = end()
    await settle()
    return { ...gaps, at: ids().indexOf(held) }
  },
}
