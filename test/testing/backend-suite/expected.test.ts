import { expect } from '@open-wc/testing'
import { Expected } from '../../../src/testing/backend-suite/expected.js'
import { AGENTS, suiteSeed } from '../../../src/testing/backend-suite/seed.js'

describe('what the suite expects', () => {
  const seed = suiteSeed()

  it('is what an agent may see, worked out by hand', () => {
    const remy = new Expected(seed, AGENTS.remy)
    expect(remy.list({}, 'newest')).to.deep.equal(['repair'])
    expect(remy.counts(() => true)).to.deep.equal({ open: 1, unread: 1 })
    const noel = new Expected(seed, AGENTS.noel)
    expect(noel.list({ kinds: ['private'] }, 'newest')).to.deep.equal(['own'])
    expect(noel.list({ inboxId: 'inbox-orders' }, 'newest')).to.deep.equal(
      ['unregistered', 'pending', 'order-taken', 'order-free'])
    expect(noel.list({ inboxId: 'inbox-orders', assignee: 'me' }, 'newest')).to.deep.equal(['order-taken'])
  })

  it('puts pins first', () => {
    expect(new Expected(seed, AGENTS.iris).list({}, 'newest').slice(0, 2)).to.deep.equal(['crowd-14', 'crowd-08'])
  })
})
