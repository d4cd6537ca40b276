import { atom } from 'nanostores'
import type { Backend, Receipt } from '../backend/backend.js'
import type { Command, CommandType } from '../backend/commands.js'
import type { BackendError, ErrorCode } from '../backend/errors.js'
import { toBackendError } from '../backend/errors.js'
import type { DeviceOp, DeviceStore } from '../device/device.js'
import type { Clock } from '../lib/clock.js'
import type { Observe } from './observe.js'
import type { Records } from './records/records.js'
import type { ReadableStore } from './store.js'

/** What becomes of a command whose execution was answered with that code. */
const FATES = {
  offline: 'wait', unauthorized: 'wait', 'rate-limited': 'wait', unavailable: 'wait', unknown: 'fail',
  forbidden: 'fail', 'not-found': 'fail', conflict: 'fail', invalid: 'fail', 'too-large': 'fail',
  'unsupported-type': 'fail', 'opted-out': 'fail', 'unregistered-number': 'fail',
} as const satisfies Record<ErrorCode, 'wait' | 'fail'>

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

/** Text that a person wrote must survive a reload; anything else is an act that they see undone. */
const isKept = (command: Command): command is Command<'send-message'> => command.type === 'send-message'

/** Commands of one lane keep their order: nothing overtakes an unsettled message. Marks are mine and wait for none. */
const laneOf = (command: Command): string => {
  const mine = command.type === 'mark-read' || command.type === 'mark-unread' ? 'mine' : 'team'
  const subject = 'conversationId' in command && command.conversationId !== null
    ? command.conversationId
    : 'contactId' in command ? command.contactId : command.id
  return `${mine}:${subject}`
}

const FIRST_DELAY = 1_000
const LONGEST_DELAY = 60_000

/** Doubles with each try, with up to half of it taken off at random, so that not everyone comes back at once. */
const backoff = (attempts: number, random: () => number): number =>
  Math.min(FIRST_DELAY * 2 ** (attempts - 1), LONGEST_DELAY) * (1 - random() / 2)

const toldDelay = (error: BackendError): number | undefined =>
  error.is('rate-limited') || error.is('unavailable') ? error.details.retryAfter : undefined

interface Job {
  entry: Unsent
  readonly lane: string
  readonly promise: PromiseWithSettlers
  cancelTimer: (() => void) | undefined
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

  const publish = () => { unsent.set([...jobs.values()].map(job => job.entry)) }
  const update = (job: Job, change: Partial<Unsent>) => {
    job.entry = { ...job.entry, ...change }
    publish()
  }
  const head = (lane: string): Job | undefined =>
    [...jobs.values()].find(job => job.lane === lane && job.entry.state !== 'failed')

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

  const fail = (job: Job, error: BackendError) => {
    const { command, attempts } = job.entry
    observe({ type: 'refused', command: command.type, id: command.id, code: error.code, attempts })
    if (isKept(command)) {
      update(job, { state: 'failed', error, retryAt: null })
    } else {
      records.settle(command.id, [])
      leave(job)
    }
    job.promise.reject(error)
  }

  const wait = (job: Job, error: BackendError) => {
    const { command, attempts } = job.entry
    const delay = toldDelay(error) ?? backoff(attempts, random)
    observe({ type: 'waiting', command: command.type, id: command.id, code: error.code, retryIn: delay })
    update(job, { state: 'waiting', error, retryAt: clock.now() + delay })
    job.cancelTimer = clock.after(delay, () => { void run(job) })
  }

  const run = async (job: Job): Promise<void> => {
    const { id } = job.entry.command
    if (abort.signal.aborted || !jobs.has(id) || job.entry.state === 'sending') return
    job.cancelTimer?.()
    update(job, { state: 'sending', attempts: job.entry.attempts + 1, retryAt: null, error: null })
    const from = clock.now()
    try {
      accept(job, await backend.execute(job.entry.command, abort.signal), from)
    } catch (reason) {
      if (abort.signal.aborted) return
      const error = toBackendError(reason)
      if (FATES[error.code] === 'wait') {
        wait(job, error)
        return
      }
      fail(job, error)
    }
    next(job.lane)
  }

  const next = (lane: string) => {
    const job = head(lane)
    if (job?.entry.state === 'queued') void run(job)
  }

  const enqueue = (command: Command, at: number) => new Promise<Receipt>((resolve, reject) => {
    const entry: Unsent = { command, at, state: 'queued', attempts: 0, retryAt: null, error: null }
    jobs.set(command.id, { entry, lane: laneOf(command), promise: { resolve, reject }, cancelTimer: undefined })
    records.expect({ command, at, me })
    publish()
  })

  return {
    unsent,
    async execute(command, also = []) {
      const at = clock.now()
      const settled = enqueue(command, at)
      if (isKept(command)) {
        await device?.write([{ table: 'outbox', key: command.id, value: { command, at } }, ...also])
      }
      next(laneOf(command))
      return settled
    },
    retry(commandId) {
      const job = jobs.get(commandId)
      if (!job || (job.entry.state !== 'failed' && job.entry.state !== 'waiting')) return
      update(job, { state: 'queued', error: null, retryAt: null })
      next(job.lane)
    },
    discard(commandId) {
      const job = jobs.get(commandId)
      if (job?.entry.state !== 'failed') return
      records.settle(commandId, [])
      leave(job)
    },
    wake() {
      for (const job of jobs.values()) if (job.entry.state === 'waiting') void run(job)
    },
    async attach(store, agentId) {
      device = store
      me = agentId
      for (const { key, value } of await store.rows('outbox')) {
        const { command, at } = value as { command: Command<CommandType>, at: number }
        if (jobs.has(key)) continue
        // Nobody awaits a command of an earlier visit: its fate is shown in the thread.
        enqueue(command, at).catch(() => { /* shown */ })
        next(laneOf(command))
      }
    },
    close() {
      abort.abort()
      for (const job of jobs.values()) job.cancelTimer?.()
    },
  }
}
