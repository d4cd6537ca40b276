import { expect } from '@open-wc/testing'
import { createMemoryWorld } from '../../src/backend/memory/index.js'
import type { Change, Listener } from '../../src/backend/changes.js'
import { BackendError } from '../../src/backend/errors.js'
import type { DeviceOp, DeviceStore } from '../../src/device/device.js'
import { createIndexedDbDevice } from '../../src/device/indexeddb-device.js'
import { createMemoryDevice } from '../../src/device/memory-device.js'
import { createId } from '../../src/lib/ids.js'
import { createInbox } from '../../src/state/inbox.js'
import { conversationList } from '../../src/state/widgets/list.js'
import { messageThread } from '../../src/state/widgets/thread.js'
import { AGENTS, CHANNELS, createFakeClock, scene } from '../../src/testing/index.js'
import { aDesk, aReadyDesk, calm, like, watchStore } from './world.js'

const signal = () => new AbortController().signal
const send = (text: string, conversationId = 'priya') => ({ conversationId, text, kind: 'message' as const })

describe('an inbox', () => {
  it('asks nobody for anything until it is started', async () => {
    const { inbox, facts } = aDesk()
    await calm()
    expect(facts).to.deep.equal([])
    expect(inbox.session.get().status).to.equal('connecting')
    expect(inbox.me()).to.be.undefined
  })

  it('knows who I am and where I work once it is connected', async () => {
    const { inbox } = await aReadyDesk()
    expect(inbox.me()?.name).to.equal('Mara Quinn')
    expect(inbox.connection.get()).to.deep.equal({ state: 'connected' })
    expect(inbox.records.get('inbox', 'inbox-sales')?.name).to.equal('Sales')
    expect(inbox.records.get('channel', CHANNELS.texts)?.type).to.equal('sms')
  })

  it('hears what colleagues and customers do', async () => {
    const { inbox, world } = await aReadyDesk()
    await inbox.load({ type: 'conversation', conversationId: 'priya' }, signal())
    await world.simulator.receive({ channelId: CHANNELS.texts, from: '+14155550111', text: 'And a helmet?' })
    await calm()
    expect(inbox.records.get('conversation', 'priya')?.lastMessage?.text).to.equal('And a helmet?')
    world.simulator.typing('priya', true)
    await calm()
    expect(inbox.ephemerals.company('priya').get().typing).to.deep.equal([null])
  })

  it('sees nobody typing on what has arrived, but for what is only loaded', async () => {
    const { inbox, world } = await aReadyDesk()
    const typing = () => inbox.ephemerals.company('priya').get().typing
    world.simulator.typing('priya', true)
    world.backend(AGENTS.deniz).signal({ type: 'typing', conversationId: 'priya', agentId: AGENTS.deniz, active: true })
    await inbox.load({ type: 'messages', conversationId: 'priya', limit: 50 }, signal())
    expect(typing()).to.deep.equal([null, AGENTS.deniz])
    await world.simulator.receive({ channelId: CHANNELS.texts, from: '+14155550111', text: 'And a helmet?' })
    await calm()
    expect(typing()).to.deep.equal([AGENTS.deniz])
  })

  it('never meets another one on the same page', async () => {
    const first = await aReadyDesk()
    const second = await aReadyDesk({ agentId: AGENTS.deniz })
    const elsewhere = watchStore(conversationList(second.inbox, { filter: { status: 'open' }, sort: 'newest' }).state)
    watchStore(messageThread(second.inbox, { conversationId: 'priya' }).state)
    await calm()
    const before = JSON.stringify([elsewhere.last(), second.inbox.records.all('conversation'), second.inbox.records.all('message')])
    const { length } = second.facts
    first.inbox.location.set({ conversationId: 'priya' })
    first.inbox.drafts.set('priya', 'Only here')
    first.inbox.settings.set('panel-width', 555)
    await first.inbox.actions.run('send', send('Only here'))
    await first.inbox.actions.run('close', { conversationId: 'kwame' })
    first.clock.advance(1_000)
    await calm()
    expect(second.inbox.location.get().conversationId).to.be.null
    expect(second.inbox.drafts.store('priya').get().text).to.equal('')
    expect(second.inbox.settings.store('panel-width').get()).to.equal(320)
    expect(second.inbox.notices.list.get()).to.deep.equal([])
    expect(JSON.stringify([elsewhere.last(), second.inbox.records.all('conversation'), second.inbox.records.all('message')]))
      .to.equal(before)
    expect(second.facts).to.have.length(length)
  })

  it('asks for everything loaded again when changes were missed', async () => {
    let listener: Listener | undefined
    const { inbox, facts } = await aReadyDesk({
      through: backend => like(backend, {
        subscribe: (given, since) => {
          listener = given
          return backend.subscribe(given, since)
        },
      }),
    })
    let asked = 0
    const stop = inbox.onGap(() => { asked++ })
    listener?.gap()
    expect(asked).to.equal(1)
    expect(facts.at(-1)).to.deep.equal({ type: 'gap' })
    stop()
    listener?.gap()
    expect(asked).to.equal(1)
  })

  it('drops what is malformed in the stream, and shows the rest', async () => {
    let listener: Listener | undefined
    const { inbox, facts } = await aReadyDesk({
      through: backend => like(backend, {
        subscribe: given => {
          listener = given
          return () => { /* nothing to end */ }
        },
      }),
    })
    const sound: Change = { kind: 'tag', id: 't', version: 1, value: { id: 't', version: 1, name: 'ok', color: 'red' } }
    listener?.changes([null, { ...sound, id: 'u', value: { id: 'u', name: 'broken' } }, sound] as never, 'cursor')
    expect(inbox.records.all('tag').map(tag => tag.id)).to.deep.equal(['t'])
    expect(facts.filter(fact => fact.type === 'malformed-record')).to.have.length(2)
  })

  it('sends what waits as soon as the connection is back', async () => {
    const { inbox, world } = await aReadyDesk()
    world.faults.failNext('execute', new BackendError('offline', {}))
    void inbox.actions.run('send', send('Soon'))
    await calm()
    expect(inbox.outbox.unsent.get().map(one => one.state)).to.deep.equal(['waiting'])
    inbox.outbox.wake()
    await calm()
    expect(inbox.outbox.unsent.get()).to.deep.equal([])
  })

  it('asks for a new session once when nobody is signed in any longer, and then sends what waited', async () => {
    let connections = 0
    const { inbox, world } = await aReadyDesk({
      through: backend => like(backend, {
        connect: signal => {
          connections++
          return backend.connect(signal)
        },
      }),
    })
    for (let times = 0; times < 3; times++) world.faults.failNext('execute', new BackendError('unauthorized', {}))
    for (const conversationId of ['priya', 'kwame', 'sam']) {
      void inbox.actions.run('send', { ...send(`To ${conversationId}`), conversationId }).catch(() => { /* one is unknown */ })
    }
    await calm()
    await calm()
    expect(connections).to.equal(2)
    expect(inbox.outbox.unsent.get().filter(one => one.state !== 'failed')).to.deep.equal([])
    expect(world.snapshot().messages?.filter(message => message.text.startsWith('To '))).to.have.length.of.at.least(2)
  })

  it('connects again when asked to, and then everything that failed is asked for again', async () => {
    const { inbox, world } = aDesk()
    world.faults.failNext('connect', new BackendError('offline', {}))
    const { values } = watchStore(conversationList(inbox, { filter: { status: 'open' }, sort: 'newest' }).state)
    await calm()
    expect(values.map(state => state.status)).to.deep.equal(['loading', 'failed'])
    inbox.retry()
    await calm()
    expect(values.at(-1)?.status).to.equal('ready')
  })

  it('says once that the device stores nothing, and goes on', async () => {
    const memory = createMemoryDevice()
    const device = {
      open: (scope: string): DeviceStore => ({
        ...memory.open(scope),
        onFault(listener) {
          listener('full')
          return () => { /* nothing to end */ }
        },
      }),
    }
    const { inbox, facts } = await aReadyDesk({ device })
    expect(inbox.notices.list.get()).to.have.length(1)
    expect(inbox.notices.list.get()[0]).to.include({ type: 'device', fault: 'full', lasting: true })
    expect(facts).to.deep.include({ type: 'device-fault', reason: 'full' })
    await inbox.actions.run('send', send('Still goes out'))
  })

  it('goes on when the host\'s monitoring is broken', async () => {
    const backend = createMemoryWorld(scene(), { clock: createFakeClock() }).backend(AGENTS.mara)
    const inbox = createInbox({ backend, device: createMemoryDevice(), observe: () => { throw new TypeError('broken') } })
    await inbox.load({ type: 'tags' }, signal())
    expect(inbox.records.all('tag')).to.have.length(6)
    await inbox.close()
  })

  it('keeps drafts and unsent messages on the device, for the same agent of the same place alone', async () => {
    const clock = createFakeClock()
    const world = createMemoryWorld(scene(), { clock })
    const device = createMemoryDevice()
    const before = await aReadyDesk({ world, clock, device })
    before.inbox.drafts.set('kwame', 'Half a thought')
    world.faults.failNext('execute', new BackendError('offline', {}))
    void before.inbox.actions.run('send', send('On its way'))
    await calm()
    await before.inbox.close()

    const other = await aReadyDesk({ world, clock, device, agentId: AGENTS.deniz })
    expect(other.inbox.drafts.store('kwame').get().text).to.equal('')
    expect(other.inbox.outbox.unsent.get()).to.deep.equal([])

    const after = await aReadyDesk({ world, clock, device })
    expect(after.inbox.drafts.store('kwame').get().text).to.equal('Half a thought')
    const texts = world.snapshot().messages?.filter(message => message.text === 'On its way')
    expect(texts).to.have.length(1)
    expect(after.inbox.outbox.unsent.get()).to.deep.equal([])
  })

  it('keeps them in the browser\'s own storage too', async () => {
    const device = createIndexedDbDevice({ database: `inbox:test-${createId()}` })
    const before = await aReadyDesk({ device })
    before.inbox.drafts.set('kwame', 'Half a thought')
    await before.inbox.close()
    const after = aDesk({ device })
    after.inbox.start()
    const { text } = await new Promise<{ text: string }>(resolve => {
      after.inbox.drafts.store('kwame').subscribe(draft => { if (draft.text !== '') resolve(draft) })
    })
    expect(text).to.equal('Half a thought')
  })

  it('shows a draft in all tabs of one agent', async () => {
    const device = createMemoryDevice()
    const world = createMemoryWorld(scene(), { clock: createFakeClock() })
    const [one, two] = [await aReadyDesk({ world, device }), await aReadyDesk({ world, device })]
    one.inbox.drafts.set('kwame', 'Typed in one')
    one.clock.advance(250)
    await calm()
    expect(two.inbox.drafts.store('kwame').get().text).to.equal('Typed in one')
  })

  it('leaves nothing on the device when the agent signs out for good', async () => {
    const device = createMemoryDevice()
    const { inbox, clock } = await aReadyDesk({ device })
    const written: DeviceOp[] = []
    const scope = 'larkspur:memory:agent-mara'
    inbox.drafts.set('kwame', 'Half a thought')
    inbox.settings.set('panel-width', 400)
    clock.advance(250)
    await calm()
    expect(await device.open(scope).rows('drafts')).to.have.length(1)
    inbox.drafts.set('kwame', 'Half a thought, and the other half')
    device.open(scope).onForeignWrite(ops => written.push(...ops))
    await inbox.signOut({ wipe: true })
    clock.advance(1_000)
    await calm()
    for (const table of ['drafts', 'outbox', 'settings'] as const) {
      expect(await device.open(scope).rows(table), table).to.deep.equal([])
    }
    expect(written.some(op => 'remove' in op)).to.be.true
  })

  it('keeps everything on the device when the agent only leaves', async () => {
    const device = createMemoryDevice()
    const { inbox } = await aReadyDesk({ device })
    inbox.drafts.set('kwame', 'Half a thought')
    await inbox.signOut({ wipe: false })
    expect(await device.open('larkspur:memory:agent-mara').rows('drafts')).to.have.length(1)
  })

  it('that is closed does nothing more, and leaves no timer', async () => {
    const { inbox, world, clock, facts } = await aReadyDesk()
    world.simulator.typing('priya', true)
    world.faults.failNext('execute', new BackendError('offline', {}))
    void inbox.actions.run('send', send('Waiting'))
    inbox.drafts.set('kwame', 'Half a thought')
    await calm()
    await inbox.close()
    expect(clock.waiting).to.equal(0)
    const { length } = facts
    await world.simulator.receive({ channelId: CHANNELS.texts, from: '+14155550111', text: 'Hello?' })
    await calm()
    expect(facts).to.have.length(length)
    expect(inbox.session.get().status).to.equal('closed')
  })

  it('that is closed before it ever connected stays closed', async () => {
    const { inbox, facts } = aDesk()
    inbox.start()
    await inbox.close()
    await calm()
    expect(inbox.session.get().status).to.equal('closed')
    expect(facts).to.deep.equal([])
  })
})

describe('what is observed', () => {
  it('tells of everything that happens, and never a word that people wrote', async () => {
    const words = ['Half past', 'Perfect', 'draft words', 'agent words', 'note words', 'customer words', 'Priya', 'gravel', '+1415', 'Lowe']
    const desk = await aReadyDesk()
    const { inbox, world, clock, facts } = desk
    watchStore(conversationList(inbox, { filter: { status: 'open' }, sort: 'newest' }).state)
    watchStore(messageThread(inbox, { conversationId: 'priya' }).state)
    await calm()
    inbox.drafts.set('priya', 'draft words')
    await inbox.actions.run('send', send('agent words'))
    await inbox.actions.run('send', { ...send('note words'), kind: 'note' })
    await world.simulator.receive({ channelId: CHANNELS.texts, from: '+14155550111', text: 'customer words' })
    await inbox.actions.run('create-tag', { conversationId: 'priya', name: 'gravel', color: 'green' })
    for (const code of ['offline', 'forbidden'] as const) {
      world.faults.failNext('execute', new BackendError(code as 'offline', {}))
      void inbox.actions.run('send', send('agent words', 'kwame')).catch(() => { /* told */ })
      await calm()
    }
    world.faults.failNext('load', new BackendError('unknown', {}, { message: 'Could not read Priya: agent words' }))
    await inbox.load({ type: 'tags' }, signal()).catch(() => { /* told */ })
    clock.advance(120_000)
    await calm()
    expect(new Set(facts.map(fact => fact.type)))
      .to.include.keys('connected', 'loaded', 'load-failed', 'accepted', 'waiting', 'refused')
    const told = JSON.stringify(facts)
    expect(words.filter(word => told.includes(word))).to.deep.equal([])
  })
})
