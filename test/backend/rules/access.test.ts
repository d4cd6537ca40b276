import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import { accessOf } from '../../../src/backend/rules/access.js'
import { membersOf } from '../../../src/backend/rules/members.js'
import { CONVERSATION_KINDS } from '../../../src/model/conversation.js'
import { channel, conversation, inbox } from '../small-world.js'

const AGENTS = ['ana', 'ben', 'mia']
const some = fc.subarray(AGENTS)

describe('accessOf', () => {
  it('holds the agent\'s inboxes, their channels and the agent\'s own numbers', () => {
    const inboxes = [inbox(), inbox({ id: 'other', memberIds: ['ben'] })]
    const channels = [
      channel(), channel({ id: 'there', inboxId: 'other' }), channel({ id: 'mine', inboxId: null, ownerId: 'ana' }),
      channel({ id: 'his', inboxId: null, ownerId: 'ben' }),
    ]
    const access = accessOf('ana', inboxes, channels)
    expect(access.inboxes.map(one => one.id)).to.deep.equal(['support'])
    expect(access.channels.map(one => one.id)).to.deep.equal(['sms', 'mine'])
  })

  it('says of every conversation what membersOf says', () => {
    fc.assert(fc.property(
      fc.record({
        kind: fc.constantFrom(...CONVERSATION_KINDS),
        inboxId: fc.constantFrom(null, 'support', 'lost'),
        channelId: fc.constantFrom(null, 'sms', 'own'),
        memberIds: some,
        formerOwnerId: fc.constantFrom(undefined, ...AGENTS),
      }),
      some, fc.constantFrom(null, ...AGENTS), fc.boolean(),
      (more, memberIds, ownerId, historyShared) => {
        const one = conversation(more)
        const inboxes = [inbox({ memberIds, historyShared })]
        const channels = [channel(), channel({ id: 'own', inboxId: null, ownerId })]
        const members = membersOf(
          one, inboxes.find(({ id }) => id === one.inboxId), channels.find(({ id }) => id === one.channelId),
        )
        for (const id of AGENTS) {
          expect(accessOf(id, inboxes, channels).maySee(one)).to.equal(members.includes(id))
        }
      },
    ))
  })
})
