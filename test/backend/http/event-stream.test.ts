import { expect, waitUntil } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { EventStream } from '../../../src/backend/http/event-stream.js'
import type { StreamWord } from '../../../src/backend/http/stream-events.js'
import { createFakeClock } from '../../../src/testing/fake-clock.js'
import { EventSourceServer } from './event-source.js'

const HEARTBEAT = 10_000
/** How long a token lasts where that matters. */
const LASTS = 16_000

const made = (since?: string, ...refusals: readonly BackendError[]) => {
  const clock = createFakeClock()
  const server = new EventSourceServer()
  server.refusals.push(...refusals)
  const said: StreamWord[] = []
  const stream = new EventStream({
    baseUrl: 'https://api.example', clock, random: () => 0, open: server.open, say: word => { said.push(word) },
  }, since)
  const states = (): readonly string[] => said.flatMap(word => word.type === 'status' ? word.status.state : [])
  const places = (): readonly unknown[] => said.flatMap(word => 'at' in word ? word.at : [])
  /** Waits for the nth connection and greets it. */
  const connected = async (number = 1) => {
    const open = await server.stream(number)
    open.say('opened', { heartbeat: HEARTBEAT }, since ?? 'w.0')
    await waitUntil(() => states().filter(state => state === 'connected').length === number)
    return open
  }
  return { clock, server, said, stream, states, places, connected }
}

describe('EventStream', () => {
  it('begins behind its cursor, and knows where it is', async () => {
    const { connected, stream, places, server } = made('w.5')
    const open = await connected()
    expect(server.streams[0]?.since).to.equal('w.5')
    open.write('id: w.7\n\n')
    await waitUntil(() => places().length === 1)
    expect(stream.position).to.equal('w.7')
    stream.close()
  })

  it('comes back behind the last event, whatever cut it', async () => {
    const { connected, stream, clock, server, states } = made()
    const first = await connected()
    first.write('id: w.9\n\n')
    await waitUntil(() => stream.position === 'w.9')
    first.cut()
    await waitUntil(() => states().includes('reconnecting'))
    clock.advance(500)
    expect((await server.stream(2)).since).to.equal('w.9')
    stream.close()
  })

  it('says at once that the network is gone, though the stream hears nothing of it, and comes back by itself', async () => {
    const { connected, stream, clock, server, states } = made()
    const first = await connected()
    const own = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')!
    Object.defineProperty(Navigator.prototype, 'onLine', { configurable: true, get: () => false })
    try {
      stream.check()
      expect(states()).to.deep.equal(['connected', 'offline'])
      expect(first.signal.aborted).to.be.true
    } finally {
      Object.defineProperty(Navigator.prototype, 'onLine', own)
    }
    clock.advance(500)
    await server.stream(2)
    await connected(2)
    expect(states().at(-1)).to.equal('connected')
    stream.close()
  })

  it('waits longer with each try that fails, up to half a minute, and says when it tries again', async () => {
    const down = Array.from({ length: 9 }, () => new BackendError('unavailable', {}))
    const { stream, clock, server, said } = made(undefined, ...down)
    const waits: number[] = []
    for (let count = 1; count <= 8; count++) {
      await waitUntil(() => said.length === count)
      const word = said.at(-1)
      const { retryAt } = word?.type === 'status' && word.status.state === 'reconnecting' ? word.status : { retryAt: 0 }
      waits.push(retryAt - clock.now())
      clock.advance(waits.at(-1)!)
      await server.stream(count + 1)
    }
    expect(waits).to.deep.equal([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
    stream.close()
  })

  it('finds out late that it was cut: nothing comes any more, not even a heartbeat', async () => {
    const { connected, stream, clock, server } = made()
    const open = await connected()
    clock.advance(HEARTBEAT * 2)
    open.write(':\n\n')
    await new Promise(resolve => { setTimeout(resolve) })
    clock.advance(HEARTBEAT * 2)
    expect(server.streams).to.have.length(1)
    clock.advance(HEARTBEAT)
    await server.stream(2)
    expect(open.signal.aborted).to.equal(true)
    stream.close()
  })

  it('does not wait for ever for the first word either, and says that it is not connected', async () => {
    const { stream, clock, server, states } = made()
    await server.stream(1)
    clock.advance(20_000)
    expect(states()).to.deep.equal(['reconnecting'])
    clock.advance(500)
    await server.stream(2)
    stream.close()
  })

  it('looks at once when it may have slept', async () => {
    const { connected, stream, clock, server } = made()
    await connected()
    stream.check()
    clock.advance(HEARTBEAT + 1)
    expect(server.streams).to.have.length(1)
    stream.check()
    await server.stream(2)
    stream.close()
  })

  it('does not wait for its next try when somebody asks', async () => {
    const { stream, server, states } = made(undefined, new BackendError('unavailable', {}))
    await waitUntil(() => states().includes('reconnecting'))
    stream.check()
    await server.stream(2)
    stream.check()
    expect(server.streams).to.have.length(2)
    stream.close()
  })

  it('comes back at once, without a word, when its token expired', async () => {
    const { connected, stream, clock, server, states } = made()
    const open = await connected()
    clock.advance(6_000)
    open.say('ended', { reason: 'token-expired' })
    open.end()
    await server.stream(2)
    expect(states()).to.deep.equal(['connected'])
    stream.close()
  })

  /** A connection whose token lasts as long as said, and the relief that was asked for before its end. */
  const relieved = async () => {
    const world = made('w.1')
    const { server, clock, stream } = world
    const first = await server.stream(1)
    first.say('opened', { heartbeat: HEARTBEAT, expiresIn: LASTS }, 'w.1')
    await waitUntil(() => world.states().length === 1)
    first.write('id: w.2\n\n')
    await waitUntil(() => stream.position === 'w.2')
    clock.advance(LASTS * 0.75 - 1)
    expect(server.streams).to.have.length(1)
    clock.advance(1)
    const second = await server.stream(2)
    const opens = async () => {
      second.say('opened', { heartbeat: HEARTBEAT, expiresIn: LASTS }, 'w.2')
      await waitUntil(() => first.signal.aborted)
    }
    return { ...world, first, second, opens }
  }

  it('is relieved before its token ends, and goes on until its relief has opened', async () => {
    const { first, second, opens, states, places, stream } = await relieved()
    expect([second.since, second.before]).to.deep.equal(['w.2', first.response])
    first.write('id: w.3\n\n')
    await waitUntil(() => stream.position === 'w.3')
    await opens()
    for (const place of ['w.3', 'w.4']) second.write(`id: ${place}\n\n`)
    await waitUntil(() => stream.position === 'w.4')
    expect([places(), states()]).to.deep.equal([['w.2', 'w.3', 'w.4'], ['connected']])
    stream.close()
  })

  it('has its relief relieved in turn', async () => {
    const { opens, clock, server, second, stream } = await relieved()
    await opens()
    clock.advance(LASTS * 0.75)
    expect((await server.stream(3)).before).to.equal(second.response)
    stream.close()
  })

  it('goes on when its relief does not come, and asks for another', async () => {
    const { first, second, server, clock, states, stream } = await relieved()
    second.cut()
    await waitUntil(() => second.signal.aborted)
    first.write('id: w.3\n\n')
    await waitUntil(() => stream.position === 'w.3')
    clock.advance(LASTS / 4 * 0.75)
    expect((await server.stream(3)).since).to.equal('w.3')
    expect(states()).to.deep.equal(['connected'])
    stream.close()
  })

  it('waits for its relief when it ends before that has opened', async () => {
    const { first, second, server, places, states, stream } = await relieved()
    first.write('id: w.3\n\n')
    await waitUntil(() => stream.position === 'w.3')
    first.say('ended', { reason: 'token-expired' })
    first.end()
    await waitUntil(() => first.signal.aborted)
    second.say('opened', { heartbeat: HEARTBEAT, expiresIn: LASTS }, 'w.2')
    for (const place of ['w.3', 'w.4']) second.write(`id: ${place}\n\n`)
    await waitUntil(() => stream.position === 'w.4')
    expect([places(), new Set(states()), server.streams.length]).to.deep.equal([['w.2', 'w.3', 'w.4'], new Set(['connected']), 2])
    stream.close()
  })

  it('is signed out when its token ends and no other is to be had', async () => {
    const { first, second, server, clock, states, stream } = await relieved()
    server.refusals.push(new BackendError('unauthorized', {}))
    second.cut()
    await waitUntil(() => second.signal.aborted)
    first.say('ended', { reason: 'token-expired' })
    first.end()
    await waitUntil(() => states().at(-1) === 'signed-out')
    expect(states()).to.deep.equal(['connected', 'signed-out'])
    clock.advance(29_999)
    expect(server.streams).to.have.length(3)
    stream.close()
  })

  it('is not relieved for a token that outlasts every timer, nor over and over for one that is about to end', async () => {
    const { server, stream, clock, states } = made()
    const open = await server.stream(1)
    open.say('opened', { heartbeat: HEARTBEAT, expiresIn: 90 * 86_400_000 }, 'w.0')
    await waitUntil(() => states().length === 1)
    for (let hour = 0; hour < 23; hour++) {
      open.write(':\n\n')
      clock.advance(1_000)
    }
    expect(server.streams).to.have.length(1)
    open.say('opened', { heartbeat: HEARTBEAT, expiresIn: 400 }, 'w.0')
    await waitUntil(() => states().length === 2)
    clock.advance(400)
    expect(server.streams).to.have.length(1)
    stream.close()
  })

  it('takes its time when the server stops, or ends it over and over', async () => {
    const { connected, stream, server, states, clock } = made()
    for (const number of [1, 2]) {
      const open = await connected(number)
      open.say('ended', { reason: 'token-expired' })
      open.end()
    }
    await waitUntil(() => states().at(-1) === 'reconnecting')
    expect(server.streams).to.have.length(2)
    clock.advance(1_000)
    const open = await connected(3)
    clock.advance(6_000)
    open.say('ended', { reason: 'stopping' })
    open.end()
    await waitUntil(() => states().at(-1) === 'reconnecting')
    expect(server.streams).to.have.length(3)
    stream.close()
  })

  it('is signed out when no token is taken, and looks now and then whether somebody signed in', async () => {
    const { stream, clock, server, states } = made(undefined, new BackendError('unauthorized', {}))
    await waitUntil(() => states().length === 1)
    expect(states()).to.deep.equal(['signed-out'])
    clock.advance(30_000)
    await server.stream(2)
    stream.close()
  })

  it('passes on gaps, and what matters only now', async () => {
    const { connected, stream, said } = made()
    const open = await connected()
    open.say('gap', {}, 'w.40')
    open.say('ephemeral', { type: 'presence', agentId: 'a', presence: 'away' })
    await waitUntil(() => said.length === 3)
    expect(said.map(word => word.type)).to.deep.equal(['status', 'gap', 'ephemeral'])
    expect(stream.position).to.equal('w.40')
    stream.close()
  })

  it('leaves nothing behind when it is closed', async () => {
    const { connected, stream, clock, said } = made()
    const open = await connected()
    stream.close()
    expect([open.signal.aborted, clock.waiting]).to.deep.equal([true, 0])
    await new Promise(resolve => { setTimeout(resolve) })
    expect([said.length, clock.waiting]).to.deep.equal([1, 0])
  })
})
