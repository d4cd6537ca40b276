import { expect } from '@open-wc/testing'
import { decide } from '../../../src/backend/rules/decide.js'
import type { Wish } from '../small-world.js'
import { NOW, commandOf, decided, refusal, seedOf } from '../small-world.js'

const fields = { name: 'N', company: '', phones: [], emails: [], notes: '' }
const ON_A_CONVERSATION: readonly Wish[] = [
  { type: 'send-message', conversationId: 'c1', messageId: 'm', kind: 'message', text: 'Hi', attachmentIds: [] },
  { type: 'assign', conversationId: 'c1', assigneeId: 'ana', expectedAssigneeId: null },
  { type: 'set-tags', conversationId: 'c1', add: ['vip'], remove: [] },
  { type: 'close', conversationId: 'c1' },
  { type: 'reopen', conversationId: 'c1' },
  { type: 'mark-read', conversationId: 'c1', seq: 1 },
  { type: 'mark-unread', conversationId: 'c1' },
  { type: 'create-contact', conversationId: 'c1', contactId: 'new', fields },
  { type: 'log-call', conversationId: 'c1', messageId: 'm', number: '1', outcome: 'busy', seconds: 0 },
]

describe('decide', () => {
  it('knows nobody who is no agent', async () => {
    expect(await refusal(decided(ON_A_CONVERSATION[0]!, seedOf(), 'ghost'))).to.deep.equal({
      code: 'unauthorized', details: {},
    })
  })

  for (const wish of ON_A_CONVERSATION) {
    it(`refuses ${wish.type} where there is no conversation, and to who is no member`, async () => {
      expect(await refusal(decided(wish, seedOf({ conversations: [] }))))
        .to.deep.equal({ code: 'not-found', details: { kind: 'conversation', id: 'c1' } })
      expect(await refusal(decided(wish, seedOf(), 'olaf')))
        .to.deep.equal({ code: 'forbidden', details: { reason: 'not-a-member' } })
    })
  }

  it('looks at nothing but its arguments', () => {
    const facts = Object.freeze({ agent: seedOf().agents[0], tags: Object.freeze([]) })
    const command = commandOf({ type: 'create-tag', tagId: 't', name: 'T', color: 'red' })
    expect(decide(command, facts, { agentId: 'ana' }, NOW)).to.deep.equal(decide(command, facts, { agentId: 'ana' }, NOW))
  })
})
