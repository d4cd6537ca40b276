import { expect } from '@open-wc/testing'
import { conversation, inbox, refusal, seedOf } from '../small-world.js'
import { asked } from './answers.js'

const seed = seedOf({
  inboxes: [inbox(), inbox({ id: 'sales', memberIds: ['olaf'] })],
  conversations: [1, 2, 3].map(number => conversation({ id: `c${number}`, activityAt: number }))
    .concat(conversation({ id: 'x', inboxId: 'sales' })),
})
const list = { type: 'conversations', filter: { status: 'open' }, sort: 'newest', limit: 2 } as const

describe('conversations', () => {
  it('come in pages, with what they refer to and how many there are', async () => {
    const page = await asked(list, seed)
    expect([page.items.map(({ id }) => id), page.total, page.previous]).to.deep.equal([['c3', 'c2'], 3, null])
    expect(page.included.map(({ kind }) => kind)).to.deep.equal(['inbox', 'channel', 'contact'])
  })

  it('are only those I may see', async () => {
    expect((await asked(list, seed, 'olaf')).items.map(({ id }) => id)).to.deep.equal(['x'])
    expect((await asked({ ...list, filter: { inboxId: 'sales' } }, seed)).items).to.deep.equal([])
  })
})

describe('one conversation', () => {
  it('comes with what it refers to', async () => {
    const page = await asked({ type: 'conversation', conversationId: 'c1' }, seed)
    expect([page.items[0]?.id, page.total, page.included.length]).to.deep.equal(['c1', 1, 3])
  })

  it('is refused when it is not there or not mine', async () => {
    expect((await refusal(asked({ type: 'conversation', conversationId: 'c9' }, seed))).code).to.equal('not-found')
    expect((await refusal(asked({ type: 'conversation', conversationId: 'x' }, seed))).code).to.equal('forbidden')
  })
})
