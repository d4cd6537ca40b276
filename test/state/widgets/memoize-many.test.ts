import { expect } from '@open-wc/testing'
import { memoizeMany } from '../../../src/state/widgets/memoize-many.js'
import { aReadyDesk } from '../world.js'

describe('a widget of several conversations', () => {
  it('is one for each inbox and list of ids', async () => {
    const widgets = memoizeMany((_inbox, ids) => ({ ids }))
    const { inbox } = await aReadyDesk()
    const ids = ['priya', 'misaki']
    expect(widgets(inbox, ids)).to.equal(widgets(inbox, ids))
    expect(widgets(inbox, [...ids])).not.to.equal(widgets(inbox, ids))
    expect(widgets((await aReadyDesk()).inbox, ids)).not.to.equal(widgets(inbox, ids))
  })
})
