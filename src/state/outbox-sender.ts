import type { Backend, Receipt } from '../backend/backend.js'
import type { Guarantees } from '../backend/capabilities.js'
import type { Change } from '../backend/changes.js'
import { BackendError, toBackendError } from '../backend/errors.js'
import type { DeviceOp, DeviceStore } from '../device/device.js'
import type { Clock } from '../lib/clock.js'
import { createId } from '../lib/ids.js'
import type { Files } from './files.js'
import type { Observe } from './observe.js'
import type { Job, Jobs } from './outbox-jobs.js'
import type { UnsentRow } from './outbox-row.js'
import { putRow, readRow, removeRow, storedError } from './outbox-row.js'
import { delayOf, fateOf, isKept, mayHaveArrived, mayRepeat } from './outbox-rules.js'
import type { Records } from './records/records.js'

export interface SenderOptions {
  readonly backend: Pick<Backend, 'execute' | 'upload'>
  readonly records: Pick<Records, 'get'>
  readonly files: Files
  readonly clock: Clock
  readonly observe: Observe
  /** 0 to 1. */
  readonly random: () => number
  /** Whether the back end can be reached, as far as is known. */
  readonly isConnected: () => boolean
  /** The back end says that nobody is signed in. */
  readonly onUnauthorized: () => void
  readonly jobs: Jobs
  readonly device: () => DeviceStore | undefined
  readonly guarantees: () => Guarantees
  /** Whether this tab is the one to send it. */
  readonly isMine: (job: Job) => boolean
  /** A job in this tab was accepted: others need not wait for their stream to bring what it changed. */
  readonly onAccepted: (job: Job, changes: readonly Change[]) => void
  /** Another tab was faster. */
  readonly onLost: (job: Job) => Promise<void>
  readonly signal: AbortSignal
}

/** Sees commands through, one at a time in each conversation. */
export interface Sender {
  /** Starts the first of a lane, unless one is on its way, waits or is in doubt: nothing overtakes it. */
  next(lane: string): void
  nextAll(): void
  /** Waits for the next try where one is planned and this tab makes it. */
  plan(job: Job): void
  /** Its next try starts now. */
  again(job: Job): void
  /** It was found among the confirmed messages: the event came before the response, or instead of it. */
  seen(job: Job): void
  /** The tab that was at it went away in the middle of a try. */
  resume(job: Job): void
}

/** A planned try is never further off, in milliseconds: a clock that was set forward for a while must not stop it. */
const LONGEST_WAIT = 3_600_000

const isOpen = ({ state }: UnsentRow): boolean => state === 'held' || state === 'queued' || state === 'waiting'

export const createSender = ({
  backend, records, files, clock, observe, random, isConnected, onUnauthorized, jobs, device, guarantees, isMine,
  onAccepted, onLost, signal,
}: SenderOptions): Sender => {
  /** Unless another tab has it by now, or it left: nothing that is gone comes back. */
  const store = async (job: Job): Promise<void> => {
    const { place, row } = job
    if (place !== 'device' && place !== 'memory') return
    const isStored = await device()?.change({ table: 'outbox', key: job.id, known: row }, value =>
      readRow(value)?.claim === row.claim ? [putRow(row)] : null) ?? true
    if (!isStored && jobs.has(job)) await onLost(job)
  }

  const sentOps = ({ row }: Job): readonly DeviceOp[] =>
    [...removeRow(row), { table: 'sent', key: row.command.id, value: { at: clock.now() } }]

  /** `isStored`: the device knows. */
  const accept = (job: Job, { changes }: Receipt, from: number, isStored = false) => {
    const { command, attempts } = job.row
    observe({ type: 'accepted', command: command.type, id: command.id, ms: clock.now() - from, attempts })
    if (isKept(command)) {
      onAccepted(job, changes)
      files.remove(job.row.files.map(file => file.id))
      if (!isStored) void device()?.write(sentOps(job))
    }
    jobs.drop(job, changes)
    job.settle.resolve({ changes })
  }

  /** No tab was at it: one may just have taken it back. */
  const acceptIdle = async (job: Job): Promise<void> => {
    const from = clock.now()
    const isThere = await device()?.change({ table: 'outbox', key: job.id, known: job.row }, value =>
      value === undefined ? null : sentOps(job)) ?? true
    if (!jobs.has(job)) return
    if (isThere) accept(job, { changes: [] }, from, true)
    else await onLost(job)
    next(job.lane)
  }

  const fail = (job: Job, error: BackendError, event: 'refuse' | 'doubt') => {
    const { command, attempts } = job.row
    const type = event === 'doubt' ? 'unconfirmed' : 'refused'
    observe({ type, command: command.type, id: command.id, code: error.code, attempts })
    if (isKept(command)) {
      jobs.move(job, event, { error: storedError(error), retryAt: null })
      void store(job)
    } else {
      jobs.drop(job)
    }
    job.settle.reject(error)
  }

  const wait = (job: Job, error: BackendError, triedAt: number | null) => {
    const { command, attempts } = job.row
    const delay = delayOf(error, attempts, random)
    observe({ type: 'waiting', command: command.type, id: command.id, code: error.code, retryIn: delay })
    jobs.move(job, 'wait', { error: storedError(error), retryAt: clock.now() + delay, triedAt })
    void store(job)
    plan(job)
    if (error.code === 'unauthorized') onUnauthorized()
  }

  const plan = (job: Job) => {
    const { state, retryAt } = job.row
    if (state !== 'waiting' || retryAt === null || !isMine(job)) return
    job.cancelTimer?.()
    const left = Math.min(Math.max(0, retryAt - clock.now()), LONGEST_WAIT)
    job.cancelTimer = clock.after(left, () => { again(job) })
  }

  const again = (job: Job) => {
    if (!jobs.has(job) || job.busy || job.row.state !== 'waiting' || !isMine(job)) return
    job.cancelTimer?.()
    jobs.move(job, 'retry', { retryAt: null, error: undefined })
    next(job.lane)
  }

  /** Whether to send it now can do no harm: it may have waited for longer than it is remembered. */
  const isSafe = ({ row: { command, triedAt } }: Job): boolean =>
    triedAt === null || mayRepeat(command, triedAt, clock.now(), guarantees())
  const doubt = (job: Job) => {
    fail(job, new BackendError('unknown', {}), isKept(job.row.command) ? 'doubt' : 'refuse')
  }

  const seqOf = ({ row: { command } }: Job): number | null =>
    'conversationId' in command && command.conversationId !== null
      ? records.get('conversation', command.conversationId)?.lastSeq ?? null
      : null

  /** Takes the try before any other tab does. */
  const claim = async (job: Job): Promise<boolean> => {
    const claimId = createId()
    const seqBefore = seqOf(job)
    const tried = (row: UnsentRow): UnsentRow => ({
      ...row, state: 'sending', claim: claimId, attempts: row.attempts + 1, sendAt: null, retryAt: null, error: undefined,
      triedAt: row.triedAt ?? clock.now(), seqBefore: row.seqBefore ?? seqBefore,
    })
    const opened = device()
    let won: UnsentRow | undefined
    if (job.place === 'nowhere' || !opened) {
      won = tried(job.row)
    } else {
      await opened.change({ table: 'outbox', key: job.id, known: job.row }, value => {
        const row = readRow(value)
        if (row?.claim === claimId) return null
        won = row && isOpen(row) ? tried(row) : undefined
        return won ? [putRow(won)] : null
      })
    }
    if (!won || !jobs.has(job)) return false
    jobs.move(job, 'start', won)
    return true
  }

  const upload = async (job: Job): Promise<void> => {
    const { files: sent } = job.row
    for (const [index, { id, name }] of sent.entries()) {
      const blob = await files.blob(id)
      if (!blob) throw new BackendError('invalid', { field: 'attachments', rule: 'required' })
      const progress = (fraction: number) => {
        job.progress = (index + fraction) / sent.length
        jobs.publish()
      }
      progress(0)
      await backend.upload(blob, { id, name, signal, progress })
    }
    job.progress = null
  }

  const attempt = async (job: Job, wasTried: boolean): Promise<void> => {
    const from = clock.now()
    let isUnderWay = false
    try {
      await upload(job)
      isUnderWay = true
      const receipt = await backend.execute(job.row.command, signal)
      if (jobs.has(job)) accept(job, receipt, from)
    } catch (reason) {
      if (signal.aborted || !jobs.has(job)) return
      job.progress = null
      const error = toBackendError(reason)
      const triedAt = wasTried || isUnderWay && mayHaveArrived(error) ? job.row.triedAt : null
      const fate = fateOf(error, job.row.command, triedAt, clock.now(), guarantees())
      if (fate === 'wait') wait(job, error, triedAt)
      else fail(job, error, fate === 'ask' && isKept(job.row.command) ? 'doubt' : 'refuse')
    }
  }

  const run = async (job: Job): Promise<void> => {
    const wasTried = job.row.triedAt !== null
    job.busy = true
    const isClaimed = await claim(job)
    if (isClaimed) await attempt(job, wasTried)
    job.busy = false
    if (!isClaimed) await onLost(job)
    next(job.lane)
  }

  const next = (lane: string) => {
    if (signal.aborted) return
    const open = jobs.all().filter(job => job.lane === lane && job.place !== 'sent' && job.row.state !== 'failed')
    if (open.some(job => job.busy || job.row.state === 'sending')) return
    const first = open[0]
    if (first?.row.state !== 'queued' || !isMine(first)) return
    // What must not be sent twice is not sent into a line that is known to be cut.
    if (guarantees().duplicates !== 'permanent' && !isConnected()) return
    if (isSafe(first)) void run(first)
    else doubt(first)
  }

  return {
    next,
    nextAll() {
      for (const lane of new Set(jobs.all().map(job => job.lane))) next(lane)
    },
    plan,
    again,
    seen(job) {
      if (job.place === 'device' && !job.busy) {
        void acceptIdle(job)
      } else {
        accept(job, { changes: [] }, clock.now())
        next(job.lane)
      }
    },
    resume(job) {
      if (job.row.state !== 'sending') {
        plan(job)
      } else if (isSafe(job)) {
        jobs.move(job, 'retry')
        void store(job)
      } else {
        doubt(job)
      }
    },
  }
}
