import { expect, html, waitUntil } from '@open-wc/testing'
import '../../../src/define/inbox-list.js'
import '../../../src/define/inbox-message-list.js'
import '../../../src/define/inbox-notices.js'
import { BackendError } from '../../../src/backend/errors.js'
import type { InboxMessageList } from '../../../src/elements/thread/inbox-message-list.js'
import { listHarness, messageListHarness, noticesHarness, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'
import { attacked, handleAll, intruders, missing } from './detector.js'
import { withStrings } from './strings.js'
import { poisoned } from './world.js'

/** Every error that carries a word of somebody else's. */
const errorsOf = (text: string, here: ReturnType<typeof stage>, index: number): readonly BackendError[] => {
  const current = here.inbox.records.get('conversation', `conversation-${index}`)!
  return [
    new BackendError('unknown', {}, { message: text, cause: text }),
    new BackendError('unsupported-type', { type: text, allowed: [text] }),
    new BackendError('opted-out', { address: text }),
    new BackendError('conflict', { kind: 'conversation', current, byId: `agent-${index}` }),
    new BackendError('not-found', { kind: 'contact', id: text }),
  ]
}

describe('telling a stranger\'s words', () => {
  withStrings('notices and errors are text', async texts => {
    const here = stage({ seed: poisoned(texts) })
    const list = await mount(here, html`<inbox-list style="height: 60000px"></inbox-list>`)
    await waitUntil(() => listHarness(list).rows().length > texts.length, 'no rows', { timeout: 20_000 })
    const element = await mount(here, html`<inbox-notices></inbox-notices>`)
    const { notices } = noticesHarness(element)
    for (const [index, text] of texts.entries()) {
      for (const error of errorsOf(text, here, index)) {
        here.inbox.notices.add({ type: 'refused', action: 'assign', error, conversationId: text })
      }
      await waitFor(() => notices().length > 0 && missing(element, [text.trim()]).length === 0, text)
      expect(intruders(element), text).to.deep.equal([])
      if (index < 5) await handleAll(element)
      for (const { id } of here.inbox.notices.list.get()) here.inbox.notices.dismiss(id)
    }
    expect(await attacked(element)).to.deep.equal([])
  })

  withStrings('who is typing, who wrote and what failed are text', async texts => {
    const here = stage({ seed: poisoned(texts) })
    const list = await mount<InboxMessageList>(here, html`
      <inbox-message-list conversation-id="conversation-0" style="height: 400px"></inbox-message-list>`)
    const thread = messageListHarness(list)
    await thread.ready()
    for (const [index, text] of texts.entries()) {
      here.world.backend(`agent-${index}`).signal({ type: 'typing', conversationId: 'conversation-0', agentId: `agent-${index}`, active: true })
      await waitFor(() => thread.typing !== '', text)
      expect(intruders(list), text).to.deep.equal([])
      here.clock.advance(20_000)
      await waitFor(() => thread.typing === '', 'the end of it')
    }
    here.world.faults.failNext('execute:send-message', new BackendError('opted-out', { address: texts[0]! }))
    await here.inbox.actions.run('send', { conversationId: 'conversation-0', text: texts[0]!, kind: 'message' }).catch(() => undefined)
    await waitUntil(() => thread.messages().at(-1)?.delivery.includes(texts[0]!))
    await handleAll(list)
    expect(await attacked(list)).to.deep.equal([])
  })
})
