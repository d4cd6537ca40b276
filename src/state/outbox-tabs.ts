import type { Receipt } from '../backend/backend.js'
import type { Change } from '../backend/changes.js'
import type { DeviceOp, DeviceRow, DeviceStore } from '../device/device.js'
import type { Clock } from '../lib/clock.js'
import type { Aside } from './aside.js'
import type { Job, Jobs, Settlers } from './outbox-jobs.js'
import { TAKEN_BACK } from './outbox-jobs.js'
import type { UnsentRow } from './outbox-row.js'
import { putRow, readRow } from './outbox-row.js'
import { isKept, REMEMBERED } from './outbox-rules.js'
import type { Sender } from './outbox-sender.js'
import type { Records } from './records/records.js'

/** What tabs tell each other besides what they store. */
type TabMessage =
  | { readonly type: 'settled', readonly id: string, readonly changes: readonly Change[] }
  | { readonly type: 'due', readonly id: string }
  | { readonly type: 'wake' }
  | { readonly type: 'look' }

/** The outbox's other tabs: what they store and say is followed here, and what this one does is told to them. */
export interface OutboxTabs {
  /** Whether this tab sends for all. */
  readonly leads: () => boolean
  tell(message: TabMessage): void
  /** Another tab had a job first: finds out what became of it. */
  lost(job: Job): Promise<void>
  /** Reads what the device has and nobody told of. */
  look(): Promise<void>
  /** Takes over what an earlier visit or another tab left, and follows them from now on. Returns the end of it. */
  follow(device: DeviceStore): Promise<() => void>
}

export interface OutboxTabsOptions {
  readonly jobs: Jobs
  readonly sender: () => Sender
  readonly records: Pick<Records, 'confirmed'>
  readonly aside: Aside
  readonly clock: Clock
  readonly signal: AbortSignal
  /** Waits for what a job waits for. */
  readonly plan: (job: Job) => void
  /** Its time to be taken back is over. */
  readonly due: (job: Job) => void
  /** The connection is back, in a tab. */
  readonly wake: () => void
}

const NOBODY: Settlers = { resolve: () => { /* nobody waits */ }, reject: () => { /* nobody waits */ } }
const EMPTY: Receipt = { changes: [] }
/** How long a message that another tab sent is shown as it was, should the stream not bring it, in milliseconds. */
const LINGER = 10_000

/** How it left the device: a person has it back, or the back end has it. */
const isTakenBack = (end: unknown): boolean => (end as { readonly back?: unknown } | undefined)?.back === true

const isIdle = (job: Job): boolean => job.place === 'device' && !job.busy

export const createOutboxTabs = (
  { jobs, sender, records, aside, clock, signal, plan, due, wake }: OutboxTabsOptions,
): OutboxTabs => {
  let device: DeviceStore | undefined
  let leads = false

  /** Nothing tells how it left the device: somebody cleared that, or it does not answer. What is here stays. */
  const restore = async (job: Job): Promise<void> => {
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
    job.settle.resolve(isSent ? EMPTY : TAKEN_BACK)
    sender().next(job.lane)
  }
  const lost = async (job: Job): Promise<void> => {
    if (!jobs.has(job)) return
    const row = readRow(await device?.row('outbox', job.id))
    const end = row ? undefined : await device?.row('sent', job.id)
    if (!jobs.has(job)) return
    if (row) jobs.replace(job, row)
    else if (end === undefined) await restore(job)
    else leave(job, !isTakenBack(end))
  }

  /** A row as another tab, or an earlier visit, left it. */
  const adopt = (row: UnsentRow): Job => {
    const job = jobs.get(row.command.id)
    if (!job) return jobs.add(row, 'device', NOBODY)
    if (isIdle(job)) jobs.replace(job, row)
    return job
  }
  const read = (rows: readonly DeviceRow[]) => {
    for (const stored of rows) {
      const row = readRow(stored.value)
      if (row?.command.id === stored.key) adopt(row)
      else if (leads) aside.put('outbox', stored)
    }
    jobs.sort()
  }
  const look = async (): Promise<void> => {
    const rows = await device?.rows('outbox') ?? []
    if (signal.aborted) return
    read(rows.filter(({ key }) => !jobs.get(key)))
    for (const job of jobs.all()) plan(job)
    sender().nextAll()
  }

  const hearOps = (ops: readonly DeviceOp[]) => {
    const lanes = new Set<string>()
    for (const op of ops) {
      if (op.table !== 'outbox') continue
      const known = jobs.get(op.key)
      if ('remove' in op) {
        if (!known || known.busy) continue
        const end = ops.find(other => other.table === 'sent' && other.key === op.key)
        leave(known, end !== undefined && 'value' in end && !isTakenBack(end.value))
        continue
      }
      const row = readRow(op.value)
      if (!row) continue
      const job = adopt(row)
      if (!known) jobs.sort()
      plan(job)
      lanes.add(job.lane)
    }
    for (const lane of lanes) sender().next(lane)
  }
  const hear = (message: TabMessage) => {
    if (message.type === 'look' || message.type === 'wake') {
      if (leads) void look().then(message.type === 'wake' ? wake : undefined)
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
    sender().next(job.lane)
  }

  /** This tab leads now: whatever the one before it left is seen through here. */
  const takeOver = async (opened: DeviceStore): Promise<void> => {
    const [rows, sent] = await Promise.all([opened.rows('outbox'), opened.rows('sent')])
    if (signal.aborted || !leads) return
    const stored = new Set(rows.map(row => row.key))
    const ends = new Map(sent.map(row => [row.key, row.value]))
    for (const job of jobs.all()) {
      if (!isIdle(job) || stored.has(job.id)) continue
      if (ends.has(job.id)) leave(job, !isTakenBack(ends.get(job.id)))
      else void restore(job)
    }
    read(rows)
    for (const job of jobs.all()) {
      if (!isIdle(job)) continue
      plan(job)
      sender().resume(job)
      // Whoever comes anew does not sit out another's patience, unless the back end asked for it.
      if (job.row.error?.code !== 'rate-limited') sender().again(job)
    }
    sender().nextAll()
    const old = sent.filter(({ value }) => Math.abs(clock.now() - ((value as { at?: number }).at ?? 0)) > REMEMBERED)
    if (old.length > 0) void opened.write(old.map(({ key }) => ({ table: 'sent', key, remove: true })))
  }

  const tell = (message: TabMessage) => { device?.broadcast(message) }

  return {
    leads: () => leads,
    tell, lost, look,
    async follow(opened) {
      device = opened
      const heardOf = new Set<string>()
      const stops = [
        opened.onForeignWrite(hearOps),
        opened.onBroadcast(message => { hear(message as TabMessage) }),
      ]
      const stopNoting = opened.onForeignWrite(ops => { for (const { key } of ops) heardOf.add(key) })
      const rows = await opened.rows('outbox')
      stopNoting()
      const stop = () => { for (const end of stops) end() }
      if (signal.aborted) return stop
      // What another tab wrote while this was read is newer.
      read(rows.filter(row => !heardOf.has(row.key)))
      for (const job of jobs.all()) plan(job)
      // A tab may die between storing a message and telling of it: whoever comes next has the one that leads look.
      tell({ type: 'look' })
      stops.push(opened.onFault(fault => {
        // What was on the device is gone: there is all the same what this tab knows of.
        if (fault === 'lost') for (const job of jobs.all()) if (isIdle(job)) void restore(job)
      }))
      stops.push(opened.onLead(now => {
        leads = now
        if (now) void takeOver(opened)
      }))
      return stop
    },
  }
}
