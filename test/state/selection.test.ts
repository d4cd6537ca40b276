import { expect } from '@open-wc/testing'
import { MOST_SELECTED, selectionOf } from '../../src/state/selection.js'
import { AGENTS } from '../../src/testing/index.js'
import { aReadyDesk, calm } from './world.js'

const look = async () => {
  const desk = await aReadyDesk()
  await desk.inbox.load({ type: 'conversation', conversationId: 'misaki' }, new AbortController().signal)
  const selection = selectionOf(desk.inbox, {})
  return { ...desk, selection, ids: () => [...selection.state.get().ids.keys()] }
}

describe('the selection', () => {
  it('is of one list: another one begins anew', async () => {
    const { selection, ids } = await look()
    selection.set('open', ['misaki', 'priya'])
    selection.set('closed', ['done'])
    expect(ids()).to.deep.equal(['done'])
    expect(selection.state.get().list).to.equal('closed')
  })

  it('keeps whose each was when it was selected', async () => {
    const { inbox, selection } = await look()
    selection.set('open', ['misaki'])
    await inbox.actions.run('assign', { conversationId: 'misaki', assigneeId: AGENTS.deniz })
    selection.set('open', ['misaki', 'priya'])
    expect(selection.state.get().ids.get('misaki')).to.equal(null)
    selection.set('open', ['priya'])
    selection.set('open', ['misaki'])
    expect(selection.state.get().ids.get('misaki')).to.equal(AGENTS.deniz)
  })

  it('has an upper limit', async () => {
    const { selection, ids } = await look()
    selection.set('open', Array.from({ length: MOST_SELECTED + 5 }, (_, index) => `n${index}`))
    expect(ids()).to.have.length(MOST_SELECTED)
  })

  it('lets go of some, and tells only when that changes it', async () => {
    const { selection, ids } = await look()
    selection.set('open', ['misaki', 'priya'])
    let told = 0
    const stop = selection.state.subscribe(() => { told++ })
    selection.drop(['nobody'])
    expect(told).to.equal(1)
    selection.drop(['misaki'])
    expect(ids()).to.deep.equal(['priya'])
    selection.drop(['priya'])
    expect(selection.state.get()).to.deep.include({ list: '' })
    stop()
    await calm()
  })
})
