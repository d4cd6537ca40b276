import { expect, waitUntil } from '@open-wc/testing'
import { Client } from '../../../src/backend/http/client.js'
import { streamTo } from '../../../src/backend/http/streams.js'
import { createId } from '../../../src/lib/ids.js'
import { createFakeClock } from '../../../src/testing/fake-clock.js'
import { Probe } from '../../../src/testing/backend-suite/probe.js'
import { backFromCache, intoCache } from '../../page-cache.js'
import { EventSourceServer } from './event-source.js'

const made = () => {
  const server = new EventSourceServer()
  const clock = createFakeClock()
  const client = new Client({
    baseUrl: 'https://api.example', getToken: () => 'x', clock,
    fetch: (input, init) => server.open(new URL(input as string).searchParams.get('since') ?? undefined, init!.signal!),
  })
  const places: string[] = []
  const listen = (account: string | null, since?: string) => {
    const probe = new Probe()
    const heard = (at: string): void => { places.push(at) }
    return { probe, stream: streamTo(probe, { client, clock, account, since, asked: 0, heard }) }
  }
  return { server, listen, places }
}

const change = { kind: 'tag', id: 't', version: 2, value: null }

describe('a subscription', () => {
  it('tells its listener all that the stream says, and where it is', async () => {
    const { server, listen, places } = made()
    const { probe, stream } = listen(null, 'w.1')
    const connection = await server.stream(1)
    expect(connection.since).to.equal('w.1')
    connection.say('opened', { heartbeat: 1_000 }, 'w.1')
    connection.say('changes', { changes: [change] }, 'w.2')
    connection.write('id: w.3\n\n')
    connection.say('gap', {}, 'w.9')
    connection.say('ephemeral', { type: 'presence', agentId: 'a', presence: 'away' })
    await probe.until(() => probe.heard.length === 1, 'all of it')
    expect([probe.statuses, probe.batches, probe.gaps]).to.deep.equal([
      [{ state: 'connected' }], [{ changes: [change], at: 'w.2' }], 1,
    ])
    expect(places).to.deep.equal(['w.2', 'w.3', 'w.9'])
    stream.close()
  })

  it('hears nothing after its end', async () => {
    const { server, listen } = made()
    const { probe, stream } = listen(null)
    const connection = await server.stream(1)
    connection.say('opened', { heartbeat: 1_000 }, 'w.1')
    await waitUntil(() => probe.statuses.length === 1)
    stream.close()
    await waitUntil(() => connection.signal.aborted)
    expect(probe.all).to.deep.equal([])
  })

  it('has no connection while its page rests, and comes back behind the last event it brought', async () => {
    const { server, listen } = made()
    const account = createId()
    for (const whose of [null, account]) {
      const { probe, stream } = listen(whose, 'w.1')
      await waitUntil(() => server.streams.some(({ signal }) => !signal.aborted), 'a connection')
      const connection = server.streams.at(-1)!
      connection.say('opened', { heartbeat: 1_000 }, 'w.1')
      connection.say('changes', { changes: [change] }, 'w.2')
      await probe.until(() => probe.batches.length === 1, 'the change')
      intoCache()
      await waitUntil(() => connection.signal.aborted, 'the connection is given up')
      // Whoever asks to lead is given it.
      await navigator.locks.request(`inbox:stream:1:${account}`, () => { expect(server.streams.at(-1)).to.equal(connection) })
      backFromCache()
      await waitUntil(() => server.streams.at(-1) !== connection, 'a new connection')
      const again = server.streams.at(-1)!
      expect(again.since).to.equal('w.2')
      again.say('opened', { heartbeat: 1_000 }, 'w.2')
      again.say('changes', { changes: [change] }, 'w.3')
      await probe.until(() => probe.batches.length === 2, 'what came meanwhile')
      stream.close()
    }
  })

  it('shares its connection with others of the account, and with nobody else', async () => {
    const { server, listen } = made()
    const account = createId()
    const first = listen(account, 'w.1')
    const connection = await server.stream(1)
    connection.say('opened', { heartbeat: 1_000 }, 'w.1')
    await waitUntil(() => first.probe.statuses.length === 1)
    const second = listen(account, 'w.1')
    await waitUntil(() => second.probe.statuses.length === 1)
    expect(server.streams).to.have.length(1)
    const others = [listen(createId(), 'w.1'), listen(null, 'w.1')]
    await server.stream(3)
    for (const { stream } of [first, second, ...others]) stream.close()
  })
})
