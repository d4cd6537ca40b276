import { expect } from '@open-wc/testing'
import { createMemoryWorld } from '../../../src/backend/memory/index.js'
import type { Outbound } from '../../../src/backend/rules/simulator.js'
import type { Clock } from '../../../src/lib/clock.js'
import { PHONE, commandOf, seedOf } from '../small-world.js'

const signal = new AbortController().signal

const send = (kind: 'message' | 'note', text: string) => commandOf({
  id: text, type: 'send-message', conversationId: 'c1', messageId: `id ${text}`, kind, text, attachmentIds: [],
})

class Timers implements Clock {
  time = 1_700_000_000_000
  readonly waiting = new Map<() => void, number>()
  now = (): number => this.time

  after(delay: number, callback: () => void): () => void {
    this.waiting.set(callback, this.time + delay)
    return () => { this.waiting.delete(callback) }
  }

  pass(time: number): void {
    this.time += time
    for (const [callback, due] of this.waiting) {
      if (due > this.time) continue
      this.waiting.delete(callback)
      callback()
    }
  }
}

/** Every task that was on its way has run. */
const settled = async (): Promise<void> => { await new Promise(resolve => { setTimeout(resolve) }) }

describe('the simulator', () => {
  it('lets a customer write, and shows both sides of the talk but no notes', async () => {
    const world = createMemoryWorld(seedOf())
    const backend = world.backend('ana')
    const received = await world.simulator.receive({ channelId: 'sms', from: PHONE, text: 'Hi' })
    await backend.execute(send('note', 'Careful'), signal)
    await backend.execute(send('message', 'Hello Kim'), signal)
    await backend.execute(commandOf({ id: 'x9', type: 'close', conversationId: 'c1' }), signal)
    expect(received.text).to.equal('Hi')
    expect((await world.simulator.thread('sms', PHONE)).map(({ text }) => text)).to.deep.equal(['Hi', 'Hello Kim'])
  })

  it('hears what leaves for customers, until it stops listening', async () => {
    const world = createMemoryWorld(seedOf())
    const heard: Outbound[] = []
    const stop = world.simulator.onOutbound(outbound => { heard.push(outbound) })
    const backend = world.backend('ana')
    await backend.execute(send('note', 'Careful'), signal)
    await backend.execute(send('message', 'One'), signal)
    await world.simulator.report('id One', 'sent')
    stop()
    await backend.execute(send('message', 'Two'), signal)
    expect(heard.map(({ message, conversation }) => [message.text, conversation.id])).to.deep.equal([['One', 'c1']])
  })

  it('carries what is sent as long as it is asked to', async () => {
    const clock = new Timers()
    const world = createMemoryWorld(seedOf(), { clock })
    const stop = world.simulator.carry({ sentAfter: 100, deliveredAfter: 300 })
    const delivery = () => world.snapshot().messages?.find(({ id }) => id === 'id One')?.delivery
    await world.backend('ana').execute(send('message', 'One'), signal)
    await settled()
    const states = [delivery()]
    for (const time of [100, 200]) {
      clock.pass(time)
      await settled()
      states.push(delivery())
    }
    expect(states).to.deep.equal(['queued', 'sent', 'delivered'])
    await world.backend('ana').execute(send('message', 'Two'), signal)
    await settled()
    stop()
    expect(clock.waiting.size).to.equal(0)
  })
})
