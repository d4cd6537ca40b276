import type { Backend, Receipt } from '../backend/backend.js'
import type { Guarantees } from '../backend/capabilities.js'
import type { Change } from '../backend/changes.js'
import type { Command } from '../backend/commands.js'
import type { DeviceOp, DeviceRow, DeviceStore } from '../device/device.js'
import type { Clock } from '../lib/clock.js'
import type { Aside } from './aside.js'
import type { Files } from './files.js'
import type { Observe } from './observe.js'
import type { Job, Settlers, Unsent } from './outbox-jobs.js'
import { createJobs } from './outbox-jobs.js'
import type { UnsentFile, UnsentRow } from './outbox-row.js'
import { newRow, putRow, readRow, removeRow } from './outbox-row.js'
import { canTakeBack, isHeld, isKept, REMEMBERED } from './outbox-rules.js'
import { createSender } from './outbox-sender.js'
import type { UnsentState } from './outbox-states.js'
import { canHappen } from './outbox-states.js'
import type { Records } from './records/records.js'
import type { ReadableStore } from './store.js'

export type { Unsent, UnsentFile, UnsentState }

export interface ExecuteOptions {
  /** Device operations stored in the same step as the command. */
  readonly also?: readonly DeviceOp[]
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

/** What tabs tell each other besides what they store. */
type TabMessage =
  | { readonly type: 'settled', readonly id: string, readonly changes: readonly Change[] }
  | { readonly type: 'due', readonly id: string }
  | { readonly type: 'wake' }

const NOBODY: Settlers = { resolve: () => { /* nobody waits */ }, reject: () => { /* nobody waits */ } }
const EMPTY: Receipt = { changes: [] }
/** How long a message that another tab sent is shown as it was, should the stream not bring it, in milliseconds. */
const LINGER = 10_000

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
  let leads = false

  const tellTabs = (message: TabMessage) => { device?.broadcast(message) }
  const isMine = ({ place }: Job) => place === 'nowhere' || place === 'memory' || place === 'device' && leads
  const jobs = createJobs(records, () => me)
  const sender = createSender({
    ...options, records, files, clock, jobs, isMine, signal,
    device: () => device,
    guarantees: () => guarantees,
    onAccepted: ({ id }, changes) => { tellTabs({ type: 'settled', id, changes }) },
    onLost: lost,
  })

  /** Waits for what it waits for. */
  const plan = (job: Job) => {
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
  const due = (job: Job) => {
    if (!jobs.has(job) || job.row.state !== 'held' || job.place === 'storing') return
    job.cancelTimer?.()
    jobs.move(job, 'release', { sendAt: null })
    if (!isMine(job)) tellTabs({ type: 'due', id: job.id })
    sender.next(job.lane)
  }

  /** Another tab had it first: what became of it? */
  async function lost(job: Job): Promise<void> {
    if (!jobs.has(job)) return
    const row = readRow(await device?.row('outbox', job.id))
    const end = row ? undefined : await device?.row('sent', job.id)
    if (!jobs.has(job)) return
    if (row) jobs.replace(job, row)
    else if (end === undefined) await restore(job)
    else leave(job, !isTakenBack(end))
  }
  /** Nothing tells how it left the device: somebody cleared that, or it does not answer. What is here stays. */
  async function restore(job: Job): Promise<void> {
    await device?.change({ table: 'sent', key: job.id, known: undefined }, end =>
      end === undefined ? [putRow(job.row)] : null)
  }
  /** It was accepted, or taken back, in another tab. */
  const leave = (job: Job, isSent: boolean) => {
    // Sent, and not seen yet: what it shows stays until the stream brings it.
    if (isSent && isKept(job.row.command) && !records.confirmed('message', job.row.command.messageId)) {
      job.place = 'sent'
      job.cancelTimer?.()
      job.cancelTimer = clock.after(LINGER, () => { if (jobs.has(job)) jobs.drop(job) })
    } else {
      jobs.drop(job)
    }
    job.settle.resolve(EMPTY)
    sender.next(job.lane)
  }
  /** A row as another tab, or an earlier visit, left it. */
  const adopt = (row: UnsentRow): Job => {
    const job = jobs.get(row.command.id)
    if (!job) return jobs.add(row, 'device', NOBODY)
    if (!job.busy && job.place === 'device') jobs.replace(job, row)
    return job
  }
  const read = (rows: readonly DeviceRow[]) => {
    for (const stored of rows) {
      const row = readRow(stored.value)
      if (row?.command.id === stored.key) adopt(row)
      else if (leads) aside.put('outbox', stored)
    }
  }

  const heardOps = (ops: readonly DeviceOp[]) => {
    const lanes = new Set<string>()
    for (const op of ops) {
      if (op.table !== 'outbox') continue
      const known = jobs.get(op.key)
      if ('remove' in op) {
        const end = ops.find(other => other.table === 'sent' && other.key === op.key)
        if (known && !known.busy) leave(known, end !== undefined && 'value' in end && !isTakenBack(end.value))
        continue
      }
      const row = readRow(op.value)
      if (!row) continue
      const job = adopt(row)
      if (!known) jobs.sort()
      plan(job)
      lanes.add(job.lane)
    }
    for (const lane of lanes) sender.next(lane)
  }
  const heard = (message: TabMessage) => {
    if (message.type === 'wake') {
      if (leads) wakeMine()
      return
    }
    const job = jobs.get(message.id)
    if (!job || job.busy) return
    if (message.type === 'due') {
      due(job)
      return
    }
    jobs.drop(job, message.changes)
    job.settle.resolve({ changes: message.changes })
    sender.next(job.lane)
  }

  /** This tab leads now: whatever the one before it left is seen through here. */
  const takeOver = async (opened: DeviceStore): Promise<void> => {
    const [rows, sent] = await Promise.all([opened.rows('outbox'), opened.rows('sent')])
    if (signal.aborted || !leads) return
    const stored = new Set(rows.map(row => row.key))
    const ends = new Map(sent.map(row => [row.key, row.value]))
    const isIdle = (job: Job) => job.place === 'device' && !job.busy
    for (const job of jobs.all()) {
      if (!isIdle(job) || stored.has(job.id)) continue
      if (ends.has(job.id)) leave(job, !isTakenBack(ends.get(job.id)))
      else void restore(job)
    }
    read(rows)
    for (const job of jobs.all()) {
      if (!isIdle(job)) continue
      plan(job)
      sender.resume(job)
      // Whoever comes anew does not sit out another's patience, unless the back end asked for it.
      if (job.row.error?.code !== 'rate-limited') sender.again(job)
    }
    jobs.sort()
    sender.nextAll()
    const old = sent.filter(({ value }) => Math.abs(clock.now() - ((value as { at?: number }).at ?? 0)) > REMEMBERED)
    if (old.length > 0) void opened.write(old.map(({ key }) => ({ table: 'sent', key, remove: true })))
  }

  const wakeMine = () => {
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
    await device.change({ table: 'outbox', key: job.id, known: job.row }, value => {
      const row = readRow(value)
      was = row && isOpen(row) ? row : undefined
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
    job.settle.resolve(EMPTY)
    sender.next(job.lane)
    return was
  }

  const isForPerson = ({ state }: UnsentRow) => state === 'failed' || state === 'unconfirmed'

  return {
    unsent: jobs.unsent,
    async execute(command, { also = [], files: sent = [] } = {}) {
      const at = clock.now()
      const hold = isHeld(command) && undoSend > 0 && { state: 'held', sendAt: at + undoSend } as const
      const row = newRow({ command, at, order: jobs.nextOrder(at), files: sent, ...hold })
      const { promise, settle } = settlers()
      const job = jobs.add(row, isKept(command) ? 'storing' : 'nowhere', settle)
      if (job.place === 'storing') {
        const isStored = await device?.write([putRow(row), ...also]) ?? false
        job.place = isStored ? 'device' : 'memory'
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
      for (const job of jobs.all()) due(job)
    },
    wake() {
      wakeMine()
      if (!leads) tellTabs({ type: 'wake' })
    },
    async attach(opened, agentId, promised) {
      device = opened
      me = agentId
      guarantees = promised
      stops.push(opened.onForeignWrite(heardOps), opened.onBroadcast(message => { heard(message as TabMessage) }))
      for (const job of jobs.all()) {
        if (job.place === 'memory' && await opened.write([putRow(job.row)])) job.place = 'device'
      }
      const heardOf = new Set<string>()
      const stop = opened.onForeignWrite(ops => { for (const { key } of ops) heardOf.add(key) })
      const rows = await opened.rows('outbox')
      stop()
      if (signal.aborted) return
      // What another tab wrote while this was read is newer.
      read(rows.filter(row => !heardOf.has(row.key)))
      jobs.sort()
      for (const job of jobs.all()) plan(job)
      stops.push(opened.onFault(fault => {
        // What was on the device is gone: there is all the same what this tab knows of.
        if (fault === 'lost') for (const job of jobs.all()) if (job.place === 'device' && !job.busy) void restore(job)
      }))
      stops.push(opened.onLead(now => {
        leads = now
        if (now) void takeOver(opened)
      }))
    },
    close() {
      abort.abort()
      for (const stop of stops.splice(0)) stop()
      for (const job of jobs.all()) job.cancelTimer?.()
    },
  }
}

/** How it left the device: a person has it back, or the back end has it. */
const isTakenBack = (end: unknown): boolean => (end as { readonly back?: unknown } | undefined)?.back === true

const settlers = (): { readonly promise: Promise<Receipt>, readonly settle: Settlers } => {
  let settle = NOBODY
  const promise = new Promise<Receipt>((resolve, reject) => { settle = { resolve, reject } })
  return { promise, settle }
}
