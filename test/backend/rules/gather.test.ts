import { expect } from '@open-wc/testing'
import { gather } from '../../../src/backend/rules/gather.js'
import type { Wish } from '../small-world.js'
import { commandOf, contact, conversation, mark, message, seedOf, storeOf } from '../small-world.js'

const gathered = (wish: Wish, seed = seedOf()) => gather(commandOf(wish), storeOf(seed), 'ana')

describe('gather', () => {
  it('brings a conversation with its inbox, channel, contact and my mark', async () => {
    const marks = { ana: [mark({ flagged: true })], ben: [mark()] }
    const facts = await gathered({ type: 'close', conversationId: 'c1' }, seedOf({ marks }))
    expect([facts.agent?.id, facts.conversation?.id, facts.inbox?.id, facts.channel?.id, facts.contact?.id])
      .to.deep.equal(['ana', 'c1', 'support', 'sms', 'kim'])
    expect(facts.mark?.flagged).to.equal(true)
  })

  it('finds the contact of a bare number by its address', async () => {
    const seed = seedOf({ conversations: [conversation({ contactId: null })] })
    expect((await gathered({ type: 'close', conversationId: 'c1' }, seed)).contact?.id).to.equal('kim')
  })

  it('brings the contact a command names, not the conversation\'s', async () => {
    const fields = { name: 'Sam', company: '', phones: [], emails: [], notes: '' }
    const wish: Wish = { type: 'create-contact', contactId: 'sam', conversationId: 'c1', fields }
    expect((await gathered(wish)).contact).to.equal(undefined)
    expect((await gathered(wish, seedOf({ contacts: [contact(), contact({ id: 'sam' })] }))).contact?.id).to.equal('sam')
  })

  it('counts what stands behind the place read to', async () => {
    const messages = [message(), message({ id: 'm2', seq: 2, direction: 'out' }), message({ id: 'm3', seq: 3 })]
    expect((await gathered({ type: 'mark-read', conversationId: 'c1', seq: 1 }, seedOf({ messages }))).unreadBehind)
      .to.equal(1)
  })

  it('finds nothing where nothing is', async () => {
    const facts = await gathered({ type: 'assign', conversationId: 'c9', assigneeId: 'zoe', expectedAssigneeId: null })
    expect([facts.conversation, facts.assignee]).to.deep.equal([undefined, undefined])
  })
})
