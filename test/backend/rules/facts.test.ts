import { expect } from '@open-wc/testing'
import { changeable, seen } from '../../../src/backend/rules/facts.js'
import { conversation, inbox } from '../small-world.js'

const ana = { agentId: 'ana' }

describe('seen', () => {
  it('is the conversation for who may see it', () => {
    expect(seen({ conversation: conversation(), inbox: inbox() }, 'c1', ana)).to.deep.equal(conversation())
  })

  it('refuses what is not there', () => {
    expect(() => seen({}, 'c9', ana)).to.throw().with.deep.include({
      code: 'not-found', details: { kind: 'conversation', id: 'c9' },
    })
  })

  it('refuses who is no member', () => {
    expect(() => seen({ conversation: conversation(), inbox: inbox() }, 'c1', { agentId: 'olaf' }))
      .to.throw().with.deep.include({ code: 'forbidden', details: { reason: 'not-a-member' } })
  })
})

describe('changeable', () => {
  const legacy = { conversation: conversation({ kind: 'legacy', formerOwnerId: 'ana' }), inbox: inbox() }

  it('refuses legacy conversations, which anyone who sees them may only read', () => {
    expect(seen(legacy, 'c1', ana).kind).to.equal('legacy')
    expect(() => changeable(legacy, 'c1', ana))
      .to.throw().with.deep.include({ code: 'forbidden', details: { reason: 'read-only' } })
  })

  it('tells a stranger no more than that they are none of the members', () => {
    expect(() => changeable(legacy, 'c1', { agentId: 'olaf' }))
      .to.throw().with.deep.include({ code: 'forbidden', details: { reason: 'not-a-member' } })
  })
})
