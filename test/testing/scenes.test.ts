import { expect } from '@open-wc/testing'
import type { Change } from '../../src/backend/changes.js'
import { createMemoryWorld } from '../../src/backend/memory/index.js'
import type { Seed } from '../../src/backend/rules/seed.js'
import { changeProblem } from '../../src/state/record-schema.js'
import { createFakeClock } from '../../src/testing/fake-clock.js'
import { AGENTS, LONG_THREAD, longThread, manyConversations, scene } from '../../src/testing/scenes.js'

const kinds = {
  agents: 'agent', inboxes: 'inbox', channels: 'channel', contacts: 'contact', tags: 'tag', canned: 'canned',
  conversations: 'conversation', messages: 'message',
} as const

const problems = (seed: Seed): readonly string[] => Object.entries(kinds).flatMap(([name, kind]) =>
  (seed[name as keyof typeof kinds] ?? []).flatMap(value => {
    const problem = changeProblem({ kind, id: value.id, version: value.version, value } as Change)
    return problem === null ? [] : [`${kind} ${value.id}: ${problem}`]
  }))

const load = (seed: Seed, status: 'open' | 'closed' = 'open') =>
  createMemoryWorld(seed, { clock: createFakeClock() }).backend(AGENTS.mara)
    .load({ type: 'conversations', filter: { status }, sort: 'newest', limit: 100 }, new AbortController().signal)

describe('a scene', () => {
  it('holds only sound records', () => {
    expect(problems(scene({ conversations: 30, messages: 210 }))).to.deep.equal([])
  })

  it('is the same each time', () => {
    expect(scene({ conversations: 5, messages: 50 })).to.deep.equal(scene({ conversations: 5, messages: 50 }))
  })

  it('names only what is there', () => {
    const seed = scene({ conversations: 30, messages: 210 })
    const ids = (name: keyof typeof kinds) => new Set((seed[name] ?? []).map(value => value.id))
    const [agents, channels, contacts, tags, conversations] =
      [ids('agents'), ids('channels'), ids('contacts'), ids('tags'), ids('conversations')]
    for (const one of seed.conversations ?? []) {
      expect(channels.has(one.channelId ?? ''), one.id).to.be.true
      expect(one.contactId === null || contacts.has(one.contactId), one.id).to.be.true
      expect(one.assigneeId === null || agents.has(one.assigneeId), one.id).to.be.true
      expect(one.tagIds.every(id => tags.has(id)), one.id).to.be.true
    }
    for (const message of seed.messages ?? []) expect(conversations.has(message.conversationId), message.id).to.be.true
  })

  it('shows rows and messages in every state', () => {
    const { conversations = [], messages = [], contacts = [] } = scene()
    expect(new Set(conversations.map(one => one.status))).to.include.keys('open', 'closed')
    expect(conversations.some(one => one.contactId === null)).to.be.true
    expect(conversations.some(one => one.waitingSince !== null)).to.be.true
    expect(new Set(messages.map(one => one.kind))).to.have.keys('message', 'note', 'event')
    expect(new Set(messages.map(one => one.delivery))).to.include.keys('sent', 'delivered', 'read', 'failed')
    expect(messages.some(one => one.attachments.length > 0)).to.be.true
    for (const script of [/\p{Script=Han}/u, /\p{Script=Arabic}/u, /\p{Script=Hebrew}/u, /\p{Script=Cyrillic}/u]) {
      expect(contacts.some(one => script.test(one.name)), String(script)).to.be.true
    }
  })

  it('lists its open conversations newest first, and its closed ones apart', async () => {
    const open = await load(scene())
    expect(open.items[0]?.id).to.equal('priya')
    const times = open.items.map(one => one.activityAt)
    expect(times).to.deep.equal([...times].sort((a, b) => b - a))
    const closed = await load(scene(), 'closed')
    expect(closed.items.map(one => one.id)).to.have.members(['haneul', 'man', 'athina'])
  })

  it('plays at the moment it is asked for', () => {
    const { messages = [] } = scene({ now: 1_000_000_000_000 })
    expect(Math.max(...messages.map(one => one.at))).to.be.below(1_000_000_000_000).and.above(999_999_000_000)
  })
})

describe('many conversations', () => {
  it('are as many as asked for, in step with their messages', async () => {
    const page = await load(manyConversations(250))
    expect(page.total).to.equal(250)
    expect(page.items.slice(0, 3).map(one => one.id)).to.deep.equal(['crowd-0', 'crowd-1', 'crowd-2'])
  })

  it('may be a hundred thousand', () => {
    expect(manyConversations(100_000).conversations).to.have.length(100_000)
  })
})

describe('a long thread', () => {
  it('has one conversation of so many messages, each later than the one before', () => {
    const { conversations = [], messages = [] } = longThread(500)
    expect(conversations.map(one => [one.id, one.lastSeq])).to.deep.equal([[LONG_THREAD, 500]])
    expect(messages.every((message, index) => message.seq === index + 1)).to.be.true
    expect(messages.every((message, index) => index === 0 || message.at > messages[index - 1]!.at)).to.be.true
  })
})
