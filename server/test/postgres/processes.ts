import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Backend } from '../../../src/backend/backend.js'
import type { Change } from '../../../src/backend/changes.js'
import type { Command } from '../../../src/backend/commands.js'
import { toBackendError } from '../../../src/backend/errors.js'
import { createHttpBackend } from '../../../src/backend/http/index.js'
import { suiteSeed } from '../../../src/testing/backend-suite/index.js'
import { inTime } from '../../../src/testing/backend-suite/waiting.js'
import { putWorld } from '../../../src/testing/http-host.js'
import type { Cluster } from './cluster.js'
import type { ServerProcess } from './server-process.js'
import { startProcess } from './server-process.js'

const { signal } = new AbortController()
const CONVERSATION = 'fresh'

const note = (text: string): Command<'send-message'> => ({
  id: randomUUID(), type: 'send-message', conversationId: CONVERSATION, messageId: randomUUID(), kind: 'note', text,
  attachmentIds: [],
})

/** Every message's text that an agent hears, in order. */
const hearing = (backend: Backend) => {
  const texts: string[] = []
  const waiting = new Set<() => void>()
  const connected = new Promise<void>(resolve => {
    backend.subscribe({
      changes(batch: readonly Change[]) {
        for (const { kind, value } of batch) if (kind === 'message' && value) texts.push(value.text)
        for (const look of waiting) look()
      },
      ephemeral: () => undefined,
      gap: () => { texts.push('GAP') },
      status: ({ state }) => { if (state === 'connected') resolve() },
    })
  })
  const heard = (text: string) => new Promise<void>(resolve => {
    const look = () => { if (texts.includes(text)) resolve() }
    waiting.add(look)
    look()
  })
  return { texts, connected, heard }
}

/** As an outbox does it: the same command again, wherever somebody answers, until it is known to be stored. */
const insist = async (backends: readonly Backend[], command: Command): Promise<void> => {
  for (let attempt = 0; ; attempt++) {
    try {
      await backends[attempt % backends.length]!.execute(command, signal)
      return
    } catch (reason) {
      const error = toBackendError(reason)
      if (attempt > 40 || error.code !== 'offline' && error.code !== 'unavailable') throw error
      await new Promise(resolve => { setTimeout(resolve, 20) })
    }
  }
}

export const processesSuite = (cluster: () => Cluster): void => {
  void describe('of which each is a process', () => {
    let url = ''
    const processes: ServerProcess[] = []
    const backends: Backend[] = []
    const start = async (): Promise<ServerProcess> => {
      const started = await startProcess(url)
      processes.push(started)
      return started
    }
    const world = async (address: string) => putWorld(address, { ...suiteSeed(), tenantId: randomUUID() })
    const at = ({ address }: ServerProcess, token: string | undefined): Backend => {
      const backend = createHttpBackend({ baseUrl: address, getToken: () => token ?? '' })
      backends.push(backend)
      return backend
    }
    before(async () => {
      url = await cluster().create()
      await Promise.all([start(), start()])
    })
    after(async () => {
      await Promise.all(backends.map(backend => backend.close()))
      await Promise.all(processes.map(one => one.kill()))
    })

    void it('show an agent at one what another wrote at the other, within a second', async () => {
      const [one, other] = processes as [ServerProcess, ServerProcess]
      const { tokens } = await world(one.address)
      const [noel, tova] = [at(one, tokens['agent-noel']), at(other, tokens['agent-tova'])]
      const { connected, heard } = hearing(tova)
      await inTime(connected, 'a stream')
      for (const text of ['first', 'second', 'third']) {
        const from = performance.now()
        await noel.execute(note(text), signal)
        await inTime(heard(text), text)
        assert.ok(performance.now() - from < 1_000, `${text} came after ${performance.now() - from} ms`)
      }
    })

    void it('lose and double nothing when one is killed in the middle of commands', async () => {
      const [one, other] = processes as [ServerProcess, ServerProcess]
      const { tokens } = await world(one.address)
      const writers = [at(one, tokens['agent-noel']), at(other, tokens['agent-noel'])]
      const { texts, connected, heard } = hearing(at(other, tokens['agent-tova']))
      await inTime(connected, 'a stream')
      const commands = Array.from({ length: 60 }, (_, index) => note(`note ${index}`))
      const writing = Promise.all(commands.map(command => insist(writers, command)))
      await heard('note 5')
      assert.equal(await one.kill(), null)
      await writing
      await writers[1]!.execute(note('the end'), signal)
      await inTime(heard('the end'), 'the end')
      const written = texts.filter(text => text.startsWith('note '))
      assert.deepEqual([...written].sort(), commands.map(({ text }) => text).sort())
      const { items } = await writers[1]!.load({ type: 'messages', conversationId: CONVERSATION, limit: 100 }, signal)
      const stored = items.map(({ text }) => text).filter(text => text.startsWith('note '))
      assert.deepEqual([...stored].reverse().join() === written.join() || stored.join() === written.join(), true, 'one order')
      processes.splice(processes.indexOf(one), 1)
    })

    void it('go on for those who were at the one that is gone', async () => {
      const [other] = processes as [ServerProcess]
      const one = await start()
      const { tokens } = await world(one.address)
      let address = one.address
      // As behind a proxy that finds another process.
      const tova = createHttpBackend({
        baseUrl: 'http://inbox.invalid', getToken: () => tokens['agent-tova'] ?? '',
        fetch: (input, init) => fetch((input as string).replace('http://inbox.invalid', address), init),
      })
      backends.push(tova)
      const { texts, connected, heard } = hearing(tova)
      await inTime(connected, 'a stream')
      const noel = at(other, tokens['agent-noel'])
      await noel.execute(note('before'), signal)
      await inTime(heard('before'), 'before')
      address = other.address
      await one.kill()
      processes.splice(processes.indexOf(one), 1)
      await noel.execute(note('meanwhile'), signal)
      await inTime(heard('meanwhile'), 'meanwhile')
      assert.deepEqual(texts, ['before', 'meanwhile'])
    })

    void it('end their streams and themselves in peace when told to', async () => {
      const one = await start()
      const { tokens } = await world(one.address)
      const response = await fetch(`${one.address}/v1/events`, { headers: { authorization: `Bearer ${tokens['agent-tova'] ?? ''}` } })
      const said = response.text()
      processes.splice(processes.indexOf(one), 1)
      assert.equal(await one.kill('SIGTERM'), 0)
      assert.match(await said, /event: ended\ndata: {"reason":"stopping"}\n\n$/)
    })
  })
}
