import { expect } from '@open-wc/testing'
import { conversation, message, refusal, seedOf } from '../small-world.js'
import { asked } from './answers.js'

const seed = seedOf({
  conversations: [conversation({ lastSeq: 10, inboundCount: 10 }), conversation({ id: 'c2', lastSeq: 0 })],
  messages: Array.from({ length: 10 }, (_, index) => message({ id: `m${index + 1}`, seq: index + 1 })),
})

const page = async (place: { before?: number, after?: number, around?: string } = {}, limit = 3) => {
  const { items, previous, next, total } = await asked({ type: 'messages', conversationId: 'c1', limit, ...place }, seed)
  return { seqs: items.map(({ seq }) => seq), older: previous !== null, newer: next !== null, total }
}

describe('messages', () => {
  it('are the newest ones, ascending, where no place is named', async () => {
    expect(await page()).to.deep.equal({ seqs: [8, 9, 10], older: true, newer: false, total: 10 })
    expect(await page({}, 99)).to.deep.include({ older: false, newer: false, total: 10 })
  })

  it('are those right before a place', async () => {
    expect(await page({ before: 8 })).to.deep.include({ seqs: [5, 6, 7], older: true, newer: true })
    expect(await page({ before: 3 })).to.deep.include({ seqs: [1, 2], older: false, newer: true })
    expect((await page({ before: 1 })).seqs).to.deep.equal([])
  })

  it('are those right after a place', async () => {
    expect(await page({ after: 5 })).to.deep.include({ seqs: [6, 7, 8], older: true, newer: true })
    expect(await page({ after: 8 })).to.deep.include({ seqs: [9, 10], older: true, newer: false })
    expect((await page({ after: 10 })).seqs).to.deep.equal([])
  })

  it('stand around a message, and fill the page at the ends', async () => {
    expect(await page({ around: 'm5' })).to.deep.include({ seqs: [4, 5, 6], older: true, newer: true })
    expect(await page({ around: 'm1' })).to.deep.include({ seqs: [1, 2, 3], older: false, newer: true })
    expect(await page({ around: 'm10' })).to.deep.include({ seqs: [8, 9, 10], newer: false })
    expect((await refusal(page({ around: 'm99' }))).code).to.equal('not-found')
  })

  it('are none in an empty conversation, and not for strangers', async () => {
    expect((await asked({ type: 'messages', conversationId: 'c2', limit: 3 }, seed)).items).to.deep.equal([])
    expect((await refusal(asked({ type: 'messages', conversationId: 'c1', limit: 3 }, seed, 'olaf'))).code)
      .to.equal('forbidden')
  })
})
