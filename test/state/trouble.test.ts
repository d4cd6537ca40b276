import { expect } from '@open-wc/testing'
import type { Backend } from '../../src/backend/backend.js'
import type { Listener, StreamStatus } from '../../src/backend/changes.js'
import { BackendError } from '../../src/backend/errors.js'
import { createMemoryWorld } from '../../src/backend/memory/index.js'
import { createTrouble } from '../../src/state/trouble.js'
import { scene } from '../../src/testing/index.js'
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
    world.faults.failNext('connect', new BackendError('unauthorized', {}))
    const { inbox } = aDesk({ world })
    const trouble = watchStore(createTrouble(inbox))
    inbox.start()
    await calm()
    expect(trouble.last()?.state).to.equal('failed')
    await inbox.close()
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
