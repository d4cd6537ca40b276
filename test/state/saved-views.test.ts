import { expect } from '@open-wc/testing'
import type { SavedView } from '../../src/model/view.js'
import { placeOfView } from '../../src/state/saved-views.js'
import { AGENTS, CHANNELS, INBOXES } from '../../src/testing/index.js'
import { aReadyDesk } from './world.js'

const view: SavedView = {
  id: 'v', version: 1, name: 'Urgent', ownerId: AGENTS.mara, shared: false, status: 'closed', scope: 'shared',
  inboxId: INBOXES.sales, channelId: CHANNELS.texts, filter: { assignee: AGENTS.deniz, tagIds: ['tag-urgent'], unread: true }, sort: 'oldest',
}

describe('where a saved view leads', () => {
  it('is all that it names, as long as that is there', async () => {
    const { inbox } = await aReadyDesk()
    const { status, scope, inboxId, channelId, filter, sort } = view
    expect(await placeOfView(inbox, view))
      .to.deep.equal({
        place: { view: status, scope, inboxId, channelId, filter, sort, favorites: false, search: null }, lost: [],
      })
  })

  it('leaves out what is gone, and says so', async () => {
    const { inbox } = await aReadyDesk()
    const { place, lost } = await placeOfView(inbox, {
      ...view, channelId: 'channel-gone', filter: { assignee: 'agent-gone', tagIds: ['tag-gone'], unread: true },
    })
    expect([place.inboxId, place.channelId, place.filter, lost])
      .to.deep.equal([INBOXES.sales, null, { unread: true }, ['channel', 'assignee', 'tags']])
  })

  it('is of all my inboxes where its own is not mine', async () => {
    const { inbox } = await aReadyDesk({ agentId: AGENTS.seun })
    const theirs = { ...view, inboxId: INBOXES.workshop, channelId: CHANNELS.whatsapp, filter: {} }
    const { place, lost } = await placeOfView(inbox, theirs)
    expect([place.inboxId, place.channelId, lost]).to.deep.equal([null, null, ['inbox']])
  })
})
