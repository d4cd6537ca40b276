import type { Message } from '../../src/model/message.js'
import { put } from '../../src/backend/rules/put.js'
import { settle } from '../../src/backend/rules/settle.js'
import type { Services } from '../http/services.js'
import { commit } from '../store/carry-out.js'
import { keepFile } from '../store/files.js'
import { SqlReader } from '../store/reader.js'
import type { Scope } from '../store/store.js'
import type { Driver, Fetched } from './driver.js'
import type { Due } from './fetching.js'
import { giveUp, postpone, takeAwaited } from './fetching.js'
import { Worker } from './worker.js'

/** Longest that a file may take to come, in milliseconds. */
const COMING = 30_000
const LEASE = 2 * COMING
/** How long a file is asked for. */
const PATIENCE = 24 * 3_600_000
const FIRST_DELAY = 2_000
const LONGEST_DELAY = 30 * 60_000

/** How many tenants are looked at in a row. */
const TENANTS = 1_000

export interface FetcherOptions extends Pick<Services, 'store' | 'hub' | 'config' | 'now'> {
  driverOf(tenant: string, channelId: string): Driver | null
  failed(error: unknown): void
  troubled(channelId: string, reason: string): void
}

interface Job {
  readonly tenant: string
  readonly due: Due
}

/**
 * Fetches the files of messages that came in. A message is shown at once; its files can be opened once they are here.
 * What a provider will not hand out stays a name.
 */
export class Fetcher {
  readonly #options: FetcherOptions
  readonly #worker: Worker<Job>

  constructor(options: FetcherOptions) {
    this.#options = options
    this.#worker = new Worker({
      parallel: 4,
      take: room => this.#take(room),
      work: (job, signal) => this.#fetch(job, signal),
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
    for (const tenant of await store.tenantsWithWork('fetching', now(), TENANTS)) {
      if (jobs.length >= room) break
      const all = await store.beside(tenant, scope => takeAwaited(scope, now(), now() + LEASE, room - jobs.length))
      jobs.push(...all.map(due => ({ tenant, due })))
    }
    return jobs
  }

  async #fetch({ tenant, due }: Job, end: AbortSignal): Promise<void> {
    const { store, config, now, driverOf, troubled, failed } = this.#options
    const signal = AbortSignal.any([end, AbortSignal.timeout(COMING)])
    const fetched = await driverOf(tenant, due.channelId)?.fetchFile?.(due.url, config.uploadLimit, signal)
      .catch((error: unknown): Fetched => {
        failed(error)
        return { outcome: 'later', reason: 'the driver failed' }
      }) ?? { outcome: 'refused', reason: 'no driver fetches files of this channel' } as const
    if (fetched.outcome === 'fetched') {
      await this.#keep(tenant, due, fetched)
      return
    }
    troubled(due.channelId, fetched.reason)
    const isLate = now() - due.queuedAt > PATIENCE
    const delay = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** Math.min(due.attempts, 20))
    await store.beside(tenant, scope => fetched.outcome === 'refused' || isLate
      ? giveUp(scope, due.fileId)
      : postpone(scope, due.fileId, now() + delay))
  }

  async #keep(tenant: string, due: Due, file: Extract<Fetched, { outcome: 'fetched' }>): Promise<void> {
    const { store, hub } = this.#options
    const seq = await store.write(tenant, async scope => {
      await giveUp(scope, due.fileId)
      const message = await new SqlReader(scope).get('message', due.messageId)
      return message ? this.#attach(scope, message, due, file) : null
    })
    if (seq !== null) hub.published(tenant, seq)
  }

  async #attach(
    scope: Scope, message: Message, { fileId }: Due, { type, bytes }: Extract<Fetched, { outcome: 'fetched' }>,
  ): Promise<number | null> {
    const name = message.attachments.find(one => one.id === fileId)?.name ?? ''
    const kept = await keepFile(scope, { id: fileId, name, type, bytes, agentId: '' })
    const attachments = message.attachments.map(one => one.id === fileId ? kept : one)
    const write = put('message', { ...message, attachments, version: message.version + 1 })
    return commit(scope, await settle([write], new SqlReader(scope)), this.#options.config.logKept)
  }
}
