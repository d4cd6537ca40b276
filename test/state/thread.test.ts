import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import { BackendError } from '../../src/backend/errors.js'
import type { MemoryWorld } from '../../src/backend/memory/index.js'
import { createId } from '../../src/lib/ids.js'
import type { Inbox } from '../../src/state/inbox.js'
import type { Thread, ThreadState } from '../../src/state/thread.js'
import { createThread } from '../../src/state/thread.js'
import { AGENTS, CHANNELS, LONG_THREAD, longThread, scene } from '../../src/testing/index.js'
import type { Desk, DeskOptions, Watched } from './world.js'
import { aReadyDesk, calm, watchStore } from './world.js'

type Ready = Extract<ThreadState, { status: 'ready' }>

const customer = { channelId: CHANNELS.texts, from: '+14155550111' }

const ready = (thread: Thread): Ready => {
  const state = thread.state.get()
  expect(state.status).to.equal('ready')
  return state as Ready
}

interface Shown extends Desk {
  readonly thread: Thread
  readonly watched: Watched<ThreadState>
}

const show = async (conversationId: string, options: DeskOptions = {}): Promise<Shown> => {
  const desk = await aReadyDesk(options)
  const thread = createThread(desk.inbox, conversationId)
  const watched = watchStore(thread.state)
  await calm()
  return { ...desk, thread, watched }
}
const showLong = (count = 200, options: DeskOptions = {}) => show(LONG_THREAD, { seed: longThread(count), ...options })

const id = (number: number): string => `${LONG_THREAD}-m${number}`
const range = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => id(from + index))

const send = (inbox: Inbox, text: string, conversationId = LONG_THREAD) => {
  const messageId = createId()
  const settled = inbox.outbox.execute({
    id: createId(), type: 'send-message', messageId, conversationId, kind: 'message', text, attachmentIds: [],
  }).catch(() => { /* shown */ })
  return { messageId, settled }
}

/** The ids of a conversation as the back end has them. */
const stored = (world: MemoryWorld, conversationId = LONG_THREAD): readonly string[] =>
  (world.snapshot().messages ?? []).filter(one => one.conversationId === conversationId)
    .sort((a, b) => a.seq - b.seq).map(one => one.id)

describe('a thread', () => {
  it('shows its newest messages, the newest last', async () => {
    const { thread, watched } = await showLong()
    expect(watched.values).to.have.length(2)
    expect(ready(thread)).to.deep.include({
      ids: range(151, 200), older: true, newer: false, loading: null, failed: null,
    })
  })

  it('shows a short one whole', async () => {
    const { thread } = await show('priya', { seed: scene() })
    expect(ready(thread)).to.include({ older: false, newer: false })
    expect(ready(thread).ids).to.have.length(8)
  })

  it('loads older messages above, page by page', async () => {
    const { thread, watched } = await showLong(120)
    thread.loadOlder()
    thread.loadOlder()
    expect(watched.last()).to.include({ loading: 'older' })
    await calm()
    expect(ready(thread)).to.deep.include({ ids: range(21, 120), older: true, loading: null })
    thread.loadOlder()
    await calm()
    expect(ready(thread)).to.deep.include({ ids: range(1, 120), older: false })
    const { length } = watched.values
    thread.loadOlder()
    thread.loadNewer()
    await calm()
    expect(watched.values).to.have.length(length)
  })

  it('appends what arrives, each message once', async () => {
    const { thread, world } = await showLong()
    const first = await world.simulator.receive({ ...customer, text: 'One' })
    const second = await world.simulator.receive({ ...customer, text: 'Two' })
    await calm()
    expect(ready(thread).ids).to.deep.equal([...range(151, 200), first.id, second.id])
  })

  it('tells nothing when only a message\'s delivery or another conversation changes', async () => {
    const { thread, world, inbox, watched } = await show('priya', { seed: scene() })
    const { messageId, settled } = send(inbox, 'On its way', 'priya')
    await settled
    await calm()
    expect(ready(thread).ids.at(-1)).to.equal(messageId)
    const { length } = watched.values
    await world.simulator.report(messageId, 'sent')
    await world.simulator.receive({ channelId: CHANNELS.texts, from: '+14155550121', text: 'Kwame here' })
    await calm()
    expect(inbox.records.get('message', messageId)?.delivery).to.equal('sent')
    expect(watched.values).to.have.length(length)
  })

  it('shows my own message at once, and leaves it in its place when it is confirmed', async () => {
    const { thread, inbox, watched } = await showLong()
    const { messageId, settled } = send(inbox, 'Mine')
    expect(ready(thread).ids).to.deep.equal([...range(151, 200), messageId])
    await settled
    await calm()
    expect(ready(thread).ids).to.deep.equal([...range(151, 200), messageId])
    for (const state of watched.values) {
      if (state.status === 'ready') expect(state.ids.filter(one => one === messageId).length).to.be.at.most(1)
    }
    expect(inbox.records.get('message', messageId)?.seq).to.equal(201)
  })

  it('keeps messages on their way behind what arrives meanwhile, in the order they were written', async () => {
    const { thread, inbox, world } = await showLong()
    const release = world.faults.hold('execute:send-message')
    const [one, two] = [send(inbox, 'One'), send(inbox, 'Two')]
    await calm()
    const arrived = await world.simulator.receive({ ...customer, text: 'Before yours' })
    await calm()
    expect(ready(thread).ids.slice(50)).to.deep.equal([arrived.id, one.messageId, two.messageId])
    release()
    await calm()
    expect(ready(thread).ids.slice(50)).to.deep.equal([arrived.id, one.messageId, two.messageId])
    expect(ready(thread).ids.slice(-3)).to.deep.equal(stored(world).slice(-3))
  })

  it('leaves a failed message behind those that went, until it is given up', async () => {
    const { thread, inbox, world } = await showLong()
    world.faults.failNext('execute:send-message', new BackendError('forbidden', { reason: 'role' }))
    const failed = send(inbox, 'Refused')
    await failed.settled
    const sent = send(inbox, 'Went')
    await sent.settled
    await calm()
    expect(ready(thread).ids.slice(50)).to.deep.equal([sent.messageId, failed.messageId])
    await inbox.outbox.discard(inbox.outbox.unsent.get()[0]!.command.id)
    expect(ready(thread).ids.slice(50)).to.deep.equal([sent.messageId])
  })

  it('shows what an earlier visit left unsent', async () => {
    const desk = await aReadyDesk({ seed: longThread(60) })
    desk.world.faults.hold('execute')
    const { messageId } = send(desk.inbox, 'Left behind')
    await calm()
    const { thread } = await show(LONG_THREAD, { world: desk.world, device: desk.device })
    expect(ready(thread).ids.at(-1)).to.equal(messageId)
  })

  it('goes to a message far away, and on from there both ways', async () => {
    const { thread } = await showLong(300)
    thread.goTo(id(100))
    await calm()
    expect(ready(thread)).to.include({ older: true, newer: true })
    expect(ready(thread).ids).to.include(id(100))
    const from = Number(ready(thread).ids[0]!.slice(id(0).length - 1))
    expect(ready(thread).ids).to.deep.equal(range(from, from + 49))
    thread.loadNewer()
    await calm()
    expect(ready(thread).ids).to.deep.equal(range(from, from + 99))
    thread.goToEnd()
    await calm()
    expect(ready(thread)).to.deep.include({ ids: range(251, 300), newer: false })
  })

  it('does not show what arrives where it would stand beside a hole', async () => {
    const { thread, world } = await showLong(300)
    thread.goTo(id(100))
    await calm()
    const before = ready(thread).ids
    await world.simulator.receive({ ...customer, text: 'Far below' })
    await calm()
    expect(ready(thread).ids).to.deep.equal(before)
    for (let page = 0; page < 4; page++) {
      thread.loadNewer()
      await calm()
    }
    expect(ready(thread).newer).to.be.false
    expect(ready(thread).ids).to.deep.equal(stored(world).slice(-ready(thread).ids.length))
  })

  it('stays where it is when the message is among those loaded', async () => {
    const { thread, watched } = await showLong()
    const { length } = watched.values
    thread.goTo(id(160))
    thread.goToEnd()
    await calm()
    expect(watched.values).to.have.length(length)
  })

  it('shows the newest where the message to stand at is gone', async () => {
    const { thread } = await showLong()
    thread.goTo('deleted')
    await calm()
    expect(ready(thread)).to.deep.include({ ids: range(151, 200), failed: null })
  })

  it('misses nothing that happens while its page is on the way', async () => {
    const desk = await aReadyDesk({ seed: longThread(60) })
    const release = desk.world.faults.hold('load:messages', 'response')
    const thread = createThread(desk.inbox, LONG_THREAD)
    watchStore(thread.state)
    await calm()
    const arrived = await desk.world.simulator.receive({ ...customer, text: 'Meanwhile' })
    const { messageId } = send(desk.inbox, 'Mine')
    await calm()
    release()
    await calm()
    expect(ready(thread).ids.slice(-3)).to.deep.equal([id(60), arrived.id, messageId])
  })

  it('says why it could not load, and loads when tried again', async () => {
    const { inbox, world } = await aReadyDesk({ seed: longThread(60) })
    world.faults.failNext('load:messages', new BackendError('unavailable', {}))
    const thread = createThread(inbox, LONG_THREAD)
    const { last } = watchStore(thread.state)
    await calm()
    expect(last()).to.have.nested.property('error.code', 'unavailable')
    thread.retry()
    expect(last().status).to.equal('loading')
    await calm()
    expect(ready(thread).ids).to.have.length(50)
  })

  it('keeps what is on screen when older messages do not come, says so, and tries that page again', async () => {
    const { thread, world } = await showLong()
    world.faults.failNext('load:messages', new BackendError('offline', {}))
    thread.loadOlder()
    await calm()
    expect(ready(thread).failed).to.include({ side: 'older' })
    expect(ready(thread).failed?.error.code).to.equal('offline')
    expect(ready(thread).ids).to.deep.equal(range(151, 200))
    thread.retry()
    await calm()
    expect(ready(thread)).to.deep.include({ ids: range(101, 200), failed: null })
  })

  it('catches up after a gap without losing what is loaded above', async () => {
    const { thread, world, inbox } = await showLong()
    thread.loadOlder()
    await calm()
    const arrived = await world.simulator.receive({ ...customer, text: 'After the gap' })
    inbox.retry()
    await calm()
    expect(ready(thread).ids).to.deep.equal([...range(101, 200), arrived.id])
  })
})

type Step =
  | { readonly do: 'mine', readonly outcome: 'goes' | 'refused' | 'offline' }
  | { readonly do: 'go', readonly to: number }
  | { readonly do: 'customer' | 'colleague' | 'older' | 'newer' | 'end' | 'gap' | 'calm' | 'wait' | 'discard' | 'retry' | 'slow' | 'fast' }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({
    do: fc.constant('mine' as const), outcome: fc.constantFrom('goes' as const, 'goes' as const, 'refused' as const, 'offline' as const),
  }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('go' as const), to: fc.integer({ min: 1, max: 160 }) }) },
  { weight: 9, arbitrary: fc.record({
    do: fc.constantFrom(
      'customer' as const, 'colleague' as const, 'older' as const, 'newer' as const, 'end' as const, 'gap' as const,
      'calm' as const, 'wait' as const, 'discard' as const, 'retry' as const,
      'slow' as const, 'fast' as const),
  }) },
)

describe('a thread in the middle of it all', () => {
  const act = (
    { inbox, world, thread, clock }: Shown, colleague: Inbox, step: Step, releases: (() => void)[],
  ): void => {
    const failed = inbox.outbox.unsent.get().find(one => one.state === 'failed')?.command.id ?? ''
    switch (step.do) {
      case 'mine':
        if (step.outcome === 'refused') {
          world.faults.failNext('execute:send-message', new BackendError('forbidden', { reason: 'role' }))
        }
        if (step.outcome === 'offline') {
          world.faults.failNext('execute:send-message', new BackendError('offline', {}), 'response')
        }
        send(inbox, 'Mine')
        break
      case 'customer': void world.simulator.receive({ ...customer, text: 'Theirs' }); break
      case 'colleague': send(colleague, 'A colleague\'s'); break
      case 'older': thread.loadOlder(); break
      case 'newer': thread.loadNewer(); break
      case 'end': thread.goToEnd(); break
      case 'go': thread.goTo(id(step.to)); break
      case 'gap': inbox.retry(); break
      case 'wait': clock.advance(2_000); break
      case 'discard': void inbox.outbox.discard(failed); break
      case 'retry': void inbox.outbox.retry(failed); break
      case 'slow': releases.push(world.faults.hold('load', 'response'), world.faults.hold('execute', 'response')); break
      case 'fast': for (const release of releases.splice(0)) release(); break
      case 'calm': break
    }
  }

  it('shows an unbroken part of what there is, and my unsent messages behind it', async function (this: Mocha.Context) {
    this.timeout(60_000)
    const seed = longThread(160)
    await fc.assert(fc.asyncProperty(fc.array(anyStep, { maxLength: 40 }), async steps => {
      const shown = await show(LONG_THREAD, { seed })
      const colleague = await aReadyDesk({ world: shown.world, clock: shown.clock, agentId: AGENTS.deniz })
      const releases: (() => void)[] = []
      for (const step of steps) {
        act(shown, colleague.inbox, step, releases)
        if (step.do === 'calm') await calm()
      }
      for (const release of releases) release()
      await calm()
      const { ids, older, newer, loading } = ready(shown.thread)
      const isPending = (one: string) => shown.inbox.records.get('message', one)?.seq === Infinity
      const unsent = shown.inbox.outbox.unsent.get().flatMap(({ command }) =>
        command.type === 'send-message' && isPending(command.messageId) ? [command.messageId] : [])
      expect(new Set(ids).size).to.equal(ids.length)
      expect(loading).to.be.null
      const known = ids.filter(one => !isPending(one))
      const all = stored(shown.world)
      const from = all.indexOf(known[0]!)
      expect(known).to.deep.equal(all.slice(from, from + known.length))
      if (!older) expect(from).to.equal(0)
      if (!newer) expect(from + known.length).to.equal(all.length)
      expect(ids.slice(known.length)).to.deep.equal(unsent)
      shown.watched.stop()
      await Promise.all([shown.inbox.close(), colleague.inbox.close()])
    }), { numRuns: 150 })
  })
})
