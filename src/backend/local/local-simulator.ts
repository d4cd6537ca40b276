import { createId } from '../../lib/ids.js'
import type { Delivery, FailureCause, Message } from '../../model/message.js'
import { runInbound, runReport } from '../rules/run.js'
import type { Entry } from '../rules/settle.js'
import type { ChannelSimulator, Inbound, Outbound } from '../rules/simulator.js'
import type { Instance } from './instance.js'
import { TransactionReader } from './reader.js'
import { readThread } from './thread-page.js'

/** Longest thread a customer's phone shows. */
const THREAD = 1_000

/** The messages among some entries that go to a customer and were not there before. */
const leaving = (entries: readonly Entry[]): readonly Message[] => entries.flatMap(({ write }) =>
  write.kind === 'message' && write.value?.delivery === 'queued' && write.version === 1 ? [write.value] : [])

/** Carrier and customer of a local back end, in whichever tab. */
export class LocalSimulator implements ChannelSimulator {
  readonly #current: () => Instance

  constructor(current: () => Instance) {
    this.#current = current
  }

  get #instance(): Instance {
    return this.#current()
  }

  async receive(inbound: Inbound): Promise<Message> {
    const { clock } = this.#instance
    const ids = { messageId: createId(), conversationId: createId() }
    const entries = await this.#instance.transact(transaction =>
      runInbound({ ...inbound }, new TransactionReader(transaction), ids, clock.now()))
    return entries.flatMap(({ write }) =>
      write.kind === 'message' && write.id === ids.messageId && write.value ? [write.value] : [])[0]!
  }

  async report(messageId: string, delivery: Delivery, failure?: string, cause?: FailureCause): Promise<void> {
    const { clock } = this.#instance
    await this.#instance.transact(transaction =>
      runReport({ messageId, delivery, failure, cause }, new TransactionReader(transaction), clock.now()))
  }

  typing(conversationId: string, active: boolean): void {
    this.#instance.tell({ type: 'typing', conversationId, agentId: null, active }).catch(() => undefined)
  }

  onOutbound(listener: (outbound: Outbound) => void): () => void {
    // Until it is ready it hears of nothing; why it is not, its own agent is told.
    this.#instance.ready().catch(() => undefined)
    return this.#instance.watch(entries => {
      for (const message of leaving(entries)) {
        const conversation = this.#instance.world.find('conversation', message.conversationId)
        if (conversation) listener({ message: this.#instance.urls.dress(message), conversation })
      }
    })
  }

  async thread(channelId: string, address: string): Promise<readonly Message[]> {
    await this.#instance.ready()
    return this.#instance.storage.read(['conversation', 'message'], async transaction => {
      const messages: Message[] = []
      for (const { id } of await new TransactionReader(transaction).conversationsAt(channelId, address)) {
        const query = { type: 'messages', conversationId: id, limit: THREAD } as const
        // Notes and events are ours alone.
        messages.push(...(await readThread(transaction, query)).messages.filter(one => one.kind === 'message'))
      }
      return messages.sort((a, b) => a.at - b.at || a.seq - b.seq)
    })
  }

  carry({ sentAfter, deliveredAfter }: { readonly sentAfter: number, readonly deliveredAfter: number }): () => void {
    const ends = new Set<() => void>()
    const later = (delay: number, messageId: string, delivery: Delivery): void => {
      const end = this.#instance.clock.after(delay, () => {
        ends.delete(end)
        // A carrier that cannot write now has no one to tell; the message stays as it is.
        this.report(messageId, delivery).catch(() => undefined)
      })
      ends.add(end)
    }
    const stop = this.#instance.watch((entries, own) => {
      if (!own) return
      for (const { id } of leaving(entries)) {
        later(sentAfter, id, 'sent')
        later(deliveredAfter, id, 'delivered')
      }
    })
    return () => {
      stop()
      for (const end of ends) end()
    }
  }
}
