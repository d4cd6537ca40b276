import { atom } from 'nanostores'
import type { Receipt } from '../backend/backend.js'
import type { Change } from '../backend/changes.js'
import type { Command } from '../backend/commands.js'
import type { BackendError } from '../backend/errors.js'
import type { UnsentFile, UnsentRow } from './outbox-row.js'
import { errorOf } from './outbox-row.js'
import { canTakeBack, isKept, laneOf } from './outbox-rules.js'
import type { UnsentEvent, UnsentState } from './outbox-states.js'
import { stateAfter } from './outbox-states.js'
import type { Records } from './records/records.js'
import type { ReadableStore } from './store.js'

/** A command that is not accepted yet. */
export interface Unsent {
  readonly command: Command
  /** When the agent gave it, in milliseconds since the epoch, by this device's clock. */
  readonly at: number
  readonly state: UnsentState
  readonly attempts: number
  /** When it leaves, while it is held. */
  readonly sendAt: number | null
  /** When the next try starts; null while none is planned. */
  readonly retryAt: number | null
  readonly error: BackendError | null
  readonly files: readonly UnsentFile[]
  /** How much of its files is uploaded, 0 to 1; null while none is on its way. */
  readonly progress: number | null
  /** Whether a person can have it back as if it had never been sent. */
  readonly canTakeBack: boolean
  /** How far the conversation went before it was first tried; null while it was not. */
  readonly seqBefore: number | null
}

/** Whoever gave a command and waits for what becomes of it. */
export interface Settlers {
  readonly resolve: (receipt: Receipt) => void
  readonly reject: (error: BackendError) => void
}

/** What became of one that a person has back. */
export const TAKEN_BACK: Receipt = { changes: [] }

export interface Job {
  row: UnsentRow
  readonly id: string
  readonly lane: string
  readonly settle: Settlers
  /**
   * Where it is kept: being stored; on the device, for whichever tab leads; in this tab alone, because the device would
   * not have it; nowhere, being an act that dies with the page; or already sent by another tab, and not seen yet.
   */
  place: 'storing' | 'device' | 'memory' | 'nowhere' | 'sent'
  /** This tab is at it. */
  busy: boolean
  progress: number | null
  cancelTimer: (() => void) | undefined
}

/** All commands this tab knows to be unsent, in the order given. */
export interface Jobs {
  readonly unsent: ReadableStore<readonly Unsent[]>
  get(id: string): Job | undefined
  ofMessage(messageId: string): Job | undefined
  all(): readonly Job[]
  has(job: Job): boolean
  add(row: UnsentRow, place: Job['place'], settle: Settlers): Job
  /** As the device has it now. */
  replace(job: Job, row: UnsentRow): void
  /** Something happened to it that leaves it in the outbox. */
  move(job: Job, event: UnsentEvent, change?: Partial<UnsentRow>): void
  /** It is no longer in the outbox; what it showed gives way to what the back end says. */
  drop(job: Job, changes?: readonly Change[]): void
  /** The place behind all others. */
  nextOrder(at: number): number
  /** In the order given, whichever tab they come from. */
  sort(): void
  publish(): void
}

const isForPerson = ({ row: { state } }: Job): boolean => state === 'failed' || state === 'unconfirmed'

export const createJobs = (records: Pick<Records, 'expect' | 'settle'>, me: () => string): Jobs => {
  const unsent = atom<readonly Unsent[]>([])
  const jobs = new Map<string, Job>()
  const byMessage = new Map<string, Job>()
  let lastOrder = 0

  const publish = () => {
    unsent.set(Array.from(jobs.values(), ({ row, progress }): Unsent => ({
      command: row.command, at: row.at, state: row.state, attempts: row.attempts, sendAt: row.sendAt,
      retryAt: row.retryAt, error: errorOf(row), files: row.files, progress, canTakeBack: canTakeBack(row),
      seqBefore: row.seqBefore,
    })))
  }
  const expect = (job: Job) => {
    const { command, at, files } = job.row
    records.expect({ command, at, me: me(), failed: isForPerson(job), files })
  }

  return {
    unsent,
    publish,
    get: id => jobs.get(id),
    ofMessage: messageId => byMessage.get(messageId),
    all: () => [...jobs.values()],
    has: job => jobs.get(job.id) === job,
    add(row, place, settle) {
      const { command } = row
      const job: Job = {
        row, id: command.id, lane: laneOf(command), settle, place, busy: false, progress: null, cancelTimer: undefined,
      }
      jobs.set(job.id, job)
      if (isKept(command)) byMessage.set(command.messageId, job)
      lastOrder = Math.max(lastOrder, row.order)
      expect(job)
      publish()
      return job
    },
    replace(job, row) {
      job.row = row
      lastOrder = Math.max(lastOrder, row.order)
      expect(job)
      publish()
    },
    move(job, event, change = {}) {
      const state = stateAfter(job.row.state, event)
      if (state === 'gone') throw new RangeError(`${event} ends what is ${job.row.state}`)
      const was = isForPerson(job)
      job.row = { ...job.row, ...change, state }
      if (was !== isForPerson(job)) expect(job)
      publish()
    },
    drop(job, changes = []) {
      job.cancelTimer?.()
      jobs.delete(job.id)
      if (isKept(job.row.command)) byMessage.delete(job.row.command.messageId)
      records.settle(job.id, changes)
      publish()
    },
    nextOrder: at => Math.max(at, lastOrder + 1),
    sort() {
      const all = [...jobs].sort(([, a], [, b]) => a.row.order - b.row.order)
      jobs.clear()
      for (const [id, job] of all) jobs.set(id, job)
      publish()
    },
  }
}
