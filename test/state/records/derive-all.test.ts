import { expect } from '@open-wc/testing'
import { deriveAll } from '../../../src/state/records/derive-all.js'
import { AGENTS } from '../../../src/testing/index.js'
import { aReadyDesk, watchStore } from '../world.js'

describe('a store over all records of some kinds', () => {
  it('computes at first, and again when a record of these kinds changes, but not for others', async () => {
    const { inbox } = await aReadyDesk()
    let computed = 0
    const names = watchStore(deriveAll(inbox.records, ['inbox'], () => {
      computed++
      return inbox.records.all('inbox').map(one => one.name).join()
    }))
    expect(names.last()).to.equal('Sales,Workshop')

    const sales = inbox.records.all('inbox')[0]!
    const value = { ...sales, version: 9, name: 'Shop' }
    inbox.records.receive([{ kind: 'inbox', id: value.id, version: 9, value }])
    expect(names.last()).to.equal('Shop,Workshop')

    const before = computed
    const me = { ...inbox.records.get('agent', AGENTS.mara)!, version: 9 }
    inbox.records.receive([{ kind: 'agent', id: me.id, version: 9, value: me }])
    expect(computed).to.equal(before)
    names.stop()
  })
})
