import { expect } from '@open-wc/testing'
import { maySeeContact, membersOf } from '../../../src/backend/rules/members.js'
import { channel, contact, conversation, inbox } from '../small-world.js'

const own = channel({ id: 'own', inboxId: null, ownerId: 'ana' })

describe('membersOf', () => {
  it('lets the members of its inbox see a shared conversation', () => {
    expect(membersOf(conversation(), inbox({ memberIds: ['ben'] }), channel())).to.deep.equal(['ben'])
  })

  it('lets nobody see a shared conversation without an inbox', () => {
    expect(membersOf(conversation(), undefined, channel())).to.deep.equal([])
  })

  it('lets the number\'s owner alone see a private one', () => {
    expect(membersOf(conversation({ kind: 'private' }), inbox(), own)).to.deep.equal(['ana'])
  })

  it('lets a legacy one\'s former owner alone see it, whoever has the number now', () => {
    const hers = conversation({ kind: 'legacy', formerOwnerId: 'mia' })
    expect(membersOf(hers, inbox({ memberIds: ['ana', 'ben'] }), own)).to.deep.equal(['mia'])
    expect(membersOf(conversation({ kind: 'legacy' }), inbox({ memberIds: ['ana', 'ben'] }), own)).to.deep.equal([])
  })

  it('lets the team see it too where the inbox shares it, each once', () => {
    expect(membersOf(conversation({ kind: 'legacy', formerOwnerId: 'ben' }),
      inbox({ memberIds: ['ana', 'ben'], historyShared: true }), channel())).to.deep.equal(['ana', 'ben'])
  })

  it('lets those who take part see a chat between agents', () => {
    for (const kind of ['direct', 'team'] as const) {
      expect(membersOf({ kind, memberIds: ['ben', 'mia'] }, inbox(), own)).to.deep.equal(['ben', 'mia'])
    }
  })
})

describe('maySeeContact', () => {
  it('shows shared contacts to all and private ones to their owner', () => {
    const mine = contact({ scope: 'private', ownerId: 'ana' })
    expect([maySeeContact(contact(), 'olaf'), maySeeContact(mine, 'ana'), maySeeContact(mine, 'ben')])
      .to.deep.equal([true, true, false])
  })
})
