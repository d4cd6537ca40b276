import type { Backend, Receipt } from '../backend/backend.js'
import type { Guarantees } from '../backend/capabilities.js'
import type { Command } from '../backend/commands.js'
import type { DeviceCondition, DeviceOp, DeviceStore } from '../device/device.js'
import type { Clock } from '../lib/clock.js'
import type { Aside } from './aside.js'
import type { Files } from './files.js'
import type { Observe } from './observe.js'
import type { Job, Settlers, Unsent } from './outbox-jobs.js'
import { createJobs, TAKEN_BACK } from './outbox-jobs.js'
import type { UnsentFile, UnsentRow } from './outbox-row.js'
import { newRow, putRow, readRow, removeRow } from './outbox-row.js'
import { canTakeBack, isHeld, isKept } from './outbox-rules.js'
import { createSender } from './outbox-sender.js'
import type { UnsentState } from './outbox-states.js'
import { canHappen } from './outbox-states.js'
import { createOutboxTabs } from './outbox-tabs.js'
import type { Records } from './records/records.js'
import type { ReadableStore } from './store.js'

export type { Unsent, UnsentFile, UnsentState }

export interface ExecuteOptions {
  /** Device operations stored in the same step as the command. */
  readonly also?: readonly DeviceOp[]
  /** Where it does not hold, the command is dropped as if it had been taken back: another tab has done the same. */
  readonly provided?: DeviceCondition
  /** What goes with it, uploaded first. Their bytes are on the device already, or stored by `also`. */
  readonly files?: readonly UnsentFile[]
}

/** What is taken out of the outbox. */
export type TakenBack = Pick<Unsent, 'command' | 'files'>

export interface Outbox {
  /** Everything not yet accepted, in the order given. */
  readonly unsent: ReadableStore<readonly Unsent[]>
  /**
   * Shows the command's effect at once and sees it through. Resolves when accepted, with an empty receipt when it was
   * taken back, and rejects with the `BackendError` when refused.
   */
  execute(command: Command, options?: ExecuteOptions): Promise<Receipt>
  /** Tries a failed, waiting or unconfirmed one again, now. */
  retry(commandId: string): Promise<void>
  /**
   * Takes one out that did not leave or failed. `also`: device operations stored in the same step.
   * Resolves with what it was; undefined when it is too late.
   */
  takeBack(commandId: string, also?: (taken: TakenBack) => readonly DeviceOp[]): Promise<TakenBack | undefined>
  /** Gives one up that failed or is unconfirmed, with its files. */
  discard(commandId: string): Promise<void>
  /** An unconfirmed one was found among the confirmed messages, under another id. */
  confirm(commandId: string): void
  /** Nothing is held any longer: the page may go. */
  release(): void
  /** Tries all waiting ones now: the connection is back. */
  wake(): void
  /** Takes over what an earlier visit or another tab left unsent. */
  attach(device: DeviceStore, me: string, guarantees: Guarantees): Promise<void>
  close(): void
}

export interface OutboxOptions {
  readonly backend: Pick<Backend, 'execute' | 'upload'>
  readonly records: Pick<Records, 'expect' | 'settle' | 'get' | 'confirmed' | 'onChange'>
  readonly files: Files
  readonly aside: Aside
  readonly clock: Clock
  readonly observe: Observe
  /** 0 to 1, for the jitter between tries. */
  readonly random: () => number
  /** How long a message can be taken back after it was sent, in milliseconds; 0: it leaves at once. */
  readonly undoSend: number
  /** Whether the back end can be reached, as far as is known. */
  readonly isConnected: () => boolean
  /** The back end says that nobody is signed in. */
  readonly onUnauthorized: () => void
}

const NOBODY: Settlers = { resolve: () => { /* nobody waits */ }, reject: () => { /* nobody waits */ } }
const EMPTY: Receipt = { changes: [] }

/**
 * Everything on its way. Messages are stored first, sent by the one tab that leads, and forgotten last; every tab shows
 * them and may take them back, by changes of the stored row that exclude each other.
 */
export const createOutbox = ({ undoSend, records, files, aside, clock, ...options }: OutboxOptions): Outbox => {
  const abort = new AbortController()
  const { signal } = abort
  const stops: (() => void)[] = []
  let device: DeviceStore | undefined
  let guarantees: Guarantees = { duplicates: 'permanent', echo: true, catchUp: 'cursor' }
  let me = ''

  const jobs = createJobs(records, () => me)
  const tabs = createOutboxTabs({
    jobs, records, aside, clock, signal, plan, due, sender: () => sender, wake: wakeMine,
  })
  const isMine = ({ place }: Job) =>
    place === 'nowhere' || place === 'memory' || place === 'device' && tabs.leads()
  const sender = createSender({
    ...options, records, files, clock, jobs, isMine, signal,
    device: () => device,
    guarantees: () => guarantees,
    onAccepted: ({ id }, changes) => { tabs.tell({ type: 'settled', id, changes }) },
    onLost: tabs.lost,
  })

  /** Waits for what it waits for. */
  function plan(job: Job): void {
    const { state, sendAt } = job.row
    if (state === 'held' && sendAt !== null) {
      job.cancelTimer?.()
      // Every tab watches, for the one that leads may sleep behind others. A clock set back holds nothing for a day.
      const left = Math.min(Math.max(0, sendAt - clock.now()), undoSend)
      job.cancelTimer = clock.after(left, () => { due(job) })
    } else {
      sender.plan(job)
    }
  }
  function due(job: Job): void {
    if (!jobs.has(job) || job.row.state !== 'held' || job.place === 'storing') return
    job.cancelTimer?.()
    jobs.move(job, 'release', { sendAt: null })
    if (!isMine(job)) tabs.tell({ type: 'due', id: job.id })
    sender.next(job.lane)
  }

  function wakeMine(): void {
    for (const job of jobs.all()) sender.again(job)
    sender.nextAll()
  }

  stops.push(records.onChange(batch => {
    for (const { kind, id } of batch) {
      const job = kind === 'message' ? jobs.ofMessage(id) : undefined
      if (!job || !records.confirmed('message', id)) continue
      queueMicrotask(() => {
        if (!jobs.has(job)) return
        if (job.place === 'sent') jobs.drop(job)
        else if (isMine(job) && canHappen(job.row.state, 'accept')) sender.seen(job)
      })
    }
  }))

  /** Changes a stored row that no tab is at. Returns it as it was; undefined when it is too late. */
  const changeRow = async (
    job: Job, isOpen: (row: UnsentRow) => boolean, ops: (row: UnsentRow) => readonly DeviceOp[],
  ): Promise<UnsentRow | undefined> => {
    if (!device || job.place === 'nowhere') return !job.busy && isOpen(job.row) ? job.row : undefined
    let was: UnsentRow | undefined
    await device.change({ table: 'outbox', key: job.id, known: job.row }, (value, isShared) => {
      const row = readRow(value)
      // What the device does not tell others is for the tab that would send it, and no other, to decide.
      was = row && isOpen(row) && (isShared || isMine(job)) ? row : undefined
      return was ? ops(was) : null
    })
    return was
  }

  const takeOut = async (
    commandId: string, isOpen: (row: UnsentRow) => boolean, also: (taken: TakenBack) => readonly DeviceOp[],
  ): Promise<TakenBack | undefined> => {
    const job = jobs.get(commandId)
    if (!job || !isOpen(job.row)) return undefined
    const was = await changeRow(job, isOpen, row => [
      ...removeRow(row, { files: false }), ...also(row),
      { table: 'sent', key: commandId, value: { at: clock.now(), back: true } },
    ])
    if (!was) return undefined
    if (jobs.has(job)) jobs.drop(job)
    // Taken back is nothing that went wrong.
    job.settle.resolve(TAKEN_BACK)
    sender.next(job.lane)
    return was
  }

  /** What is being stored of new ones. */
  const storing = new Set<readonly DeviceOp[]>()

  const storeNew = async (
    row: UnsentRow, also: readonly DeviceOp[], provided?: DeviceCondition,
  ): Promise<'device' | 'memory' | 'elsewhere'> => {
    if (!device) return 'memory'
    const ops = [putRow(row), ...also]
    storing.add(ops)
    const holds = !provided || await device.change(provided.subject, value => provided.holds(value) ? ops : null)
    const isStored = holds && await device.write(provided ? [] : ops)
    storing.delete(ops)
    return holds ? isStored ? 'device' : 'memory' : 'elsewhere'
  }

  const isForPerson = ({ state }: UnsentRow) => state === 'failed' || state === 'unconfirmed'

  return {
    unsent: jobs.unsent,
    async execute(command, { also = [], files: sent = [], provided } = {}) {
      const at = clock.now()
      const hold = isHeld(command) && undoSend > 0 && { state: 'held', sendAt: at + undoSend } as const
      const row = newRow({ command, at, order: jobs.nextOrder(at), files: sent, ...hold })
      const { promise, settle } = settlers()
      const job = jobs.add(row, isKept(command) ? 'storing' : 'nowhere', settle)
      if (job.place === 'storing') {
        const place = await storeNew(row, also, provided)
        if (place === 'elsewhere') {
          settle.resolve(EMPTY)
          jobs.drop(job)
          await tabs.look()
          return promise
        }
        job.place = place
      }
      if (jobs.has(job)) plan(job)
      sender.next(job.lane)
      return promise
    },
    async retry(commandId) {
      const job = jobs.get(commandId)
      const isOpen = ({ state }: UnsentRow) => state !== 'sending' && canHappen(state, 'retry')
      if (!job || !isOpen(job.row)) return
      const fresh = { retryAt: null, error: undefined } as const
      // Whoever decides to send it again knows that it may have arrived.
      const again = (row: UnsentRow) => ({ ...fresh, triedAt: isForPerson(row) ? null : row.triedAt })
      const was = await changeRow(job, isOpen, row => [putRow({ ...row, ...again(row), state: 'queued' })])
      if (!was || !jobs.has(job) || job.busy || !isOpen(job.row)) return
      job.cancelTimer?.()
      jobs.move(job, 'retry', again(job.row))
      sender.next(job.lane)
    },
    takeBack: (commandId, also = () => []) => takeOut(commandId, canTakeBack, also),
    async discard(commandId) {
      await takeOut(commandId, isForPerson, taken => files.remove(taken.files.map(file => file.id)))
    },
    confirm(commandId) {
      const job = jobs.get(commandId)
      if (job?.row.state === 'unconfirmed') sender.seen(job)
    },
    release() {
      // What looks at a row first, and waits for the answer, is undone with the page.
      if (storing.size > 0) void device?.write([...storing].flat(), true)
      for (const job of jobs.all()) due(job)
    },
    wake() {
      wakeMine()
      if (!tabs.leads()) tabs.tell({ type: 'wake' })
    },
    async attach(opened, agentId, promised) {
      device = opened
      me = agentId
      guarantees = promised
      for (const job of jobs.all()) {
        if (job.place === 'memory' && await opened.write([putRow(job.row)])) job.place = 'device'
      }
      const stop = await tabs.follow(opened)
      if (signal.aborted) stop()
      else stops.push(stop)
    },
    close() {
      abort.abort()
      for (const stop of stops.splice(0)) stop()
      for (const job of jobs.all()) job.cancelTimer?.()
    },
  }
}

const settlers = (): { readonly promise: Promise<Receipt>, readonly settle: Settlers } => {
  let settle = NOBODY
  const promise = new Promise<Receipt>((resolve, reject) => { settle = { resolve, reject } })
  return { promise, settle }
}
