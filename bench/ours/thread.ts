import '../../src/define/inbox-composer.js'
import '../../src/define/inbox-message-list.js'
import type { Change } from '../../src/backend/changes.js'
import { messageThread } from '../../src/state/widgets/thread.js'
import { LONG_THREAD, longThread } from '../../src/testing/index.js'
import { NOW } from '../page/data.js'
import { until } from '../page/frames.js'
import type { PrepareThread } from '../page/subject.js'
import { inboxes, put } from './inbox.js'

export const thread: PrepareThread = async (count, { input: withInput }) => {
  const create = await inboxes(longThread(count, { now: NOW }), {
    type: 'messages', conversationId: LONG_THREAD, limit: 1,
  })
  const inbox = await create()
  return async box => {
    inbox.location.set({ conversationId: LONG_THREAD })
    const list = put(box, 'inbox-message-list', inbox)
    const composer = withInput ? put(box, 'inbox-composer', inbox) : undefined
    const root = list.shadowRoot!
    await until(() => root.querySelector('[role="article"]'))
    return {
      scroller: () => root.querySelector<HTMLElement>('.scroll')!,
      root: () => root,
      row: '[role="article"]',
      append(messages) {
        inbox.records.receive(messages.map((value): Change => ({ kind: 'message', id: value.id, version: 1, value })))
      },
      prepend() { messageThread(inbox, { conversationId: LONG_THREAD }).loadOlder() },
      input: () => composer?.shadowRoot?.querySelector('textarea') ?? null,
      unmount() {
        list.remove()
        composer?.remove()
      },
    }
  }
}
