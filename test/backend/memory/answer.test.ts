import { expect } from '@open-wc/testing'
import { inbox, refusal, seedOf } from '../small-world.js'
import { asked } from './answers.js'

const canned = (id: string, inboxId: string | null) => ({ id, version: 1, title: id, keyPhrase: id, text: id, inboxId })

describe('answers of one page', () => {
  it('list colleagues by name, or those of an inbox', async () => {
    const all = await asked({ type: 'agents' }, seedOf())
    expect([all.items.map(({ id }) => id), all.total, all.next]).to.deep.equal([['ana', 'ben', 'mia', 'olaf'], 4, null])
    expect((await asked({ type: 'agents', inboxId: 'support' }, seedOf())).items).to.have.length(3)
  })

  it('list tags by name', async () => {
    expect((await asked({ type: 'tags' }, seedOf())).items.map(({ id }) => id)).to.deep.equal(['late', 'vip'])
  })

  it('list the canned messages of everyone, and of an inbox besides', async () => {
    const seed = seedOf({
      inboxes: [inbox(), inbox({ id: 'sales', memberIds: [] })], canned: [canned('b', 'support'), canned('a', null), canned('c', 'sales')],
    })
    expect((await asked({ type: 'canned', inboxId: 'support' }, seed)).items.map(({ id }) => id)).to.deep.equal(['a', 'b'])
    expect((await asked({ type: 'canned', inboxId: null }, seed)).items.map(({ id }) => id)).to.deep.equal(['a'])
  })

  it('refuse to look into an inbox that is not mine', async () => {
    for (const type of ['agents', 'canned'] as const) {
      expect((await refusal(asked({ type, inboxId: 'support' }, seedOf(), 'olaf'))).details)
        .to.deep.equal({ reason: 'not-a-member' })
    }
  })

  it('list my counts alone', async () => {
    const { items } = await asked({ type: 'counts' }, seedOf())
    expect(items.map(({ id, open, unread }) => [id, open, unread])).to.deep.equal([
      ['shared', 1, 1], ['private', 0, 0], ['inbox:support', 1, 1], ['channel:sms', 1, 1], ['channel:own', 0, 0],
    ])
  })
})
