import { expect } from '@open-wc/testing'
import { privateEntries } from '../../../src/elements/navigation/private-entries.js'
import { en } from '../../../src/i18n/en.js'
import { channel } from '../../backend/small-world.js'

describe('the private inbox among the places', () => {
  const ready = { status: 'ready', inboxes: [], shelves: [] } as const

  it('is itself, then my numbers, then chats', () => {
    const own = channel({ id: 'own', name: 'My line', inboxId: null, ownerId: 'ana' })
    const entries = privateEntries({ ...ready, numbers: [own], chats: ['direct', 'team'] }, en)
    expect(entries.map(one => one.name)).to.deep.equal(['My private inbox', 'My line', 'Direct chats', 'Team chats'])
  })

  it('is not there where there is nothing in it', () => {
    expect(privateEntries({ ...ready, numbers: [], chats: [] }, en)).to.deep.equal([])
  })
})
