import { expect } from '@open-wc/testing'
import { viewPicker } from '../../../src/state/widgets/view-picker.js'
import { AGENTS } from '../../../src/testing/index.js'
import { aReadyDesk, calm, watchStore } from '../world.js'

describe('saved views', () => {
  it('are mine and everybody\'s, by name, each with whether I am there and may change it', async () => {
    const mara = await aReadyDesk()
    await mara.inbox.actions.run('save-view', { name: 'Team', shared: true })
    await mara.inbox.actions.run('save-view', { name: 'Hers' })
    const { inbox } = await aReadyDesk({ world: mara.world, agentId: AGENTS.deniz })
    inbox.location.set({ filter: { unread: true } })
    await inbox.actions.run('save-view', { name: 'His' })
    const { last } = watchStore(viewPicker(inbox, {}).state)
    await calm()
    const state = last()
    expect(state.status === 'ready' && state.value.map(one => [one.view.name, one.isHere, one.mayChange]))
      .to.deep.equal([['His', true, true], ['Team', false, false]])
    expect([viewPicker(inbox, {}).mayShare(), viewPicker(mara.inbox, {}).mayShare()]).to.deep.equal([false, true])
  })
})
