import type { Listener } from '../../src/backend/changes.js'
import { createHttpBackend, createHttpSimulator } from '../../src/backend/http/index.js'
import type { Clock } from '../../src/lib/clock.js'
import { createId } from '../../src/lib/ids.js'
import type { Message } from '../../src/model/message.js'
import type { Seed } from '../../src/backend/rules/seed.js'
import { putWorld } from '../../src/testing/http-host.js'
import { aConversation, anAgent } from '../model/records.js'
import type { Surround } from './surroundings.js'
import type { Connection, Subscriber } from './tab-backend.js'
import type { Plan, ServerPlant, WireFault } from './wire-faults.js'

/** Something wrong, planted by hand: in the server, or in what a tab makes of its stream. */
export type WirePlant = ServerPlant | 'ignores gaps'

/** So many times faster than the day's goes the clock of these tabs. The line between them and the servers is real. */
const PACE = 40
const CHANNEL = 'channel'
const PEOPLE = { c1: '+14155550101', c2: '+14155550102', c3: '+14155550103' } as const
const ALL = 200
/** Colleagues who only watch, from the beginning to the end: two tabs of one share a stream. */
const WATCHERS = ['ana', 'ana', 'ben'] as const
/** How long a tab may take to hear what it has not heard yet once nothing goes wrong any more, in real milliseconds. */
const CATCHING_UP = 8_000

const fastClock = (): Clock => {
  const start = Date.now()
  return {
    now: () => start + (Date.now() - start) * PACE,
    after(delay, callback) {
      const timer = setTimeout(callback, delay / PACE)
      return () => { clearTimeout(timer) }
    },
  }
}

const wait = (ms: number): Promise<void> => new Promise(resolve => { setTimeout(resolve, ms) })

const shop = (tenantId: string): Seed => ({
  tenantId,
  agents: ['me', ...WATCHERS.slice(1)].map(id => anAgent({ id, name: id, email: `${id}@larkspur.example` })),
  inboxes: [{
    id: 'inbox', version: 1, name: 'Support', memberIds: ['me', ...WATCHERS.slice(1)], assignmentMode: 'open', movable: true,
    defaultRegion: 'US', meetingUrl: null,
  }],
  channels: [{
    id: CHANNEL, version: 1, type: 'sms', name: 'Texts', address: '+14155550100', inboxId: 'inbox', ownerId: null,
    registration: 'registered',
  }],
  conversations: Object.entries(PEOPLE).map(([id, address]) => aConversation({ id, address, contactId: null })),
})

/** The open contract over a line that goes wrong, to servers and a database that do. `control`: who sees to that. */
export const overHttp = (control: string, plant?: WirePlant): Surround => async ({ seed, chance, tally }) => {
  const order = async <T>(path: string, body: unknown = null): Promise<T> => {
    const response = await fetch(`${control}${path}`, { method: 'POST', body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
    return await response.json() as T
  }
  const plan: Plan = { seed, rate: 0, pace: PACE, plant: plant === 'ignores gaps' ? undefined : plant }
  const { address, straight } = await order<{ readonly address: string, readonly straight: string }>('/open', plan)
  const { tokens } = await putWorld(straight, shop(createId()))
  const clock = fastClock()
  const simulator = createHttpSimulator({ baseUrl: straight, getToken: () => tokens['me']! })
  /** What each tab heard of: versions of messages. */
  const heard = new Map<Subscriber, Map<string, number>>()
  let inbound = 0
  let goesWrong = 0
  let isOver = false

  /** Again and again, as a list or a thread does it, until it is there or nobody wants it any more. */
  const insist = async <T>(work: () => Promise<T>, isWanted: () => boolean): Promise<T | undefined> => {
    while (isWanted()) {
      try {
        return await work()
      } catch {
        await wait(1_000 / PACE)
      }
    }
    return undefined
  }

  const connectAs = (agentId: string) => (subscriber: Subscriber, own: Clock): Connection => {
    const backend = createHttpBackend({ baseUrl: address, getToken: () => tokens[agentId]!, clock: own })
    const life = new AbortController()
    const { signal } = life
    const isOpen = (): boolean => !signal.aborted
    const versions = new Map<string, number>()
    heard.set(subscriber, versions)
    subscriber.isConnected = false
    const hear = ({ id, version }: Pick<Message, 'id' | 'version'>): void => {
      versions.set(id, Math.max(version, versions.get(id) ?? 0))
    }
    const loadAll = (): void => {
      for (const conversationId of Object.keys(PEOPLE)) {
        void insist(async () => {
          const { items } = await backend.load({ type: 'messages', conversationId, limit: ALL }, signal)
          for (const one of items) hear(one)
          subscriber.receive(items.map(value => ({ kind: 'message', id: value.id, version: value.version, value })))
        }, isOpen)
      }
    }
    const listener: Listener = {
      changes(batch) {
        if (!isOpen()) return
        for (const one of batch) if (one.kind === 'message') hear(one)
        subscriber.receive(batch)
      },
      ephemeral: () => undefined,
      gap: () => { if (plant !== 'ignores gaps') loadAll() },
      status({ state }) {
        if (!isOpen()) return
        subscriber.isConnected = state === 'connected'
        if (subscriber.isConnected) subscriber.wake()
      },
    }
    void insist(() => backend.connect(signal), isOpen).then(session => {
      if (!session || !isOpen()) return
      backend.subscribe(listener, session.cursor)
      loadAll()
    })
    return {
      execute: (command, given) => backend.execute(command, given),
      upload: (blob, options) => backend.upload(blob, options),
      close() {
        life.abort()
        void backend.close()
      },
    }
  }

  const receive = async (): Promise<void> => {
    const from = chance.pick(Object.values(PEOPLE))
    const text = `From outside ${++inbound}`
    await simulator.receive({ channelId: CHANNEL, from, text }).catch(() => undefined)
  }

  const stored = async (): Promise<readonly Message[]> => {
    const threads = await Promise.all(Object.values(PEOPLE).map(from =>
      insist(() => simulator.thread(CHANNEL, from), () => true)))
    return threads.flatMap(thread => [...thread ?? []].sort((a, b) => a.seq - b.seq))
  }

  const watchers = WATCHERS.map(agentId => {
    const line: Subscriber = { isCut: false, isConnected: false, receive: () => undefined, wake: () => undefined }
    return { line, connection: connectAs(agentId)(line, clock) }
  })

  return {
    clock, backend: { connect: connectAs('me') }, patience: 5_000,
    guarantees: { duplicates: 'permanent', echo: true, catchUp: 'cursor' },
    async pass(ms, settle) {
      if (!isOver && goesWrong > 0 && chance.is(0.5)) void receive()
      await wait(ms / PACE)
      await settle()
    },
    async begin(rate) {
      goesWrong = rate
      await order('/rate', rate)
    },
    trouble() { void order(chance.is(0.4) ? '/kill' : '/drop') },
    async calm(lines) {
      await order('/calm')
      for (const line of lines) line.wake()
    },
    has: commandId => [...heard.values()].some(versions => versions.has(`m-${commandId}`)),
    inbound: () => inbound,
    async accepted() {
      const messages = await stored()
      return messages.filter(({ direction }) => direction === 'out')
        .map(({ id, conversationId, text }) => ({ id: id.replace(/^m-/, ''), conversationId, text }))
    },
    async missed(lines) {
      isOver = true
      const messages = await stored()
      const watching = watchers.map(({ line }) => line)
      const absent = (): readonly string[] => [...watching, ...lines].flatMap((line, index) => messages
        .filter(({ id, version }) => (heard.get(line)?.get(id) ?? 0) < version)
        .map(({ text }) => `${WATCHERS[index] ?? 'me'}: ${text}`))
      const end = Date.now() + CATCHING_UP
      while (absent().length > 0 && Date.now() < end) await wait(50)
      return absent()
    },
    async close() {
      for (const { connection } of watchers) connection.close()
      const counts = await order<Readonly<Partial<Record<WireFault, number>>>>('/counts')
      for (const [kind, count] of Object.entries(counts)) tally.add(kind as WireFault, count)
    },
  }
}
