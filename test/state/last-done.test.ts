import { expect, waitUntil } from '@open-wc/testing'
import { tellDenied, undoLast } from '../../src/state/last-done.js'
import { aReadyDesk } from './world.js'

describe('what was done last', () => {
  it('can be taken back, and its notice goes', async () => {
    const { inbox } = await aReadyDesk()
    expect(undoLast(inbox)).to.equal(undefined)
    await inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
    await inbox.actions.run('close', { conversationId: 'priya' })
    undoLast(inbox)!()
    await waitUntil(() => inbox.records.get('conversation', 'priya')!.status === 'open')
    expect(inbox.notices.list.get()).to.deep.equal([])
  })

  it('is told when it is denied from the start', async () => {
    const { inbox } = await aReadyDesk()
    tellDenied(inbox, 'close', 'priya', 'role')
    const [notice] = inbox.notices.list.get()
    expect(notice).to.include({ type: 'refused', action: 'close', conversationId: 'priya' })
    expect(notice?.type === 'refused' && notice.error.details).to.deep.equal({ reason: 'role' })
  })
})
