import { expect } from '@open-wc/testing'
import { Included } from '../../../src/backend/memory/included.js'
import { contact, conversation, mark, message, seedOf, storeOf } from '../small-world.js'

const named = (included: Included): readonly string[] => included.changes.map(({ kind, id }) => `${kind} ${id}`)

const store = storeOf(seedOf({
  contacts: [contact(), contact({ id: 'secret', scope: 'private', ownerId: 'ben' })],
  marks: { ana: [mark()] },
  favorites: { ana: [{ id: 'kim', version: 1, since: 1 }] },
}))

describe('Included', () => {
  it('brings what a conversation refers to, each record once', () => {
    const included = new Included(store, 'ana')
    const one = conversation({ assigneeId: 'ben', closedById: 'ben', tagIds: ['vip', 'gone'] })
    included.conversation(one)
    included.conversation(one)
    expect(named(included)).to.deep.equal([
      'inbox support', 'channel sms', 'contact kim', 'favorite kim', 'mark c1', 'tag vip', 'agent ben',
    ])
  })

  it('brings the authors of messages, and whom and what their events name', () => {
    const included = new Included(store, 'ana')
    included.message(message())
    included.message(message({ authorId: 'ben', event: { type: 'assigned', assigneeId: 'mia' } }))
    included.message(message({ authorId: null, event: { type: 'tagged', tagId: 'vip' } }))
    expect(named(included)).to.deep.equal(['contact kim', 'favorite kim', 'agent ben', 'agent mia', 'tag vip'])
  })

  it('leaves out what is another agent\'s', () => {
    const included = new Included(store, 'ana')
    included.contact('secret')
    expect(named(included)).to.deep.equal([])
    const his = new Included(store, 'ben')
    his.conversation(conversation())
    expect(named(his)).to.not.include('mark c1')
  })
})
