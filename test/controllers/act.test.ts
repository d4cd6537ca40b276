import { expect } from '@open-wc/testing'
import { act } from '../../src/controllers/act.js'
import { aReadyDesk } from '../state/world.js'

const aPlace = async () => {
  const { inbox } = await aReadyDesk()
  await inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
  return { inbox, from: new EventTarget() }
}

describe('an act', () => {
  it('is announced from where it was wanted, then done', async () => {
    const { inbox, from } = await aPlace()
    let before: string | undefined
    from.addEventListener('inbox-close', () => { before = inbox.records.get('conversation', 'priya')!.status })
    const { state } = await act(from, inbox, 'close', { conversationId: 'priya' })
    expect([before, state, inbox.records.get('conversation', 'priya')!.status]).to.deep.equal(['open', 'done', 'closed'])
  })

  it('is not done when somebody cancels it', async () => {
    const { inbox, from } = await aPlace()
    from.addEventListener('inbox-close', event => { event.preventDefault() })
    const { state } = await act(from, inbox, 'close', { conversationId: 'priya' })
    expect([state, inbox.records.get('conversation', 'priya')!.status]).to.deep.equal(['canceled', 'open'])
  })

  it('says how it was refused, and never rejects', async () => {
    const { inbox, from } = await aPlace()
    const outcome = await act(from, inbox, 'close', { conversationId: 'nobody' })
    expect(outcome.state === 'refused' && outcome.error.code).to.equal('not-found')
  })
})
