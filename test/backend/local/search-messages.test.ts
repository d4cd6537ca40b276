import { expect } from '@open-wc/testing'
import { store } from '../../../src/backend/local/commit.js'
import { searchMessages, THREADS } from '../../../src/backend/local/search-messages.js'
import type { Storage } from '../../../src/backend/local/storage.js'
import { put, remove } from '../../../src/backend/rules/put.js'
import { compareFound, findsMessage, soughtBy } from '../../../src/backend/rules/search.js'
import type { SearchPlace } from '../../../src/backend/rules/search.js'
import { searchKeys } from '../../../src/model/search.js'
import { aConversation, aMessage } from '../../model/records.js'
import { deleteDatabases } from './database.js'
import { closeStorages, emptyStorage } from './stored.js'

/** 300 threads of three messages: "common" in all, "rare" in every 40th, "old" in the one last active. */
const conversations = Array.from({ length: 300 }, (_, index) =>
  aConversation({ id: `c${index}`, activityAt: 10_000 - index }))
const messages = conversations.flatMap(({ id, activityAt }, index) => [0, 1, 2].map(seq => aMessage({
  id: `${id}-${seq}`, conversationId: id, seq, at: activityAt - (2 - seq) * 700,
  text: `common ${index % 40 === 39 && seq === 1 ? 'rare' : ''} ${index === 299 && seq === 0 ? 'oldest' : ''}`,
})))
const byId = new Map(conversations.map(one => [one.id, one]))

const filled = async (): Promise<Storage> => {
  const storage = emptyStorage()
  await storage.write(transaction => store(transaction, messages.map(one => put('message', one))))
  return storage
}

const found = (storage: Storage, search: string, limit: number, after?: SearchPlace) =>
  storage.read(['message', 'words', 'meta'], transaction => searchMessages(transaction, {
    conversations: () => conversations, newest: { rows: conversations.slice(0, THREADS), more: true },
    sought: soughtBy(search), keys: searchKeys(search), limit, after, isIn: id => byId.has(id),
  }))

const expected = (search: string, limit: number, after?: SearchPlace, among = messages): readonly string[] => among
  .filter(one => findsMessage(one, soughtBy(search)) && (!after || compareFound(one, after) > 0))
  .sort(compareFound).slice(0, limit + 1).map(({ id }) => id)

describe('messages that a local search finds', () => {
  afterEach(closeStorages)
  after(deleteDatabases)

  it('are the newest, whether common or rare, wherever the page before ended', async () => {
    const storage = await filled()
    for (const search of ['common', 'comm', 'rare', 'rare common', 'oldest', 'nothing']) {
      for (const after of [undefined, { at: 9_300, id: '' }, { at: 8_000, id: 'c1' }]) {
        const what = `${search} ${after?.at ?? ''}`
        const ids = (await found(storage, search, 5, after)).map(({ id }) => id)
        expect(ids, what).to.deep.equal(expected(search, 5, after))
      }
    }
  })

  it('are those of many as new as each other that come first, however common their words are', async () => {
    const storage = emptyStorage()
    const many = Array.from({ length: 2_400 }, (_, index) => aMessage({
      id: `m${index * 7 % 2_400}`, conversationId: `c${index % 300}`, seq: index, at: Math.floor(index / 300),
      text: `common ordinary${index % 50} ${index === 900 ? 'once' : ''} ${index < 2_300 ? 'usual' : ''}`,
    }))
    await storage.write(transaction => store(transaction, many.map(one => put('message', one))))
    for (const search of ['common', 'ordinary', 'common usual', 'once common']) {
      for (const after of [undefined, { at: 5, id: 'm30' }]) {
        const ids = (await found(storage, search, 20, after)).map(({ id }) => id)
        expect(ids, `${search} ${after?.at ?? ''}`).to.deep.equal(expected(search, 20, after, many))
      }
    }
  })

  it('are found though their words are common and never among the newest', async () => {
    const storage = emptyStorage()
    const texts = [...Array<string>(100).fill('left right'), ...Array<string>(2_400).fill('left'), ...Array<string>(2_400).fill('right')]
    const many = texts.map((text, index) => aMessage({ id: `m${index}`, conversationId: `c${index % 300}`, seq: index, at: index, text }))
    await storage.write(transaction => store(transaction, many.map(one => put('message', one))))
    const ids = (await found(storage, 'left right', 5)).map(({ id }) => id)
    expect(ids).to.deep.equal(expected('left right', 5, undefined, many))
  })

  it('are found by the index where they are rare, and by reading threads until all is indexed', async () => {
    const storage = await filled()
    await storage.write(transaction => transaction.objectStore('words').clear())
    expect(await found(storage, 'oldest', 5)).to.deep.equal([])
    await storage.write(async transaction => { await transaction.objectStore('meta').put('', 'unindexed') })
    expect((await found(storage, 'oldest', 5)).map(({ id }) => id)).to.deep.equal(['c299-0'])
  })

  it('are gone with their message', async () => {
    const storage = await filled()
    await storage.write(transaction => store(transaction, [remove('message', 'c299-0', 2)]))
    expect(await found(storage, 'oldest', 5)).to.deep.equal([])
    expect(await storage.read(['words'], transaction => transaction.objectStore('words').count())).to.equal(messages.length - 1)
  })
})
