import { createId } from '../../lib/ids.js'
import type { Conversation } from '../../model/conversation.js'
import type { Delivery, FailureCause, Message } from '../../model/message.js'
import { runInbound, runReport } from '../rules/run.js'
import type { Entry } from '../rules/settle.js'
import type { ChannelSimulator, Inbound, Outbound } from '../rules/simulator.js'
import { deepFreeze } from './freeze.js'
import type { World } from './world.js'

/** Carrier and customer of a memory world. */
export class MemorySimulator implements ChannelSimulator {
  readonly #world: World

  constructor(world: World) {
    this.#world = world
  }

  async receive(inbound: Inbound): Promise<Message> {
    const { store, clock } = this.#world
    const ids = { messageId: createId(), conversationId: createId() }
    await this.#world.transact(() => runInbound({ ...inbound }, store, ids, clock.now()))
    return deepFreeze(store.find('message', ids.messageId)!)
  }

  async report(messageId: string, delivery: Delivery, failure?: string, cause?: FailureCause): Promise<void> {
    const { store, clock } = this.#world
    await this.#world.transact(() => runReport({ messageId, delivery, failure, cause }, store, clock.now()))
  }

  typing(conversationId: string, active: boolean): void {
    this.#world.tell({ type: 'typing', conversationId, agentId: null, active }, null)
  }

  onOutbound(listener: (outbound: Outbound) => void): () => void {
    return this.#world.watch(entries => {
      for (const message of leaving(entries)) {
        const conversation: Conversation = this.#world.store.find('conversation', message.conversationId)!
        queueMicrotask(() => { listener(deepFreeze({ message, conversation })) })
      }
    })
  }

  async thread(channelId: string, address: string): Promise<readonly Message[]> {
    const messages = this.#world.store.conversationsAt(channelId, address)
      .flatMap(({ id }) => this.#world.store.threads.of(id))
      // Notes and events are ours alone.
      .filter(message => message.kind === 'message')
    return deepFreeze(messages.sort((a, b) => a.at - b.at || a.seq - b.seq))
  }

  carry({ sentAfter, deliveredAfter }: { readonly sentAfter: number, readonly deliveredAfter: number }): () => void {
    const ends = new Set<() => void>()
    const later = (delay: number, messageId: string, delivery: Delivery): void => {
      const end = this.#world.clock.after(delay, () => {
        ends.delete(end)
        void this.report(messageId, delivery)
      })
      ends.add(end)
    }
    const stop = this.onOutbound(({ message }) => {
      later(sentAfter, message.id, 'sent')
      later(deliveredAfter, message.id, 'delivered')
    })
    return () => {
      stop()
      for (const end of ends) end()
    }
  }
}

/** The messages among some entries that go to a customer and were not there before. */
const leaving = (entries: readonly Entry[]): readonly Message[] =>
  entries.flatMap(({ write }) =>
    write.kind === 'message' && write.value?.delivery === 'queued' && write.version === 1 ? [write.value] : [])
