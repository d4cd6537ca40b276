import { expect } from '@open-wc/testing'
import type { Backend } from '../../src/backend/backend.js'
import type { Listener, StreamStatus } from '../../src/backend/changes.js'
import { BackendError } from '../../src/backend/errors.js'
import { createMemoryWorld } from '../../src/backend/memory/index.js'
import { createTrouble } from '../../src/state/trouble.js'
import { createFakeClock, scene } from '../../src/testing/index.js'
import { aDesk, aReadyDesk, calm, watchStore } from './world.js'

/** A back end whose stream says what a test tells it to. */
const spoken = () => {
  const listeners: Listener[] = []
  const since: (string | undefined)[] = []
  const through = (backend: Backend): Backend => Object.assign(Object.create(backend) as Backend, {
    connect: (signal: AbortSignal) => backend.connect(signal),
    load: (query: never, signal: AbortSignal) => backend.load(query, signal),
    close: () => backend.close(),
    subscribe(listener: Listener, from?: string) {
      listeners.push(listener)
      since.push(from)
      return backend.subscribe(listener, from)
    },
  })
  return { through, since, say: (status: StreamStatus) => { listeners.at(-1)?.status(status) } }
}

describe('trouble', () => {
  it('tells of a connection that is gone for more than a second, and of its end at once', async () => {
    const { through, say } = spoken()
    const { inbox, clock } = await aReadyDesk({ through })
    const trouble = watchStore(createTrouble(inbox))
    say({ state: 'reconnecting', retryAt: clock.now() + 5_000 })
    clock.advance(900)
    say({ state: 'connected' })
    clock.advance(10_000)
    expect(trouble.values).to.deep.equal([null])

    const lost = { state: 'reconnecting', retryAt: clock.now() + 5_000 } as const
    say(lost)
    clock.advance(1_000)
    expect(trouble.last()).to.deep.equal(lost)
    say({ state: 'connected' })
    expect(trouble.last()).to.equal(null)
    trouble.stop()
  })

  it('tells at once what does not pass by itself', async () => {
    const { through, say } = spoken()
    const { inbox } = await aReadyDesk({ through })
    const trouble = watchStore(createTrouble(inbox))
    for (const status of [
      { state: 'offline' }, { state: 'read-only', reason: 'storage-full' }, { state: 'signed-out' },
    ] as const) {
      say(status)
      expect(trouble.last()).to.deep.equal(status)
    }
    trouble.stop()
  })

  it('tells why the inbox could not be opened, and nothing once it is closed', async () => {
    const world = createMemoryWorld(scene())
    world.faults.failNext('connect', new BackendError('forbidden', { reason: 'role' }))
    const { inbox } = aDesk({ world })
    const trouble = watchStore(createTrouble(inbox))
    inbox.start()
    await calm()
    expect(trouble.last()).to.deep.include({ state: 'failed', retryAt: null })
    await inbox.close()
    expect(trouble.last()).to.equal(null)
    trouble.stop()
  })

  it('stands still while it is seen whether it has passed, however often', async () => {
    const clock = createFakeClock()
    const world = createMemoryWorld(scene(), { clock })
    const { inbox } = aDesk({ world, clock })
    const trouble = watchStore(createTrouble(inbox))
    for (let tries = 0; tries < 3; tries++) world.faults.failNext('connect', new BackendError('unavailable', {}))
    inbox.start()
    await calm()
    expect(trouble.last()).to.deep.include({ state: 'failed', retryAt: clock.now() + 1_000 })
    clock.advance(1_000)
    expect(trouble.last()).to.deep.include({ state: 'failed', retryAt: clock.now() })
    await calm()
    expect(trouble.last()).to.deep.include({ state: 'failed', retryAt: clock.now() + 2_000 })
    expect(new Set(trouble.values.map(one => one?.state))).to.deep.equal(new Set([undefined, 'failed']))
    trouble.stop()
  })

  it('is that nobody is signed in where the first connection was refused for that, until somebody is', async () => {
    const world = createMemoryWorld(scene())
    world.faults.failNext('connect', new BackendError('unauthorized', {}))
    world.faults.failNext('connect', new BackendError('unauthorized', {}))
    const { inbox } = aDesk({ world })
    const trouble = watchStore(createTrouble(inbox))
    inbox.start()
    await calm()
    expect(trouble.last()).to.deep.equal({ state: 'signed-out' })
    expect(await inbox.actions.run('sign-in', {})).to.equal(false)
    expect(trouble.last()).to.deep.equal({ state: 'signed-out' })
    expect(await inbox.actions.run('sign-in', {})).to.equal(true)
    expect(trouble.last()).to.equal(null)
    trouble.stop()
  })

  it('can be ended by hand: the stream starts over from the newest change that came', async () => {
    const { through, say, since } = spoken()
    const { inbox, world, clock } = await aReadyDesk({ through })
    await world.backend('agent-deniz').execute({ id: 'c1', type: 'close', conversationId: 'priya' }, new AbortController().signal)
    await calm()
    const trouble = watchStore(createTrouble(inbox))
    say({ state: 'reconnecting', retryAt: clock.now() + 60_000 })
    clock.advance(1_000)
    inbox.retry()
    await calm()
    expect(trouble.last()).to.equal(null)
    expect(since.length).to.equal(2)
    expect(since[1]).not.to.equal(since[0])
    trouble.stop()
  })
})
