import '../../src/define/inbox-list.js'
import type { Change } from '../../src/backend/changes.js'
import type { InboxList } from '../../src/elements/conversations/inbox-list.js'
import type { ConversationFilter } from '../../src/model/filter.js'
import type { Inbox } from '../../src/state/inbox.js'
import { manyConversations } from '../../src/testing/index.js'
import { inboxes, put } from '../ours/inbox.js'
import { bumped, NOW, writer } from '../page/data.js'
import { frame, settle, until } from '../page/frames.js'
import { watchGaps } from './tasks.js'

/** What a list may be narrowed by: those that come and go with each message, and those that do not. */
const FILTERS: Readonly<Record<string, ConversationFilter>> = {
  'no filter': { status: 'open' },
  unread: { status: 'open', unread: true },
  'nobody’s, with a tag': { status: 'open', assignee: 'none', tagIds: ['tag-urgent'] },
}

let inbox: Inbox
let list: InboxList
let seed: ReturnType<typeof manyConversations>

/** Customers write, very many and fast, while a list is narrowed. */
export const storms = {
  names: () => Object.keys(FILTERS),
  async prepare(count: number, name: string): Promise<void> {
    const box = document.querySelector<HTMLElement>('#box')!
    box.className = 'list'
    seed = manyConversations(count, { now: NOW })
    const filter = FILTERS[name]!
    inbox = await (await inboxes(seed, { type: 'conversations', filter, sort: 'newest', limit: 100 }))()
    list = put(box, 'inbox-list', inbox) as InboxList
    list.filter = filter
    await until(() => list.shadowRoot!.querySelector('.row'))
    await settle()
  },
  /** So many messages, some a frame, to whichever conversation. */
  async rage(times: number, aFrame: number) {
    const conversations = [...seed.conversations!]
    const contacts = new Map(seed.contacts!.map(one => [one.id, one]))
    const end = watchGaps()
    for (let i = 0; i < times; i++) {
      const at = writer(i, conversations.length)
      const value = conversations[at] = bumped(conversations[at]!, i + 1)
      const contact = contacts.get(value.contactId!)!
      inbox.records.receive([
        { kind: 'contact', id: contact.id, version: contact.version, value: contact },
        { kind: 'conversation', id: value.id, version: value.version, value },
      ] satisfies Change[])
      if (i % aFrame === aFrame - 1) await frame()
    }
    await settle()
    return end()
  },
}
