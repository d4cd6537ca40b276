import { expect, waitUntil } from '@open-wc/testing'
import { neighbors } from '../../src/state/neighbors.js'
import { conversationList, listHere } from '../../src/state/widgets/list.js'
import { manyConversations } from '../../src/testing/index.js'
import { aReadyDesk } from './world.js'

const aList = async () => {
  const { inbox } = await aReadyDesk({ seed: manyConversations(5) })
  const { state } = conversationList(inbox, (({ filter, sort }) => ({ filter, sort }))(listHere(inbox, {}).get()))
  const stop = state.subscribe(() => { /* shown somewhere */ })
  await waitUntil(() => state.get().status === 'ready')
  return { inbox, stop, at: neighbors(inbox, {}).at, note: neighbors(inbox, {}).note }
}

describe('the neighbors of the open conversation', () => {
  it('are those above and below it in the list, and none beyond its ends', async () => {
    const { inbox, at, stop } = await aList()
    inbox.location.set({ conversationId: 'crowd-2' })
    expect([at(-1), at(1)]).to.deep.equal(['crowd-1', 'crowd-3'])
    inbox.location.set({ conversationId: 'crowd-0' })
    expect(at(-1)).to.equal(undefined)
    inbox.location.set({ conversationId: 'crowd-4' })
    expect(at(1)).to.equal(undefined)
    stop()
  })

  it('begin at the top where none is open', async () => {
    const { at, stop } = await aList()
    expect([at(1), at(-1)]).to.deep.equal(['crowd-0', undefined])
    stop()
  })

  it('are those of its place when it has just left the list', async () => {
    const { inbox, at, note, stop } = await aList()
    inbox.location.set({ conversationId: 'crowd-2' })
    note()
    await inbox.actions.run('close', { conversationId: 'crowd-2' })
    expect([at(-1), at(1)]).to.deep.equal(['crowd-1', 'crowd-3'])
    stop()
  })
})
