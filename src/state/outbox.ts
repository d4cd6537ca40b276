import { atom } from 'nanostores'
import type { Backend, Receipt } from '../backend/backend.js'
import type { Command } from '../backend/commands.js'
import { BackendError, toBackendError } from '../backend/errors.js'
import type { DeviceOp, DeviceStore } from '../device/device.js'
import type { Clock } from '../lib/clock.js'
import type { Observe } from './observe.js'
import { delayOf, fateOf, isKept, laneOf } from './outbox-rules.js'
import type { Records } from './records/records.js'
import type { ReadableStore } from './store.js'

/** A command that is not accepted yet. */
export interface Unsent {
  readonly command: Command
  /** When the agent gave it, in milliseconds since the epoch, by this device's clock. */
  readonly at: number
  /** `queued` behind another; `sending`; `waiting` for the next try; `failed` until a person decides. */
  readonly state: 'queued' | 'sending' | 'waiting' | 'failed'
  readonly attempts: number
  /** When the next try starts; null while none is planned. */
  readonly retryAt: number | null
  readonly error: BackendError | null
}

export interface Outbox {
  /** Everything not yet accepted, in the order given. */
  readonly unsent: ReadableStore<readonly Unsent[]>
  /**
   * Shows the command's effect at once and sees it through. Resolves when accepted, rejects with the `BackendError`
   * when refused. `also`: device operations stored in the same step as the command.
   */
  execute(command: Command, also?: readonly DeviceOp[]): Promise<Receipt>
  /** Tries a failed or waiting one again, now. */
  retry(commandId: string): void
  /** Gives a failed one up. */
  discard(commandId: string): void
  /** Tries all waiting ones now: the connection is back. */
  wake(): void
  /** Takes over what an earlier visit left unsent. */
  attach(device: DeviceStore, me: string): Promise<void>
  close(): void
}

interface Job {
  entry: Unsent
  readonly lane: string
  readonly promise: PromiseWithSettlers
  /** Its place among all that is unsent: grows, whatever the clock says. */
  readonly order: number
  /** Whether the device has it: nothing is sent that a reload would lose. */
  stored: boolean
  cancelTimer: (() => void) | undefined
}

/** What the device keeps of a message. */
interface Stored {
  readonly command: Command
  readonly at: number
  readonly order: number
  /** Why it failed: whether it goes out is a person's decision, after a reload too. */
  readonly error?: Pick<BackendError, 'code' | 'details'>
}

interface PromiseWithSettlers {
  readonly resolve: (receipt: Receipt) => void
  readonly reject: (error: BackendError) => void
}

export interface OutboxOptions {
  readonly backend: Pick<Backend, 'execute'>
  readonly records: Pick<Records, 'expect' | 'settle'>
  readonly clock: Clock
  readonly observe: Observe
  readonly random: () => number
}

export const createOutbox = ({ backend, records, clock, observe, random }: OutboxOptions): Outbox => {
  const unsent = atom<readonly Unsent[]>([])
  const jobs = new Map<string, Job>()
  const abort = new AbortController()
  let device: DeviceStore | undefined
  let me = ''
  let lastOrder = 0

  const publish = () => { unsent.set(Array.from(jobs.values(), job => job.entry)) }
  const update = (job: Job, change: Partial<Unsent>) => {
    job.entry = { ...job.entry, ...change }
    publish()
  }
  /** The order of now, behind everything before it. */
  const nextOrder = (at: number) => lastOrder = Math.max(at, lastOrder + 1)

  const opOf = ({ entry: { command, at, error }, order }: Job): DeviceOp => ({
    table: 'outbox', key: command.id,
    value: { command, at, order, ...error && { error: { code: error.code, details: error.details } } } satisfies Stored,
  })
  const leave = (job: Job) => {
    job.cancelTimer?.()
    jobs.delete(job.entry.command.id)
    publish()
    if (isKept(job.entry.command)) {
      void device?.write([{ table: 'outbox', key: job.entry.command.id, remove: true }])
    }
  }

  const accept = (job: Job, receipt: Receipt, from: number) => {
    const { command, attempts } = job.entry
    observe({ type: 'accepted', command: command.type, id: command.id, ms: clock.now() - from, attempts })
    records.settle(command.id, receipt.changes)
    leave(job)
    job.promise.resolve(receipt)
  }

  const expect = ({ entry: { command, at, state } }: Job) => {
    records.expect({ command, at, me, failed: state === 'failed' })
  }

  const fail = (job: Job, error: BackendError) => {
    const { command, attempts } = job.entry
    observe({ type: 'refused', command: command.type, id: command.id, code: error.code, attempts })
    if (isKept(command)) {
      update(job, { state: 'failed', error, retryAt: null })
      expect(job)
      void device?.write([opOf(job)])
    } else {
      records.settle(command.id, [])
      leave(job)
    }
    job.promise.reject(error)
  }

  const wait = (job: Job, error: BackendError) => {
    const { command, attempts } = job.entry
    const delay = delayOf(error, attempts, random)
    observe({ type: 'waiting', command: command.type, id: command.id, code: error.code, retryIn: delay })
    update(job, { state: 'waiting', error, retryAt: clock.now() + delay })
    job.cancelTimer = clock.after(delay, () => { resume(job) })
  }

  const run = async (job: Job): Promise<void> => {
    update(job, { state: 'sending', attempts: job.entry.attempts + 1, retryAt: null, error: null })
    const from = clock.now()
    let receipt: Receipt
    try {
      receipt = await backend.execute(job.entry.command, abort.signal)
    } catch (reason) {
      if (abort.signal.aborted) return
      const error = toBackendError(reason)
      if (fateOf(error) === 'wait') {
        wait(job, error)
        return
      }
      fail(job, error)
      next(job.lane)
      return
    }
    accept(job, receipt, from)
    next(job.lane)
  }

  /** Starts the first of a lane, unless one is on its way or waits: nothing overtakes it. */
  const next = (lane: string) => {
    if (abort.signal.aborted) return
    const open = [...jobs.values()].filter(job => job.lane === lane && job.entry.state !== 'failed')
    if (open.some(job => job.entry.state === 'sending')) return
    const first = open[0]
    if (first?.stored && first.entry.state === 'queued') void run(first)
  }

  /** Its turn comes again, now. */
  const resume = (job: Job) => {
    job.cancelTimer?.()
    const failed = job.entry.state === 'failed'
    update(job, { state: 'queued', error: null, retryAt: null })
    if (failed) {
      expect(job)
      void device?.write([opOf(job)])
    }
    next(job.lane)
  }

  const enqueue = (
    { command, at, order, error: told }: Stored, stored: boolean,
  ) => new Promise<Receipt>((resolve, reject) => {
    const error = told ? new BackendError(told.code, told.details) : null
    const entry: Unsent = { command, at, state: error ? 'failed' : 'queued', attempts: 0, retryAt: null, error }
    const promise = { resolve, reject }
    const job: Job = { entry, lane: laneOf(command), promise, order, stored, cancelTimer: undefined }
    jobs.set(command.id, job)
    expect(job)
    publish()
  })

  const sort = () => {
    const all = [...jobs].sort(([, a], [, b]) => a.order - b.order)
    jobs.clear()
    for (const [id, job] of all) jobs.set(id, job)
    publish()
  }

  return {
    unsent,
    async execute(command, also = []) {
      const at = clock.now()
      const settled = enqueue({ command, at, order: nextOrder(at) }, !isKept(command))
      const job = jobs.get(command.id)
      if (job && !job.stored) {
        await device?.write([opOf(job), ...also])
        job.stored = true
      }
      next(laneOf(command))
      return settled
    },
    retry(commandId) {
      const job = jobs.get(commandId)
      if (job?.entry.state === 'failed' || job?.entry.state === 'waiting') resume(job)
    },
    discard(commandId) {
      const job = jobs.get(commandId)
      if (job?.entry.state !== 'failed') return
      records.settle(commandId, [])
      leave(job)
    },
    wake() {
      for (const job of [...jobs.values()]) if (job.entry.state === 'waiting') resume(job)
    },
    async attach(store, agentId) {
      device = store
      me = agentId
      const rows = (await store.rows('outbox')).map(({ value }) => value as Stored)
      const earlier = rows.filter(({ command }) => !jobs.has(command.id)).sort((a, b) => a.order - b.order)
      // Nobody awaits a command of an earlier visit: its fate is shown in the thread.
      for (const stored of earlier) enqueue(stored, true).catch(() => { /* shown */ })
      sort()
      lastOrder = Math.max(lastOrder, earlier.at(-1)?.order ?? 0)
      for (const { command } of earlier) next(laneOf(command))
    },
    close() {
      abort.abort()
      for (const job of jobs.values()) job.cancelTimer?.()
    },
  }
}
