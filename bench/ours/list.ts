import '../../src/define/inbox-list.js'
import type { Change } from '../../src/backend/changes.js'
import { manyConversations } from '../../src/testing/index.js'
import { bumped, listItems, NOW } from '../page/data.js'
import { until } from '../page/frames.js'
import type { MountedList, Prepare } from '../page/subject.js'
import { inboxes, put } from './inbox.js'

export const list: Prepare<MountedList> = async count => {
  const create = await inboxes(manyConversations(count, { now: NOW }), {
    type: 'conversations', filter: { status: 'open' }, sort: 'newest', limit: 100,
  })
  const inbox = await create()
  const items = listItems(count)
  return async box => {
    const element = put(box, 'inbox-list', inbox)
    const root = element.shadowRoot!
    await until(() => root.querySelector('.row'))
    return {
      scroller: () => root.querySelector<HTMLElement>('.scroll')!,
      root: () => root,
      row: '.row-frame',
      bump(index, step) {
        const { contact } = items[index]!
        const conversation = bumped(items[index]!.conversation, step)
        items[index] = { ...items[index]!, conversation }
        // As a back end pushes it: with whom it is, for those who do not know them yet.
        inbox.records.receive([
          { kind: 'contact', id: contact.id, version: contact.version, value: contact },
          { kind: 'conversation', id: conversation.id, version: conversation.version, value: conversation },
        ] satisfies Change[])
      },
      unmount() { element.remove() },
    }
  }
}
