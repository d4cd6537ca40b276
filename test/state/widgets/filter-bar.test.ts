import { expect } from '@open-wc/testing'
import { filterBar } from '../../../src/state/widgets/filter-bar.js'
import { aReadyDesk, watchStore } from '../world.js'

describe('the filter of the place', () => {
  it('is what the location says, with how many things it narrows by', async () => {
    const { inbox } = await aReadyDesk()
    const widget = filterBar(inbox, {})
    const count = watchStore(widget.count)
    await inbox.actions.run('filter', { filter: { unread: true, assignee: 'me' }, sort: 'longest-waiting' })
    expect(count.values).to.deep.equal([0, 2])
    expect(watchStore(widget.sort).last()).to.equal('longest-waiting')
    await inbox.actions.run('filter', { filter: {} })
    expect(inbox.location.get()).to.deep.include({ filter: {}, sort: 'longest-waiting' })
  })
})
