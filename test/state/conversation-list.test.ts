import { expect, waitUntil } from '@open-wc/testing'
import fc from 'fast-check'
import type { Command } from '../../src/backend/commands.js'
import { BackendError } from '../../src/backend/errors.js'
import { createId } from '../../src/lib/ids.js'
import type { ConversationFilter } from '../../src/model/filter.js'
import type { Sort } from '../../src/model/sort.js'
import { SORTS } from '../../src/model/sort.js'
import type { ConversationList, ListState } from '../../src/state/conversation-list.js'
import { createConversationList } from '../../src/state/conversation-list.js'
import type { Inbox } from '../../src/state/inbox.js'
import { AGENTS, CHANNELS, manyConversations, scene } from '../../src/testing/scenes.js'
import type { Desk } from './world.js'
import { aReadyDesk, calm, like, watchStore } from './world.js'

type Ready = Extract<ListState, { status: 'ready' }>

const OPEN: ConversationFilter = { status: 'open' }
const customer = { channelId: CHANNELS.texts, from: '+14155550111' }

const ready = (list: ConversationList): Ready => {
  const state = list.state.get()
  expect(state.status).to.equal('ready')
  return state as Ready
}

/** Watches a list while a test runs. */
const shown = async (inbox: Inbox, filter = OPEN, sort: Sort = 'newest') => {
  const list = createConversationList(inbox, filter, sort)
  const watched = watchStore(list.state)
  await calm()
  return { list, watched }
}

/** What a list that is asked for now would hold, all of it. */
const fresh = async ({ world }: Desk, filter: ConversationFilter, sort: Sort) => {
  const { inbox } = await aReadyDesk({ world })
  const { list } = await shown(inbox, filter, sort)
  while (ready(list).more) {
    list.loadMore()
    await calm()
  }
  return ready(list)
}

describe('a conversation list', () => {
  it('loads when somebody looks, and shows its first page in order', async () => {
    const { inbox } = await aReadyDesk({ seed: manyConversations(250) })
    const list = createConversationList(inbox, OPEN, 'newest')
    const { values, last } = watchStore(list.state)
    expect(values).to.deep.equal([{ status: 'loading' }])
    await calm()
    expect(last()).to.include({ status: 'ready', total: 250, more: true, moreError: null })
    expect((last() as Ready).ids).to.deep.equal(Array.from({ length: 100 }, (_, index) => `crowd-${index}`))
  })

  it('loads page by page until there is no more', async () => {
    const { inbox } = await aReadyDesk({ seed: manyConversations(250) })
    const { list, watched } = await shown(inbox)
    list.loadMore()
    list.loadMore()
    await calm()
    expect(ready(list).ids).to.have.length(200)
    list.loadMore()
    await calm()
    expect(ready(list)).to.include({ more: false })
    expect(ready(list).ids).to.have.length(250)
    const { length } = watched.values
    list.loadMore()
    await calm()
    expect(watched.values).to.have.length(length)
  })

  it('says why it could not load, and loads when tried again', async () => {
    const { inbox, world } = await aReadyDesk()
    world.faults.failNext('load:conversations', new BackendError('unavailable', {}))
    const { list, watched } = await shown(inbox)
    expect(watched.last()).to.have.nested.property('error.code', 'unavailable')
    list.retry()
    expect(watched.last().status).to.equal('loading')
    await calm()
    expect(ready(list).ids[0]).to.equal('priya')
  })

  it('keeps what is on screen when more does not come', async () => {
    const { inbox, world } = await aReadyDesk({ seed: manyConversations(250) })
    const { list } = await shown(inbox)
    world.faults.failNext('load:conversations', new BackendError('offline', {}))
    list.loadMore()
    await calm()
    expect(ready(list).moreError?.code).to.equal('offline')
    expect(ready(list).ids).to.have.length(100)
    list.loadMore()
    await calm()
    expect(ready(list)).to.include({ moreError: null })
    expect(ready(list).ids).to.have.length(200)
  })

  it('brings a conversation to the top when its customer writes', async () => {
    const desk = await aReadyDesk()
    const { list } = await shown(desk.inbox)
    const { ids, total } = ready(list)
    expect(ids[0]).not.to.equal('todd')
    desk.clock.advance(1_000)
    await desk.world.simulator.receive({ channelId: CHANNELS.texts, from: '+14155550124', text: 'Hello again' })
    await calm()
    expect(ready(list).ids).to.deep.equal(['todd', ...ids.filter(id => id !== 'todd')])
    expect(ready(list).total).to.equal(total)
  })

  it('gains a conversation that begins, and loses one that is closed', async () => {
    const desk = await aReadyDesk()
    const { list } = await shown(desk.inbox)
    const { total } = ready(list)
    desk.clock.advance(1_000)
    await desk.world.simulator.receive({ channelId: CHANNELS.texts, from: '+14155550199', text: 'First time here' })
    await calm()
    expect(ready(list).total).to.equal(total! + 1)
    await desk.inbox.actions.run('close', { conversationId: 'priya' })
    await calm()
    expect(ready(list).ids).not.to.include('priya')
    expect(ready(list).total).to.equal(total)
  })

  it('loses a conversation at once when I close it, and has it back when that is refused', async () => {
    const { inbox, world } = await aReadyDesk()
    const { list } = await shown(inbox)
    const before = ready(list)
    world.faults.failNext('execute:close', new BackendError('forbidden', { reason: 'role' }))
    const closing = inbox.actions.run('close', { conversationId: 'kwame' }).catch((reason: unknown) => reason)
    expect(ready(list).ids).not.to.include('kwame')
    expect(ready(list).total).to.equal(before.total! - 1)
    expect(await closing).to.have.property('code', 'forbidden')
    expect(ready(list).ids).to.deep.equal(before.ids)
    expect(ready(list).total).to.equal(before.total)
  })

  it('tells nothing when a row changes and stays where it is', async () => {
    const { inbox } = await aReadyDesk()
    const { watched } = await shown(inbox)
    const { length } = watched.values
    await inbox.actions.run('tag', { conversationId: 'kwame', tagId: 'tag-refund' })
    await calm()
    expect(watched.values).to.have.length(length)
  })

  it('knows my marks: what I read leaves the unread ones', async () => {
    const { inbox } = await aReadyDesk()
    const { list } = await shown(inbox, { ...OPEN, unread: true })
    expect(ready(list).ids).to.include('priya')
    await inbox.actions.run('mark-read', { conversationId: 'priya' })
    await calm()
    expect(ready(list).ids).not.to.include('priya')
    await inbox.actions.run('mark-unread', { conversationId: 'priya' })
    expect(ready(list).ids).to.include('priya')
  })

  it('counts a bumped conversation once, though it was never loaded', async () => {
    const desk = await aReadyDesk({ seed: manyConversations(250) })
    const { list } = await shown(desk.inbox)
    for (const index of [120, 180, 240]) {
      desk.clock.advance(10)
      const conversation = desk.world.snapshot().conversations?.find(one => one.id === `crowd-${index}`)
      await desk.world.simulator.receive({ channelId: conversation!.channelId!, from: conversation!.address, text: 'Me' })
    }
    await calm()
    expect(ready(list).ids.slice(0, 3)).to.deep.equal(['crowd-240', 'crowd-180', 'crowd-120'])
    desk.clock.advance(1_000)
    await calm()
    expect(ready(list).total).to.equal(250)
  })

  it('asks how many there are no more than once a second, whatever happens behind what is loaded', async () => {
    const desk = await aReadyDesk({ seed: manyConversations(250) })
    const { list } = await shown(desk.inbox)
    const colleague = await aReadyDesk({ world: desk.world, agentId: AGENTS.deniz })
    const { length } = desk.facts
    for (let index = 150; index < 190; index++) {
      await colleague.inbox.outbox.execute({ id: createId(), type: 'close', conversationId: `crowd-${index}` })
      desk.clock.advance(100)
    }
    await calm()
    expect(desk.facts.slice(length).filter(fact => fact.type === 'loaded').length).to.be.at.most(4)
    desk.clock.advance(1_000)
    await calm()
    expect(ready(list).total).to.equal(210)
  })

  it('leaves no hole where a row joins between what is loaded and what is not', async () => {
    const desk = await aReadyDesk({ seed: manyConversations(250) })
    const filter = { ...OPEN, assignee: 'none' }
    const { list } = await shown(desk.inbox, filter)
    const { ids } = ready(list)
    const last = ids.at(-1)!
    const index = Number(last.slice('crowd-'.length))
    // The last loaded one leaves; then one joins that stands between it and the one before.
    await desk.inbox.outbox.execute({ id: createId(), type: 'assign', conversationId: last, assigneeId: 'agent-mara', expectedAssigneeId: null })
    const joining = desk.world.snapshot().conversations?.find(one => one.id === `crowd-${index - 1}`)
    expect(joining?.assigneeId).not.to.be.null
    await desk.inbox.outbox.execute({
      id: createId(), type: 'assign', conversationId: joining!.id, assigneeId: null, expectedAssigneeId: joining!.assigneeId,
    })
    list.loadMore()
    await calm()
    expect(ready(list).ids).to.deep.equal((await fresh(desk, filter, 'newest')).ids)
  })

  it('misses nothing that happens while its page is on the way', async () => {
    const desk = await aReadyDesk()
    const release = desk.world.faults.hold('load:conversations', 'response')
    const list = createConversationList(desk.inbox, OPEN, 'newest')
    watchStore(list.state)
    await calm()
    desk.clock.advance(1_000)
    await desk.world.simulator.receive({ ...customer, text: 'Still there?' })
    await desk.world.simulator.receive({ channelId: CHANNELS.texts, from: '+14155550199', text: 'First time here' })
    const colleague = await aReadyDesk({ world: desk.world, agentId: AGENTS.deniz })
    await colleague.inbox.outbox.execute({ id: createId(), type: 'close', conversationId: 'kwame' })
    await calm()
    release()
    await calm()
    desk.clock.advance(1_000)
    await calm()
    const { ids, total } = await fresh(desk, OPEN, 'newest')
    expect(ready(list).ids).to.deep.equal(ids)
    expect(ready(list).total).to.equal(total)
  })

  it('asks for everything again after a gap, as much as was loaded', async () => {
    const desk = await aReadyDesk({ seed: manyConversations(250) })
    const { list } = await shown(desk.inbox)
    list.loadMore()
    await calm()
    desk.inbox.retry()
    await calm()
    expect(ready(list).ids).to.have.length(200)
  })

  it('knows a conversation\'s contact and my mark before it shows it, though only the stream told of it', async () => {
    const desk = await aReadyDesk({ seed: manyConversations(250) })
    const { list, watched } = await shown(desk.inbox)
    const { records } = desk.inbox
    expect(records.get('conversation', 'crowd-151')).to.be.undefined
    const { address, channelId } = desk.world.snapshot().conversations!.find(one => one.id === 'crowd-151')!
    await desk.world.simulator.receive({ channelId: channelId!, from: address, text: 'Me again' })
    await calm()
    expect(ready(list).ids[0]).to.equal('crowd-151')
    expect(records.get('contact', 'crowd-contact-151')).not.to.be.undefined
    expect(records.get('mark', 'crowd-151')?.readCount).to.equal(1)
    expect(watched.values.filter(state => state.status === 'loading')).to.have.length(1)
  })

  it('asks once for a page when many write whom nobody has met', async () => {
    const desk = await aReadyDesk({ seed: manyConversations(250) })
    const { list } = await shown(desk.inbox)
    const { length } = desk.facts
    const strangers = desk.world.snapshot().conversations!.filter(one => Number(one.id.slice(6)) >= 200)
    const release = desk.world.faults.hold('load')
    await Promise.all(strangers.map(({ address, channelId }) =>
      desk.world.simulator.receive({ channelId: channelId!, from: address, text: 'All at once' })))
    await calm()
    release()
    await calm()
    expect(strangers).to.have.length(50)
    expect(ready(list).ids.slice(0, 50)).to.have.members(strangers.map(one => one.id))
    expect(desk.facts.slice(length).filter(fact => fact.type === 'loaded').length).to.be.below(12)
  })

  it('stops asking and following some time after the last one has left', async () => {
    const signals: AbortSignal[] = []
    const desk = await aReadyDesk({
      seed: manyConversations(250),
      through: backend => like(backend, {
        load: (query, signal) => {
          signals.push(signal)
          return backend.load(query, signal)
        },
      }),
    })
    const { list, watched } = await shown(desk.inbox)
    const release = desk.world.faults.hold('load:conversations')
    list.loadMore()
    await calm()
    watched.stop()
    await waitUntil(() => signals.at(-1)?.aborted, 'the page is no longer waited for', { timeout: 5_000 })
    release()
    const { length } = signals
    const { address, channelId } = desk.world.snapshot().conversations!.find(one => one.id === 'crowd-151')!
    await desk.world.simulator.receive({ channelId: channelId!, from: address, text: 'Nobody looks' })
    await calm()
    desk.clock.advance(2_000)
    await calm()
    expect(signals).to.have.length(length)
    // Who looks again sees what there is now.
    const again = watchStore(list.state)
    await calm()
    expect((again.last() as Ready).ids[0]).to.equal('crowd-151')
    again.stop()
  })
})

/** Anything that an agent, a colleague, a customer or the network may do. */
type Step =
  | { readonly do: 'command', readonly who: 'me' | 'colleague', readonly what: number, readonly which: number, readonly refused: boolean }
  | { readonly do: 'write', readonly which: number }
  | { readonly do: 'begin', readonly which: number }
  | { readonly do: 'more' | 'calm' | 'second' | 'slow' | 'fast' | 'gap' }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({
    do: fc.constant('command' as const), who: fc.constantFrom('me' as const, 'colleague' as const),
    what: fc.nat(7), which: fc.nat(229), refused: fc.integer({ min: 0, max: 5 }).map(n => n === 0),
  }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('write' as const), which: fc.nat(229) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('begin' as const), which: fc.nat(20) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom(
    'more' as const, 'calm' as const, 'second' as const, 'slow' as const, 'fast' as const, 'gap' as const) }) },
)

const commandOf = (inbox: Inbox, what: number, conversationId: string): Command => {
  const base = { id: createId(), conversationId }
  const assigneeId = inbox.records.get('conversation', conversationId)?.assigneeId ?? null
  const commands: readonly Command[] = [
    { ...base, type: 'close' },
    { ...base, type: 'reopen' },
    { ...base, type: 'assign', assigneeId: AGENTS.mara, expectedAssigneeId: assigneeId },
    { ...base, type: 'assign', assigneeId: null, expectedAssigneeId: assigneeId },
    { ...base, type: 'set-tags', add: ['tag-urgent'], remove: ['tag-fleet'] },
    { ...base, type: 'mark-read', seq: inbox.records.get('conversation', conversationId)?.lastSeq ?? 0 },
    { ...base, type: 'mark-unread' },
    { ...base, type: 'send-message', messageId: createId(), kind: 'message', text: 'Hello', attachmentIds: [] },
  ]
  return commands[what]!
}

const FILTERS: readonly ConversationFilter[] = [
  OPEN, { status: 'closed' }, { ...OPEN, unread: true }, { ...OPEN, assignee: 'me' }, { ...OPEN, assignee: 'none' },
  { ...OPEN, tagIds: ['tag-urgent'] }, { awaitingReply: true }, { ...OPEN, inboxId: 'inbox-sales' },
]

describe('a conversation list in the middle of it all', () => {
  const act = (
    desk: Desk, colleague: Desk, list: ConversationList, step: Step, releases: (() => void)[],
  ): void => {
    switch (step.do) {
      case 'command': {
        const { inbox } = step.who === 'me' ? desk : colleague
        if (step.refused) desk.world.faults.failNext('execute', new BackendError('forbidden', { reason: 'role' }))
        inbox.outbox.execute(commandOf(inbox, step.what, `crowd-${step.which}`)).catch(() => { /* refused */ })
        break
      }
      case 'write': {
        const conversation = desk.world.snapshot().conversations?.find(one => one.id === `crowd-${step.which}`)
        void desk.world.simulator.receive({ channelId: conversation!.channelId!, from: conversation!.address, text: 'Me' })
        break
      }
      case 'begin':
        void desk.world.simulator.receive({ channelId: CHANNELS.texts, from: `+1415555${1_000 + step.which}`, text: 'Hi' })
        break
      case 'more': list.loadMore(); break
      case 'slow': releases.push(desk.world.faults.hold('load', 'response')); break
      case 'fast': for (const release of releases.splice(0)) release(); break
      case 'gap': desk.inbox.retry(); break
      case 'second': desk.clock.advance(1_000); break
      case 'calm': break
    }
  }

  it('ends as a list that is loaded afterward, whatever happened in whatever order', async function (this: Mocha.Context) {
    this.timeout(60_000)
    const seed = manyConversations(230)
    await fc.assert(fc.asyncProperty(
      fc.constantFrom(...FILTERS), fc.constantFrom(...SORTS), fc.array(anyStep, { maxLength: 40 }),
      async (filter, sort, steps) => {
        const desk = await aReadyDesk({ seed })
        const colleague = await aReadyDesk({ world: desk.world, agentId: AGENTS.deniz, clock: desk.clock })
        const { list, watched } = await shown(desk.inbox, filter, sort)
        const releases: (() => void)[] = []
        for (const step of steps) {
          act(desk, colleague, list, step, releases)
          desk.clock.advance(7)
          if (step.do === 'calm') await calm()
        }
        for (const release of releases) release()
        // Whatever failed is given up; then a second passes, in which the list may ask how many there are.
        await calm()
        for (const { inbox } of [desk, colleague]) {
          for (const { command } of inbox.outbox.unsent.get()) await inbox.outbox.discard(command.id)
        }
        for (let second = 0; second < 2; second++) {
          desk.clock.advance(1_000)
          await calm()
        }
        const expected = await fresh(desk, filter, sort)
        const { ids, total, more } = ready(list)
        expect(ids).to.deep.equal(expected.ids.slice(0, ids.length))
        expect(total).to.equal(expected.total)
        expect(more || ids.length === expected.ids.length).to.be.true
        while (ready(list).more) {
          list.loadMore()
          await calm()
        }
        expect(ready(list).ids).to.deep.equal(expected.ids)
        watched.stop()
        await Promise.all([desk.inbox.close(), colleague.inbox.close()])
      },
    ), { numRuns: 100 })
  })

  it('starts from a scene like from any other world', async () => {
    const desk = await aReadyDesk({ seed: scene() })
    const { list } = await shown(desk.inbox)
    expect(ready(list).ids).to.deep.equal((await fresh(desk, OPEN, 'newest')).ids)
  })
})
