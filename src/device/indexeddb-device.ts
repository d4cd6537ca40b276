import { createId } from '../lib/ids.js'
import type { DeviceDatabase } from './device-database.js'
import { connectDevice, faultOf } from './device-database.js'
import type {
  Device, DeviceDecision, DeviceFault, DeviceOp, DeviceRow, DeviceStore, DeviceSubject, DeviceTable,
} from './device.js'
import { DEVICE_TABLES } from './device.js'
import { seekLead } from './lead.js'
import { askToPersist } from './persist.js'

const keyOf = ({ table, key }: Pick<DeviceOp, 'table' | 'key'>): string => `${table} ${key}`

const WRITTEN: readonly DeviceTable[] = ['drafts', 'outbox', 'forms']
/** Something a person wrote: from then on the device holds what exists nowhere else. */
const isWritten = (op: DeviceOp): boolean => 'value' in op && WRITTEN.includes(op.table)

/** What tabs tell each other: what is stored; what one could not store, and another may; or anything else. */
type Heard =
  | { readonly ops: readonly DeviceOp[] }
  | { readonly owed: readonly DeviceOp[] }
  | { readonly said: unknown }

/** Between a row's key and the tab that wrote beside it; no key has it: ASCII's record separator. */
const BESIDE = '\u001e'

export interface IndexedDbDeviceOptions {
  /** Name of the database. Default: `inbox:device`. */
  readonly database?: string
  /** Whether to ask the browser, at the first draft or message, not to clear what is stored. Default: true. */
  readonly persist?: boolean
}

/**
 * Rows in IndexedDB, shared by the tabs of one origin. Where it fails, rows go on in memory and the fault is told:
 * nothing pretends to be stored. What could not be stored is tried again with the next write.
 */
export const createIndexedDbDevice = (
  { database = 'inbox:device', persist = true }: IndexedDbDeviceOptions = {},
): Device => ({
  open(scope, merges = {}): DeviceStore {
    const tab = createId().slice(0, 8)
    const owed = new Map<string, DeviceOp>()
    const faultListeners = new Set<(fault: DeviceFault) => void>()
    const foreign = new Set<(ops: readonly DeviceOp[]) => void>()
    const hearers = new Set<(message: unknown) => void>()
    const leadListeners = new Set<(leads: boolean) => void>()
    let leads = false
    let stopSeeking: (() => void) | undefined
    let fault: DeviceFault | undefined
    let closed = false
    let turn: Promise<unknown> = Promise.resolve()

    const tell = (next: DeviceFault) => {
      // One that ran out of date stays so, whatever else goes wrong.
      if (fault === next || fault === 'newer-version' || closed) return
      fault = next
      // Who runs an older version of the kit stores nothing more, and leaves the lead to who does.
      if (next === 'newer-version') resign()
      for (const listener of faultListeners) listener(next)
    }
    const setLead = (now: boolean) => {
      if (leads === now) return
      leads = now
      for (const listener of [...leadListeners]) listener(now)
    }
    const resign = () => {
      stopSeeking?.()
      setLead(false)
    }

    const connection = connectDevice({
      database, isPatient: () => fault !== 'blocked',
      onNewer: () => { tell('newer-version') },
      onCleared: () => { tell('lost') },
    })

    const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`${database}:${scope}`)
    channel?.addEventListener('message', ({ data }) => {
      const heard = data as Heard
      if ('ops' in heard) hear(heard.ops)
      else if ('owed' in heard) takeOn(heard.owed)
      else for (const listener of [...hearers]) listener(heard.said)
    })
    const hear = (ops: readonly DeviceOp[]) => { for (const listener of [...foreign]) listener(ops) }
    const post = (message: Heard) => { if (!closed) channel?.postMessage(message) }

    /** What comes to the same, whoever stores it and how often, is for every tab to store. */
    const handOn = (ops: readonly DeviceOp[]) => {
      const told = ops.filter(op => merges[op.table])
      if (told.length > 0) post({ owed: told })
    }
    const takeOn = (ops: readonly DeviceOp[]) => {
      hear(ops)
      void inTurn(async () => {
        owe(ops)
        await settle(false)
      })
    }

    const joined = (op: DeviceOp, kept: unknown): DeviceOp => {
      const merge = merges[op.table]
      return merge && 'value' in op && kept !== undefined ? { ...op, value: merge(kept, op.value) } : op
    }

    /** Writes in a transaction that is begun, and ends it. Resolves with what the rows are now. */
    const put = async (
      tx: ReturnType<DeviceDatabase['transaction']>, ops: readonly DeviceOp[], isJoining = true,
    ): Promise<readonly DeviceOp[]> => {
      const written: DeviceOp[] = []
      let thrown: unknown
      const write = (op: DeviceOp) => {
        written.push(op)
        const table = tx.objectStore(op.table)
        try {
          const asked = 'remove' in op
            ? table.delete?.([scope, op.key])
            : table.put?.({ scope, key: op.key, value: op.value })
          asked?.catch(() => { /* the transaction tells */ })
        } catch (reason) {
          if (thrown !== undefined) return
          thrown = reason
          tx.abort()
        }
      }
      for (const op of ops) {
        if (!isJoining || !merges[op.table]) write(op)
        else tx.objectStore(op.table).get([scope, op.key])
          .then(row => { write(joined(op, row?.value)) }, () => { /* the transaction tells */ })
      }
      try {
        await tx.done
      } catch (reason) {
        throw thrown ?? reason
      }
      return written
    }

    const owe = (ops: readonly DeviceOp[]) => {
      for (const op of ops) {
        const before = owed.get(keyOf(op))
        owed.delete(keyOf(op))
        owed.set(keyOf(op), before && 'value' in before ? joined(op, before.value) : op)
      }
    }

    /** What this tab did not know of the rows it wrote: another tab's word that never came here. */
    const learn = (given: readonly DeviceOp[], written: readonly DeviceOp[]) => {
      const news = written.filter(op => !given.includes(op))
      if (news.length > 0) hear(news)
    }

    /** Stores all that is owed. One at a time, so that nothing older ever lands on something newer. */
    const settle = async (isOurs = true): Promise<boolean> => {
      const ops = [...owed.values()]
      if (ops.length === 0) return true
      if (fault === 'newer-version') {
        if (isOurs) handOn(ops)
        return false
      }
      try {
        const written = await connection.use(async db => {
          const tx = db.transaction([...new Set(ops.map(op => op.table))], 'readwrite')
          tx.done.catch(() => { /* told below */ })
          return await put(tx, ops)
        })
        for (const op of ops) if (owed.get(keyOf(op)) === op) owed.delete(keyOf(op))
        post({ ops: written })
        learn(ops, written)
        if (persist && ops.some(isWritten)) void askToPersist()
        return true
      } catch (reason) {
        tell(faultOf(reason))
        if (isOurs) handOn(ops)
        return false
      }
    }

    const changeStored = ({ table, key }: DeviceSubject, decide: DeviceDecision) => connection.use(async db => {
      const tx = db.transaction(DEVICE_TABLES, 'readwrite')
      tx.done.catch(() => { /* told below */ })
      const ops = decide((await tx.objectStore(table).get([scope, key]))?.value, true)
      if (ops) return { ops, written: await put(tx, ops) }
      await tx.done
      return null
    })

    const changeNow = async (subject: DeviceSubject, decide: DeviceDecision): Promise<boolean> => {
      if (await settle()) {
        try {
          const done = await changeStored(subject, decide)
          if (done) {
            post({ ops: done.written })
            learn(done.ops, done.written)
          }
          return done !== null
        } catch (reason) {
          tell(faultOf(reason))
        }
      }
      const mine = owed.get(keyOf(subject))
      const ops = decide(mine ? 'remove' in mine ? undefined : mine.value : subject.known, false)
      if (ops) {
        owe(ops)
        handOn(ops)
      }
      return ops !== null
    }

    /** In the order asked: what is written later never lands before what is changed, or read, now. */
    const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
      const done = turn.then(work)
      turn = done.catch(() => { /* its own caller is told */ })
      return done
    }

    /**
     * Asks for nothing that has to be answered first: a page that goes hears no answer, and what waits for one is
     * undone. Rows that are joined are written beside their own, over no other tab's word. Returns what is to be
     * written where the page stays after all.
     */
    const writeAtOnce = async (ops: readonly DeviceOp[]): Promise<readonly DeviceOp[]> => {
      const words = ops.map(op => merges[op.table] && 'value' in op ? { ...op, key: `${op.key}${BESIDE}${tab}` } : op)
      await connection.use(async db => {
        const tx = db.transaction([...new Set(ops.map(op => op.table))], 'readwrite')
        const written = put(tx, words, false)
        tx.commit()
        await written
      }).catch(() => { /* it is written once more, and then told */ })
      const beside = words.filter(word => !ops.includes(word))
      return [...ops, ...beside.map(({ table, key }): DeviceOp => ({ table, key, remove: true }))]
    }

    /** Joins what pages wrote beside rows as they went, and clears that away. */
    const gather = (table: DeviceTable, rows: Map<string, unknown>) => {
      const news: DeviceOp[] = []
      for (const [key, value] of [...rows]) {
        const [own = '', by] = key.split(BESIDE)
        if (by === undefined) continue
        const last = joined({ table, key: own, value }, rows.get(own))
        rows.delete(key)
        if ('value' in last) rows.set(own, last.value)
        news.push(last, { table, key, remove: true })
      }
      if (news.length === 0) return
      void inTurn(async () => {
        owe(news)
        await settle()
      })
    }

    const store: DeviceStore = {
      rows: table => inTurn(async () => {
        let stored: readonly DeviceRow[] = []
        try {
          const range = IDBKeyRange.bound([scope, ''], [scope, '\uffff'])
          stored = await connection.use(db => db.getAll(table, range))
        } catch (reason) {
          tell(faultOf(reason))
        }
        const rows = new Map(stored.map(({ key, value }) => [key, value]))
        if (merges[table]) gather(table, rows)
        for (const op of owed.values()) {
          if (op.table !== table) continue
          const last = joined(op, rows.get(op.key))
          if ('remove' in last) rows.delete(last.key)
          else rows.set(last.key, last.value)
        }
        return Array.from(rows, ([key, value]) => ({ key, value }))
      }),
      row: (table, key) => inTurn(async (): Promise<unknown> => {
        const mine = owed.get(keyOf({ table, key }))
        if (mine) return 'remove' in mine ? undefined : mine.value
        try {
          return (await connection.use(db => db.get(table, [scope, key])))?.value
        } catch (reason) {
          tell(faultOf(reason))
          return undefined
        }
      }),
      write(given, isLast = false) {
        if (closed) return turn.then(() => false)
        const atOnce = isLast && given.length > 0 ? writeAtOnce(given) : given
        return inTurn(async () => {
          const ops = await atOnce
          owe(ops)
          return await settle()
        })
      },
      change(subject, decide) {
        return closed ? turn.then(() => false) : inTurn(() => changeNow(subject, decide))
      },
      onForeignWrite(listener) {
        foreign.add(listener)
        return () => { foreign.delete(listener) }
      },
      broadcast: said => { post({ said }) },
      onBroadcast(listener) {
        hearers.add(listener)
        return () => { hearers.delete(listener) }
      },
      onLead(listener) {
        leadListeners.add(listener)
        if (leads) listener(true)
        else if (fault !== 'newer-version' && !closed) stopSeeking ??= seekLead(`${database}:${scope}`, store.change, setLead)
        return () => { leadListeners.delete(listener) }
      },
      onFault(listener) {
        faultListeners.add(listener)
        if (fault) listener(fault)
        return () => { faultListeners.delete(listener) }
      },
      async wipe() {
        const removals = await Promise.all(DEVICE_TABLES.map(async table =>
          (await store.rows(table)).map(({ key }): DeviceOp => ({ table, key, remove: true }))))
        await store.write(removals.flat())
      },
      close() {
        resign()
        closed = true
        channel?.close()
        // What was written before is stored first.
        void turn.then(() => { connection.close() })
      },
    }
    return store
  },
})
