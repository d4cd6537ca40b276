import { expect } from '@open-wc/testing'
import { conversationAt, foundAhead, pageAhead } from '../../../src/backend/local/ahead.js'
import { store } from '../../../src/backend/local/commit.js'
import { Feed } from '../../../src/backend/local/feed.js'
import type { Row } from '../../../src/backend/local/rows.js'
import type { Storage } from '../../../src/backend/local/storage.js'
import { World } from '../../../src/backend/local/world.js'
import type { Query } from '../../../src/backend/queries.js'
import { put } from '../../../src/backend/rules/put.js'
import { findsContact, findsConversation, soughtBy } from '../../../src/backend/rules/search.js'
import { seedWrites } from '../../../src/backend/rules/seed-writes.js'
import type { Conversation } from '../../../src/model/conversation.js'
import type { ConversationFilter } from '../../../src/model/filter.js'
import type { Mark } from '../../../src/model/mark.js'
import { isSearched } from '../../../src/model/search.js'
import type { SearchFilter } from '../../../src/model/search.js'
import { suiteSeed } from '../../../src/testing/backend-suite/seed.js'
import { deleteDatabases } from './database.js'
import { closeStorages, emptyStorage, wholeWorld } from './stored.js'

/** 300 conversations in two inboxes of mine and one of others, often many as new as each other; some are pinned. */
const crowded = async (): Promise<Storage> => {
  const seed = suiteSeed()
  const pattern = seed.conversations!.find(one => one.id === 'fresh')!
  const inboxes = ['inbox-orders', 'inbox-support', 'inbox-repairs']
  const more = Array.from({ length: 300 }, (_, index): Conversation => ({
    ...pattern,
    id: `c-${String(index * 7 % 300).padStart(3, '0')}`,
    inboxId: inboxes[index % 3]!,
    status: index % 11 === 0 ? 'closed' : 'open',
    activityAt: pattern.activityAt - Math.floor(index / 40) * 1_000,
    address: `+1555${String(3_000_000 + index)}`,
  }))
  const marks = more.filter((_, index) => index % 29 === 0).map(({ id }, index): Mark => ({
    id, version: 1, readSeq: 0, readCount: 0, flagged: false, order: null,
    pinnedAt: index % 4 === 3 ? null : 1_000 - index,
  }))
  const storage = emptyStorage()
  await storage.write(transaction => store(transaction, [...seedWrites({
    ...seed, conversations: [...seed.conversations!, ...more], marks: { ...seed.marks, 'agent-noel': marks },
  })]))
  return storage
}

/** An instance that has only begun. */
const begun = async (storage: Storage): Promise<World> => {
  const world = new World('agent-noel')
  const feed = new Feed(storage, world, {
    prepare: async () => undefined, applied: () => undefined, reloaded: () => undefined,
  })
  await feed.begin()
  return world
}

const query = (change: Partial<Query<'conversations'>> = {}): Query<'conversations'> =>
  ({ type: 'conversations', filter: { status: 'open' }, sort: 'newest', limit: 20, ...change })

describe('what is read ahead of the rest', () => {
  afterEach(closeStorages)
  after(deleteDatabases)

  it('is the page that memory would give: pins, rows as new as each other, how many there are, where it goes on', async () => {
    const storage = await crowded()
    const whole = await wholeWorld(storage, 'agent-noel')
    for (const inboxId of [undefined, 'inbox-orders', 'inbox-support']) {
      for (const limit of [1, 3, 20, 41, 120, 500]) {
        const filter = { status: 'open', ...inboxId !== undefined && { inboxId } } as const
        const page = await pageAhead(query({ filter, limit }), { storage, world: await begun(storage) })
        const expected = whole.views.page(filter, 'newest', limit)
        expect(page, `${limit} of ${inboxId ?? 'all'}`).to.deep.equal(expected)
      }
    }
  })

  it('is known from then on, with my marks', async () => {
    const storage = await crowded()
    const world = await begun(storage)
    const { rows } = (await pageAhead(query(), { storage, world }))!
    expect(rows.map(({ conversation }) => world.find('conversation', conversation.id))).to.not.include(undefined)
    expect(world.find('mark', rows[0]!.conversation.id)?.pinnedAt).to.be.a('number')
  })

  it('is any list of a status, however it is filtered; how many there are is told only where it is known', async () => {
    const storage = await crowded()
    const whole = await wholeWorld(storage, 'agent-noel')
    const filters: readonly ConversationFilter[] = [
      { status: 'closed' }, { status: 'open', unread: true }, { status: 'open', unread: false },
      { status: 'open', inboxId: 'inbox-repairs' }, { status: 'open', assignee: 'me' }, { status: 'open', assignee: 'none' },
    ]
    for (const filter of filters) {
      for (const limit of [2, 20, 500]) {
        const page = await pageAhead(query({ filter, limit }), { storage, world: await begun(storage) })
        const { total, ...expected } = whole.views.page(filter, 'newest', limit)
        const known = expected.next === null ? total : null
        expect(page, `${limit} of ${JSON.stringify(filter)}`).to.deep.equal({ ...expected, total: known })
      }
    }
  })

  it('is no list in another order, nor one of every status, nor a count: those are found in memory', async () => {
    const storage = await crowded()
    const world = await begun(storage)
    const others = [
      query({ sort: 'oldest' }), query({ cursor: 'x' }), query({ filter: {} }),
      query({ filter: { status: 'closed' }, limit: 1 }),
    ]
    for (const other of others) expect(await pageAhead(other, { storage, world })).to.equal(undefined)
  })

  it('is a conversation that somebody asks for', async () => {
    const storage = await crowded()
    const world = await begun(storage)
    expect((await conversationAt('c-007', { storage, world }))?.id).to.equal('c-007')
    expect(world.find('conversation', 'c-007')?.id).to.equal('c-007')
    expect(await conversationAt('nobody', { storage, world })).to.equal(undefined)
  })

  it('has my mark, though a change told of the conversation alone', async () => {
    const storage = await crowded()
    const [world, whole] = [await begun(storage), await wholeWorld(storage, 'agent-noel')]
    const { id } = [...whole.all('mark')].find(mark => mark.id.startsWith('c-'))!
    world.apply(put('conversation', { ...whole.find('conversation', id)!, version: 9, title: 'Newer' }))
    expect((await conversationAt(id, { storage, world }))?.title).to.equal('Newer')
    expect(world.find('mark', id)).to.deep.equal(whole.find('mark', id))
  })

  it('is what a search finds once all is read, by the contact, too, with the marks; not what lies far apart', async () => {
    const storage = await crowded()
    const whole = await wholeWorld(storage, 'agent-noel')
    const all = await storage.read(['contact'], transaction => transaction.objectStore('contact').getAll())
    const contacts = new Map((all as Row<'contact'>[]).map(({ id, value }) => [id, value]))
    for (const filter of [{}, { status: 'closed' }, { status: 'open' }] satisfies SearchFilter[]) {
      for (const search of ['amara', '+1555', '3000']) {
        const sought = soughtBy(search)
        const isIn = (one: Conversation) => isSearched(filter, one) && whole.access.maySee(one)
        const world = await begun(storage)
        const early = await foundAhead(filter, 7, async (one, contactOf) => {
          const contact = isIn(one) && !findsConversation(one, sought) ? await contactOf() : undefined
          return isIn(one) && (findsConversation(one, sought) || (contact && findsContact(contact, sought))) === true
        }, { world, storage })
        const late = await whole.book.find({
          wanted: ({ conversation: one }) => isIn(one) && (findsConversation(one, sought)
            || (one.contactId !== null && findsContact(contacts.get(one.contactId)!, sought))),
          limit: 7, after: undefined,
        })
        expect(early, `${search} ${filter.status}`).to.deep.equal(late)
        for (const { id } of late.rows) expect(world.find('mark', id), id).to.deep.equal(whole.find('mark', id))
      }
    }
    await storage.write(transaction => store(transaction, Array.from({ length: 400 }, (_, index) => put('conversation', {
      ...whole.find('conversation', 'fresh')!, id: `far-${index}`, version: 1,
    }))))
    expect(await foundAhead({}, 7, () => false, { world: await begun(storage), storage })).to.equal(undefined)
  })
})
