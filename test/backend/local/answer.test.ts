import { expect } from '@open-wc/testing'
import type { Page, Query } from '../../../src/backend/queries.js'
import { createMemoryWorld } from '../../../src/backend/memory/index.js'
import { AGENTS, suiteSeed } from '../../../src/testing/backend-suite/seed.js'
import { deleteDatabases, newDatabase } from './database.js'
import { closeAll, open } from './world.js'

const { signal } = new AbortController()

const QUERIES: readonly Query[] = [
  { type: 'conversations', filter: {}, sort: 'newest', limit: 20 },
  { type: 'conversations', filter: { unread: true }, sort: 'longest-waiting', limit: 5 },
  { type: 'conversation', conversationId: 'answered' },
  { type: 'messages', conversationId: 'long', limit: 20 },
  { type: 'messages', conversationId: 'long', limit: 20, before: 50 },
  { type: 'messages', conversationId: 'long', limit: 20, after: 50 },
  { type: 'messages', conversationId: 'long', limit: 20, around: 'long-m60' },
  { type: 'messages', conversationId: 'long', limit: 21, around: 'long-m3' },
  { type: 'contact', contactId: 'contact-12' },
  { type: 'contacts', limit: 5 },
  { type: 'contacts', search: 'kumo', limit: 5 },
  { type: 'contacts', favorites: true, limit: 5 },
  { type: 'agents' },
  { type: 'agents', inboxId: 'inbox-billing' },
  { type: 'tags' },
  { type: 'canned', inboxId: 'inbox-orders' },
  { type: 'counts' },
]

/** A page without what each back end words in its own way. */
const plain = ({ items, included, total, next, previous }: Page) => ({
  items: [...items].sort((a, b) => a.id < b.id ? -1 : 1),
  order: items.map(one => one.id),
  included: included.map(one => `${one.kind} ${one.id} ${one.version}`).sort(),
  total, next: next !== null, previous: previous !== null,
})

describe('answers of a local back end', () => {
  afterEach(closeAll)
  after(deleteDatabases)

  it('are those of the memory back end', async () => {
    const { backend } = await open(newDatabase())
    const memory = createMemoryWorld(suiteSeed()).backend(AGENTS.noel)
    await memory.connect(signal)
    for (const query of QUERIES) {
      const [actual, expected] = [await backend.load(query, signal), await memory.load(query, signal)]
      const counted = query.type === 'counts' ? { ...plain(actual), order: [] } : plain(actual)
      const wanted = query.type === 'counts' ? { ...plain(expected), order: [] } : plain(expected)
      expect(counted, JSON.stringify(query)).to.deep.equal(wanted)
    }
  })
})
