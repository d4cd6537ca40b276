import { expect } from '@open-wc/testing'
import { BackendError } from '../../src/backend/errors.js'
import { stuckMessages } from '../../src/state/stuck.js'
import { noticesWidget } from '../../src/state/widgets/notices.js'
import { aReadyDesk, calm, watchStore } from './world.js'

describe('messages that do not get through', () => {
  it('are counted by one rule for all, with the worst of each conversation', async () => {
    const { inbox, world, clock } = await aReadyDesk()
    const stuck = watchStore(stuckMessages(inbox, {}))
    const unsent = watchStore(noticesWidget(inbox, {}).unsent)
    const send = async (conversationId: string, error: BackendError) => {
      world.faults.failNext('execute', error)
      inbox.actions.run('send', { conversationId, text: 'Hello', kind: 'message' }).catch(() => undefined)
      await calm()
    }
    await send('kwame', new BackendError('forbidden', { reason: 'read-only' }))
    await send('kwame', new BackendError('unavailable', { retryAfter: 9_000 }))
    await send('priya', new BackendError('unavailable', { retryAfter: 9_000 }))
    expect([...stuck.last().worst]).to.have.deep.members([['kwame', 'failed'], ['priya', 'waiting']])
    expect([stuck.last().count, unsent.last()]).to.deep.equal([3, 3])
    clock.advance(9_000)
    await calm()
    expect([...stuck.last().worst], 'what is sent is no longer').to.deep.equal([['kwame', 'failed']])
    stuck.stop()
    unsent.stop()
  })

  it('are those too that stand behind one that waits, as long as it is tried again and again', async () => {
    const { inbox, world, clock } = await aReadyDesk()
    const stuck = watchStore(stuckMessages(inbox, {}))
    const counts: number[] = []
    for (const text of ['One', 'Two', 'Three']) {
      if (text === 'One') world.faults.failNext('execute', new BackendError('unavailable', { retryAfter: 2_000 }))
      inbox.actions.run('send', { conversationId: 'kwame', text, kind: 'message' }).catch(() => undefined)
      await calm()
    }
    expect([stuck.last().count, stuck.last().waiting.get('kwame')]).to.deep.equal([3, 3])
    const stop = stuckMessages(inbox, {}).subscribe(({ count }) => { counts.push(count) })
    world.faults.failNext('execute', new BackendError('unavailable', { retryAfter: 2_000 }))
    clock.advance(2_000)
    await calm()
    expect(new Set(counts), 'nothing flickers while it is tried').to.deep.equal(new Set([3]))
    clock.advance(2_000)
    await calm()
    expect(stuck.last().count).to.equal(0)
    stop()
    stuck.stop()
  })
})
