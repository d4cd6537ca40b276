import { expect } from '@open-wc/testing'
import { atom } from 'nanostores'
import type { Message } from '../../src/model/message.js'
import { createNews } from '../../src/state/news.js'
import { AGENTS } from '../../src/testing/index.js'
import { aConversation, aMessage } from '../model/records.js'
import { put } from './records/sound.js'
import { aReadyDesk, calm, watchStore } from './world.js'

const watch = async (since: number | null = 10) => {
  const desk = await aReadyDesk()
  const { inbox } = desk
  const from = atom(since)
  inbox.records.receive([put('conversation', aConversation({ lastSeq: 10 }))])
  const { last } = watchStore(createNews(inbox, 'c1', from))
  const arrive = (seq: number, more: Partial<Message> = {}) => {
    inbox.records.receive([put('message', aMessage({ id: `m${seq}`, seq, ...more }))])
  }
  return { ...desk, from, arrive, news: last }
}

describe('news', () => {
  it('is what a customer or a colleague wrote behind a place, from the first on', async () => {
    const { arrive, news } = await watch()
    expect(news()).to.deep.equal({ count: 0, firstId: null })
    arrive(12, { direction: 'out', authorId: AGENTS.deniz })
    arrive(11)
    expect(news()).to.deep.equal({ count: 2, firstId: 'm11' })
  })

  it('is neither what I wrote, what happened, what stands before, nor another conversation\'s', async () => {
    const { arrive, news } = await watch()
    arrive(9)
    arrive(11, { direction: 'out', authorId: AGENTS.mara })
    arrive(12, { kind: 'event', direction: 'none', authorId: AGENTS.deniz, event: { type: 'closed' } })
    arrive(13, { conversationId: 'other' })
    expect(news().count).to.equal(0)
  })

  it('is nothing while nothing was begun, and follows the place', async () => {
    const { arrive, from, news } = await watch(null)
    arrive(11)
    expect(news().count).to.equal(0)
    from.set(10)
    expect(news().count).to.equal(1)
    from.set(11)
    expect(news().count).to.equal(0)
  })

  it('is asked for once where nobody else loads it', async () => {
    const { inbox, world } = await aReadyDesk()
    const queries: number[] = []
    const from = atom<number | null>(0)
    const { last } = watchStore(createNews({
      ...inbox, load: (query, signal) => {
        queries.push(1)
        return inbox.load(query, signal)
      },
    }, 'priya', from))
    await inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
    await calm()
    const inbound = world.snapshot().messages!.filter(({ conversationId, kind, authorId }) =>
      conversationId === 'priya' && kind !== 'event' && authorId !== AGENTS.mara)
    expect(last().count).to.equal(inbound.length)
    expect(queries).to.deep.equal([1])
  })
})
