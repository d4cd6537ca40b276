import type { Backend } from '../../src/backend/backend.js'
import type { MemoryWorld } from '../../src/backend/memory/index.js'
import { createMemoryWorld } from '../../src/backend/memory/index.js'
import type { Seed } from '../../src/backend/rules/seed.js'
import type { Device } from '../../src/device/device.js'
import { createMemoryDevice } from '../../src/device/memory-device.js'
import type { Inbox, InboxOptions } from '../../src/state/inbox.js'
import { createInbox } from '../../src/state/inbox.js'
import type { Fact } from '../../src/state/observe.js'
import type { ReadableStore } from '../../src/state/store.js'
import type { FakeClock } from '../../src/testing/fake-clock.js'
import { createFakeClock } from '../../src/testing/fake-clock.js'
import { AGENTS, scene } from '../../src/testing/scenes.js'

/** One agent at work, and all that a test can turn. */
export interface Desk {
  readonly inbox: Inbox
  readonly world: MemoryWorld
  readonly backend: Backend
  readonly clock: FakeClock
  readonly device: Device
  /** What was observed, in order. */
  readonly facts: readonly Fact[]
}

export interface DeskOptions {
  readonly seed?: Seed
  readonly world?: MemoryWorld
  readonly agentId?: string
  readonly clock?: FakeClock
  readonly device?: Device
  readonly features?: InboxOptions['features']
  /** Default: nothing is held back. */
  readonly undoSend?: number
  /** Puts something between the inbox and the back end. */
  readonly through?: (backend: Backend) => Backend
}

const open: Inbox[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map(inbox => inbox.close()))
})

/** An inbox over a memory world with a clock that stands still. Nothing is jittered. It is closed after the test. */
export const aDesk = ({
  clock = createFakeClock(), seed, world = createMemoryWorld(seed ?? scene(), { clock }), agentId = AGENTS.mara,
  device = createMemoryDevice(), features = {}, undoSend = 0, through = backend => backend,
}: DeskOptions = {}): Desk => {
  const facts: Fact[] = []
  const backend = through(world.backend(agentId))
  const inbox = createInbox({
    backend, device, clock, features, random: () => 0, undoSend, observe: fact => { facts.push(fact) },
  })
  open.push(inbox)
  return { inbox, world, backend, clock, device, facts }
}

/** A desk whose agent is connected. */
export const aReadyDesk = async (options: DeskOptions = {}): Promise<Desk> => {
  const desk = aDesk(options)
  desk.inbox.start()
  await calm()
  return desk
}

/** A back end that does as another one does, but for what is given. */
export const like = (backend: Backend, change: Partial<Backend>): Backend => ({
  name: backend.name,
  connect: signal => backend.connect(signal),
  load: (query, signal) => backend.load(query, signal),
  execute: (command, signal) => backend.execute(command, signal),
  upload: (blob, options) => backend.upload(blob, options),
  subscribe: (listener, since) => backend.subscribe(listener, since),
  signal: ephemeral => { backend.signal(ephemeral) },
  close: () => backend.close(),
  ...change,
})

/** Everything that only waited for its turn has had it. Nothing here waits for time: the clock stands still. */
export const calm = (): Promise<void> => new Promise(resolve => {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    resolve()
  }
  port2.postMessage(null)
})

export interface Watched<T> {
  readonly values: readonly T[]
  readonly last: () => T
  readonly stop: () => void
}

/** Watches a store while a test runs. */
export const watchStore = <T>(store: ReadableStore<T>): Watched<T> => {
  const values: T[] = []
  const stop = store.subscribe(value => { values.push(value) })
  return { values, last: () => values.at(-1)!, stop }
}

/** Resolves with the first value that fits. */
export const when = <T, V extends T>(store: ReadableStore<T>, fits: (value: T) => value is V): Promise<V> =>
  new Promise(resolve => {
    const stop = store.subscribe(value => {
      if (!fits(value)) return
      resolve(value)
      queueMicrotask(() => { stop() })
    })
  })
