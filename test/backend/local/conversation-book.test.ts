import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import { ConversationBook } from '../../../src/backend/local/conversation-book.js'
import { compareFound, finds, findsConversation, placeOfConversation, soughtBy } from '../../../src/backend/rules/search.js'
import type { Conversation } from '../../../src/model/conversation.js'
import { aConversation } from '../../model/records.js'

const TITLES = ['Álvaro und Ada', 'alarm bell', 'Bela\nAlva', 'ΟΔΟΣ', '東京タワー', 'b a', '+1 (628) 201', '']
const ADDRESSES = ['+16282000001', 'ada@alva.example', '', '+4930628', 'a-b@c.example']

const some = (count: number): Map<string, Conversation> => new Map(Array.from({ length: count }, (_, index) => {
  const one = aConversation({
    id: `c${index}`, activityAt: index * 7_919 % count, title: TITLES[index % TITLES.length]!,
    address: ADDRESSES[index % ADDRESSES.length]!,
  })
  return [one.id, one]
}))

/** A book of them, and what it has to find. */
const aBook = (all: Map<string, Conversation>) => {
  let version = 0
  const book = new ConversationBook(() => all.values(), () => version)
  const typed = (search: string) => ({ sought: soughtBy(search), scope: '' })
  return {
    book,
    put(one: Conversation) {
      all.set(one.id, one)
      version++
      book.update(one.id, one)
    },
    remove(id: string) {
      all.delete(id)
      version++
      book.update(id, undefined)
    },
    found: async (search: string, limit = 5, signal?: AbortSignal) => {
      const wish = typed(search)
      const { rows, more } = await book.find({
        wanted: entry => finds(entry, wish.sought), limit, after: undefined, typed: wish, signal,
      })
      return [rows.map(({ id }) => id), more]
    },
    expected(search: string, limit = 5) {
      const hits = [...all.values()].filter(one => findsConversation(one, soughtBy(search)))
        .map(placeOfConversation).sort(compareFound).map(({ id }) => id)
      return [hits.slice(0, limit), hits.length > limit]
    },
  }
}

const byLetters = (text: string): readonly string[] => Array.from(text, (_, index) => text.slice(0, index + 1))

describe('the book of conversations', () => {
  it('finds letter by letter what the rule finds, whatever changes between two letters', async () => {
    const text = fc.oneof(
      fc.constantFrom(...TITLES, ...ADDRESSES, '6282', 'a al', 'alva ada', '+4930', '京タ', '1 6'), fc.string({ maxLength: 4 }))
    const change = fc.tuple(fc.nat(60), fc.constantFrom(...TITLES, null), fc.nat(60))
    await fc.assert(fc.asyncProperty(
      fc.array(fc.tuple(text, fc.array(change, { maxLength: 2 })), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 40 }),
      async (turns, limit) => {
        const { found, expected, put, remove } = aBook(some(50))
        for (const [search, changes] of turns) {
          for (const typed of byLetters(search)) {
            if (soughtBy(typed).words.length > 0) {
              expect(await found(typed, limit), typed).to.deep.equal(expected(typed, limit))
            }
          }
          for (const [index, title, activityAt] of changes) {
            const id = `c${index}`
            if (title === null) remove(id)
            else put(aConversation({ id, title, activityAt, version: 2 }))
          }
        }
      },
    ), { numRuns: 60 })
  })

  it('goes on behind a place', async () => {
    const all = some(600)
    const { book } = aBook(all)
    const ids: string[] = []
    for (let after; ;) {
      const { rows, more } = await book.find({ wanted: () => true, limit: 70, after })
      ids.push(...rows.map(({ id }) => id))
      if (!more) break
      after = placeOfConversation(rows.at(-1)!)
    }
    expect(ids).to.deep.equal([...all.values()].map(placeOfConversation).sort(compareFound).map(({ id }) => id))
  })

  it('takes in what changes while it is made and looked through', async () => {
    const all = some(20_000)
    const { book, found, expected, put, remove } = aBook(all)
    const made = book.ready()
    const searched = found('newcomer')
    put(aConversation({ id: 'c19999', title: 'Newcomer', version: 2, activityAt: 99_999 }))
    put(aConversation({ id: 'new', title: 'A newcomer', activityAt: 5 }))
    remove('c19998')
    await made
    expect(await searched).to.deep.equal([['c19999', 'new'], false])
    expect(await found('alarm', 20_000)).to.deep.equal(expected('alarm', 20_000))
    const looking = found('gone', 20_000)
    put(aConversation({ id: 'c7', title: 'Not gone', version: 2, activityAt: 100_000 }))
    expect(await looking).to.deep.equal([['c7'], false])
  })

  it('lets the page have its turns, and gives up what nobody waits for', async () => {
    const { book, found } = aBook(some(60_000))
    let turns = 0
    let isOver = false
    const tick = () => {
      turns++
      if (!isOver) setTimeout(tick)
    }
    tick()
    await book.ready()
    isOver = true
    expect(turns).to.be.greaterThan(3)
    expect(await found('nowhere')).to.deep.equal([[], false])
    const abort = new AbortController()
    const searched = found('elsewhere', 5, abort.signal).catch((error: unknown) => error)
    abort.abort(new RangeError('superseded'))
    expect(await searched).to.be.instanceOf(RangeError)
  })

  it('forgets all when others take their place', async () => {
    const all = some(30)
    const { book, found } = aBook(all)
    expect((await found('alarm'))[0]).to.have.length(4)
    all.clear()
    all.set('x', aConversation({ id: 'x', title: 'alarm' }))
    book.clear()
    expect(await found('alarm')).to.deep.equal([['x'], false])
  })
})
