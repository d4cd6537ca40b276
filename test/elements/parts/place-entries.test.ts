import { expect } from '@open-wc/testing'
import { apartEntries } from '../../../src/elements/parts/place-entries.js'
import { en } from '../../../src/i18n/en.js'
import type { SavedView } from '../../../src/model/view.js'
import { channel } from '../../backend/small-world.js'

const view: SavedView = {
  id: 'rush', version: 1, name: 'Rush', ownerId: 'ana', shared: false, status: 'open', scope: 'shared', inboxId: null,
  channelId: null, filter: { unread: true }, sort: 'newest',
}

describe('what lies apart from the shared inboxes', () => {
  const ready = { status: 'ready', inboxes: [], shelves: [], numbers: [], chats: [], histories: [], views: [] } as const
  const names = (state: Parameters<typeof apartEntries>[0]) =>
    apartEntries(state, en).map(({ title, entries }) => [...title ? [`${title}:`] : [], ...entries.map(one => one.name)])

  it('is my private inbox, my numbers and chats, then shelves, lists under names, then history by number', () => {
    const own = channel({ id: 'own', name: 'My line', inboxId: null, ownerId: 'ana' })
    expect(names({
      ...ready, numbers: [own], chats: ['direct', 'team'], histories: [channel({ name: 'Shop line' })],
      views: [view], shelves: ['favorites', 'snoozed', 'spam'],
    })).to.deep.equal([
      ['My private inbox', 'My line', 'Direct chats', 'Team chats'], ['Favorites', 'Snoozed', 'Spam'],
      ['Rush'], ['Previously private:', 'Shop line'],
    ])
  })

  it('has names for history that tell it from the number itself', () => {
    const [group] = apartEntries({ ...ready, histories: [channel({ name: 'Shop line' })] }, en)
    expect(group?.entries[0]?.wholeName).to.equal('Shop line (previously private)')
  })

  it('has no group with nothing in it', () => {
    expect(names(ready)).to.deep.equal([])
  })
})
