import { expect } from '@open-wc/testing'
import type { SavedView } from '../../src/model/view.js'
import { maySeeView } from '../../src/model/view.js'

const view: SavedView = {
  id: 'v', version: 1, name: 'Urgent', ownerId: 'ana', shared: false, status: 'open', scope: 'shared', inboxId: null, channelId: null,
  filter: {}, sort: 'newest',
}

describe('a saved view', () => {
  it('is its owner\'s, unless it is everybody\'s', () => {
    expect([maySeeView(view, 'ana'), maySeeView(view, 'ben'), maySeeView({ ...view, shared: true }, 'ben')])
      .to.deep.equal([true, false, true])
  })
})
