import type { Report } from '../../src/backend/rules/deliver.js'
import { runReport } from '../../src/backend/rules/run.js'
import type { FileAddresses } from '../files/file-addresses.js'
import type { Services } from '../http/services.js'
import { commit } from '../store/carry-out.js'
import { SqlReader } from '../store/reader.js'
import type { Scope } from '../store/store.js'
import type { Driver, Outgoing, Sent } from './driver.js'
import type { Queued } from './queue.js'
import { finish, move, takeDue } from './queue.js'
import { Worker } from './worker.js'

/** Longest that a provider may take to answer, in milliseconds. */
const ANSWER = 20_000
/** After this time nobody is still at it: whoever sent it was killed. */
const LEASE = 3 * ANSWER
/** How long a provider has to tell of a message whose fate is open, before the agent is told that nobody knows. */
const CONFIRMING = 120_000
/** How long a message is tried for. Texts that come hours late do harm. */
const PATIENCE = 4 * 3_600_000

const FIRST_DELAY = 2_000
const LONGEST_DELAY = 10 * 60_000

/** How many tenants are looked at in a row: most have nothing that can go now. */
const TENANTS = 1_000

/** Ever more slowly, and not all at once. */
const delayAfter = (attempts: number): number =>
  Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** Math.min(attempts, 20)) * (0.75 + Math.random() / 2)

export interface CarrierOptions extends Pick<Services, 'store' | 'hub' | 'config' | 'now'> {
  readonly addresses: FileAddresses
  driverOf(tenant: string, channelId: string): Driver | null
  failed(error: unknown): void
  /** Told why something was not taken, without what people wrote. */
  troubled(channelId: string, reason: string): void
}

interface Job {
  readonly tenant: string
  readonly queued: Queued
  readonly driver: Driver
  readonly outgoing: Outgoing
}

const failedBy = (messageId: string, told: Omit<Report, 'messageId' | 'delivery'>): Report =>
  ({ messageId, delivery: 'failed', ...told })

/**
 * Carries messages from the queue to the drivers of their channels. What is handed over is written down before: should
 * the process be killed meanwhile, the message is not sent again, unless the driver says that this does no harm. It
 * waits for the provider to tell of it, and if that does not happen the agent is told that nobody knows.
 */
export class Carrier {
  readonly #options: CarrierOptions
  readonly #worker: Worker<Job>
  /** Until when a channel is left alone, by tenant and channel. */
  readonly #paused = new Map<string, { readonly tenant: string, readonly channelId: string, readonly until: number }>()

  constructor(options: CarrierOptions) {
    this.#options = options
    this.#worker = new Worker({
      parallel: 16,
      take: room => this.#take(room),
      work: (job, signal) => this.#carry(job, signal),
      failed: options.failed,
    })
  }

  start(lookEvery: number): void {
    this.#worker.start(lookEvery)
  }

  wake(): void {
    this.#worker.wake()
  }

  stop(grace: number): Promise<void> {
    return this.#worker.stop(grace)
  }

  async #take(room: number): Promise<readonly Job[]> {
    const { store, now } = this.#options
    const jobs: Job[] = []
    for (const tenant of await store.tenantsWithWork('outgoing', now(), TENANTS)) {
      if (jobs.length >= room) break
      const { reports, taken } = await store.beside(tenant, scope => this.#takeFrom(scope, room - jobs.length))
      jobs.push(...taken)
      for (const [queued, report] of reports) await this.#settle(tenant, queued, report)
    }
    return jobs
  }

  /** Writes down who sends what. `reports`: what will not be sent any more. */
  async #takeFrom(scope: Scope, room: number) {
    const { now } = this.#options
    const taken: Job[] = []
    const reports: (readonly [Queued, Report])[] = []
    for (const queued of await takeDue(scope, now(), room, this.#pausedOf(scope.tenant))) {
      const { messageId, state, channelId } = queued
      const driver = this.#options.driverOf(scope.tenant, channelId)
      const wasSent = state === 'unconfirmed' || (state === 'sending' && driver?.isRepeatable !== true)
      if (state === 'unconfirmed') reports.push([queued, failedBy(messageId, { cause: 'unconfirmed' })])
      else if (wasSent) await move(scope, queued, 'unconfirmed', now() + CONFIRMING)
      else if (!driver) reports.push([queued, failedBy(messageId, { failure: 'no driver carries this channel', cause: 'carrier' })])
      else if (now() - queued.queuedAt > PATIENCE) reports.push([queued, failedBy(messageId, { cause: 'carrier' })])
      else {
        const outgoing = await this.#outgoing(scope, messageId)
        if (!outgoing) await finish(scope, queued)
        else {
          await move(scope, queued, 'sending', now() + LEASE, true)
          taken.push({ tenant: scope.tenant, queued: { ...queued, attempts: queued.attempts + 1 }, driver, outgoing })
        }
      }
    }
    return { taken, reports }
  }

  /** Undefined where the message, or what it belongs to, is gone. */
  async #outgoing(scope: Scope, messageId: string): Promise<Outgoing | undefined> {
    const { config: { publicUrl = '' }, addresses } = this.#options
    const reader = new SqlReader(scope)
    const message = await reader.get('message', messageId)
    const conversation = message && await reader.get('conversation', message.conversationId)
    const channel = conversation?.channelId ? await reader.get('channel', conversation.channelId) : undefined
    if (!message || !conversation || !channel) return undefined
    const fileUrls = message.attachments.map(({ id }) => `${publicUrl}/${addresses.of(scope.tenant, id)}`)
    return { message, channel, to: conversation.address, fileUrls }
  }

  async #carry({ tenant, queued, driver, outgoing }: Job, end: AbortSignal): Promise<void> {
    const signal = AbortSignal.any([end, AbortSignal.timeout(ANSWER)])
    const sent = await driver.send(outgoing, signal).catch((error: unknown): Sent => {
      this.#options.failed(error)
      return { outcome: 'unknown', reason: 'the driver failed' }
    })
    await this.#conclude(tenant, queued, sent)
  }

  async #conclude(tenant: string, queued: Queued, sent: Sent): Promise<void> {
    const { store, now, troubled } = this.#options
    const { messageId, channelId, attempts } = queued
    switch (sent.outcome) {
      case 'taken':
        if (sent.delivery) await this.#settle(tenant, queued, { messageId, delivery: sent.delivery })
        else await store.beside(tenant, scope => finish(scope, queued))
        return
      case 'refused':
        troubled(channelId, sent.cause)
        await this.#settle(tenant, queued, failedBy(messageId, {
          cause: sent.cause, ...sent.failure !== null && { failure: sent.failure }, optedOut: sent.optedOut,
        }))
        return
      case 'later': {
        troubled(channelId, sent.reason)
        const dueAt = now() + Math.max(sent.after ?? 0, delayAfter(attempts))
        if (sent.pauses) {
          const until = now() + (sent.after ?? FIRST_DELAY)
          this.#paused.set(JSON.stringify([tenant, channelId]), { tenant, channelId, until })
        }
        await store.beside(tenant, scope => move(scope, queued, 'waiting', dueAt))
        return
      }
      case 'unknown':
        troubled(channelId, sent.reason)
        await store.beside(tenant, scope => move(scope, queued, 'unconfirmed', now() + CONFIRMING))
    }
  }

  /** Off the queue, and told to everyone, in one transaction. What the provider told meanwhile counts more. */
  async #settle(tenant: string, queued: Queued, report: Report): Promise<void> {
    const { store, hub, config, now } = this.#options
    const seq = await store.write(tenant, async scope => {
      if (!await finish(scope, queued)) return null
      const reader = new SqlReader(scope)
      if (!await reader.get('message', report.messageId)) return null
      return commit(scope, await runReport(report, reader, now()), config.logKept)
    })
    if (seq !== null) hub.published(tenant, seq)
  }

  #pausedOf(tenant: string): readonly string[] {
    const now = this.#options.now()
    const paused: string[] = []
    for (const [key, one] of this.#paused) {
      if (one.until <= now) this.#paused.delete(key)
      else if (one.tenant === tenant) paused.push(one.channelId)
    }
    return paused
  }
}
