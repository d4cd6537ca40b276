import { expect } from '@open-wc/testing'
import type { Change, Ephemeral } from '../../../src/backend/changes.js'
import type { Backend } from '../../../src/backend/backend.js'
import { createMemoryBackend, createMemoryWorld } from '../../../src/backend/memory/index.js'
import { NOW, PHONE, commandOf, seedOf } from '../small-world.js'

const signal = new AbortController().signal
const settled = async (): Promise<void> => { await new Promise(resolve => { setTimeout(resolve) }) }

const listen = (backend: Backend, since?: string) => {
  const changes: Change[] = []
  const ephemerals: Ephemeral[] = []
  backend.subscribe({
    changes: batch => { changes.push(...batch) },
    ephemeral: event => { ephemerals.push(event) },
    gap: () => undefined,
    status: () => undefined,
  }, since)
  return { changes, ephemerals, kinds: () => [...new Set(changes.map(({ kind }) => kind))] }
}

describe('a memory world', () => {
  it('shows every agent what the others do, and what is mine to me alone', async () => {
    const world = createMemoryWorld(seedOf())
    const [ana, ben, olaf] = ['ana', 'ben', 'olaf'].map(id => world.backend(id)) as [Backend, Backend, Backend]
    const heard = { mine: listen(ana), ben: listen(ben), olaf: listen(olaf) }
    await ana.execute(commandOf({
      type: 'send-message', conversationId: 'c1', messageId: 'm', kind: 'message', text: 'Hi', attachmentIds: [],
    }), signal)
    await settled()
    expect(heard.mine.kinds()).to.deep.equal(['message', 'conversation', 'mark', 'counts'])
    expect(heard.ben.kinds()).to.deep.equal(['message', 'conversation'])
    expect(heard.olaf.kinds()).to.deep.equal([])
  })

  it('brings by the stream just what the receipt brought', async () => {
    const backend = createMemoryBackend({ seed: seedOf(), agentId: 'ana' })
    const { cursor } = await backend.connect(signal)
    const receipt = await backend.execute(commandOf({ type: 'close', conversationId: 'c1' }), signal)
    const { changes } = listen(backend, cursor)
    await settled()
    expect(changes).to.deep.equal(receipt.changes)
  })

  it('passes on who types, in their own name, to those who see the conversation', async () => {
    const world = createMemoryWorld(seedOf())
    const [ana, ben, olaf] = ['ana', 'ben', 'olaf'].map(id => world.backend(id)) as [Backend, Backend, Backend]
    const heard = [listen(ana), listen(ben), listen(olaf)]
    ana.signal({ type: 'typing', conversationId: 'c1', agentId: 'mia', active: true })
    olaf.signal({ type: 'typing', conversationId: 'c1', agentId: 'olaf', active: true })
    world.simulator.typing('c1', true)
    ana.signal({ type: 'typing', conversationId: 'gone', agentId: 'ana', active: true })
    await settled()
    expect(heard.map(({ ephemerals }) => ephemerals.map(event => event.type === 'typing' && event.agentId)))
      .to.deep.equal([[null], ['ana', null], []])
  })

  it('goes by the clock it is given', async () => {
    const world = createMemoryWorld(seedOf(), { clock: { now: () => NOW + 7 } })
    expect((await world.simulator.receive({ channelId: 'sms', from: PHONE, text: 'Hi' })).at).to.equal(NOW + 7)
  })

  it('takes its time where it is asked to', async () => {
    const delays: number[] = []
    const after = (delay: number, callback: () => void) => {
      delays.push(delay)
      queueMicrotask(callback)
      return () => undefined
    }
    const backend = createMemoryWorld(seedOf(), { latency: 80, clock: { now: () => NOW, after } }).backend('ana')
    await backend.connect(signal)
    expect(delays).to.deep.equal([80])
  })

  it('comes with one agent in it for who needs no more', async () => {
    const backend = createMemoryBackend({ seed: seedOf(), agentId: 'ana' })
    await backend.simulator.receive({ channelId: 'sms', from: PHONE, text: 'Hi' })
    expect([backend.name, backend.world.snapshot().messages?.length]).to.deep.equal(['memory', 1])
  })
})
