import { createId } from '../lib/ids.js'
import { onPageCache } from '../lib/page-cache.js'
import { openDeviceChannel } from './device-channel.js'
import { connectDevice, faultOf } from './device-database.js'
import type {
  Device, DeviceDecision, DeviceFault, DeviceOp, DeviceRow, DeviceStore, DeviceSubject, DeviceTable,
} from './device.js'
import { DEVICE_TABLES } from './device.js'
import { gatherWords, lastWords } from './last-words.js'
import { seekLead } from './lead.js'
import { createOwedRows, valueOf } from './owed-rows.js'
import { askToPersist } from './persist.js'
import { beginWrite, putRows } from './put-rows.js'

const WRITTEN: readonly DeviceTable[] = ['drafts', 'outbox', 'forms']
/** Something a person wrote: from then on the device holds what exists nowhere else. */
const isWritten = (op: DeviceOp): boolean => 'value' in op && WRITTEN.includes(op.table)

const tablesOf = (ops: readonly DeviceOp[]): readonly DeviceTable[] => [...new Set(ops.map(op => op.table))]

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
    const owed = createOwedRows(merges)
    /** Given and not yet answered for: a page that goes takes it along. */
    const underway = new Set<readonly DeviceOp[]>()
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
    const seek = () => {
      if (fault === 'newer-version' || closed || leadListeners.size === 0) return
      stopSeeking ??= seekLead(`${database}:${scope}`, store.change, setLead)
    }
    const resign = () => {
      stopSeeking?.()
      stopSeeking = undefined
      setLead(false)
    }

    const connection = connectDevice({
      database, isPatient: () => fault !== 'blocked',
      onNewer: () => { tell('newer-version') },
      onCleared: () => { tell('lost') },
    })

    const hear = (ops: readonly DeviceOp[]) => { for (const listener of [...foreign]) listener(ops) }
    const openChannel = () => openDeviceChannel(`${database}:${scope}`, {
      onStored: hear,
      onOwed: ops => { takeOn(ops) },
      onSaid: message => { for (const listener of [...hearers]) listener(message) },
    })
    let channel = openChannel()

    /** What other tabs wrote while this one heard nothing. */
    const catchUp = async () => {
      const told = async (table: DeviceTable) => (await store.rows(table)).map((row): DeviceOp => ({ table, ...row }))
      const sent = await told('sent')
      hear([
        ...await told('drafts'), ...await told('outbox'), ...await told('forms'), ...sent,
        ...sent.map(({ key }): DeviceOp => ({ table: 'outbox', key, remove: true })),
      ])
    }
    const stopResting = onPageCache(() => {
      resign()
      channel.close()
      connection.rest()
    }, () => {
      connection.wake()
      channel = openChannel()
      seek()
      void catchUp()
    })

    /**
     * What comes to the same, whoever stores it and how often, is for every tab to store. That a text left its draft is
     * for them to see and not to store, while the message it left for is here alone.
     */
    const handOn = (ops: readonly DeviceOp[]) => {
      const free = owed.free(ops)
      if (free.length > 0) channel.tell({ owed: free })
      const half = ops.filter(op => merges[op.table] && !free.includes(op))
      if (half.length > 0) channel.tell({ ops: half })
    }
    const takeOn = (ops: readonly DeviceOp[]) => {
      hear(ops)
      void inTurn(async () => {
        owed.owe(ops)
        await settle(false)
      })
    }

    /** Tells what is stored; this tab, what it did not know of it: another tab's word that never came here. */
    const share = (given: readonly DeviceOp[], written: readonly DeviceOp[]) => {
      channel.tell({ ops: written })
      const news = written.filter(op => !given.includes(op))
      if (news.length > 0) hear(news)
    }

    /** Stores all that is owed. One at a time, so that nothing older ever lands on something newer. */
    const settle = async (isOurs = true): Promise<boolean> => {
      const ops = owed.all()
      if (ops.length === 0) return true
      if (fault === 'newer-version') {
        if (isOurs) handOn(ops)
        return false
      }
      try {
        const written = await connection.use(db =>
          putRows(beginWrite(db, tablesOf(ops)), scope, ops, merges))
        owed.settle(ops)
        share(ops, written)
        if (persist && ops.some(isWritten)) void askToPersist()
        return true
      } catch (reason) {
        tell(faultOf(reason))
        if (isOurs) handOn(ops)
        return false
      }
    }

    const changeStored = ({ table, key }: DeviceSubject, decide: DeviceDecision) => connection.use(async db => {
      const tx = beginWrite(db, DEVICE_TABLES)
      const ops = decide((await tx.objectStore(table).get([scope, key]))?.value, true)
      if (ops) return { ops, written: await putRows(tx, scope, ops, merges) }
      await tx.done
      return null
    })

    const changeNow = async (subject: DeviceSubject, decide: DeviceDecision): Promise<boolean> => {
      if (await settle()) {
        try {
          const done = await changeStored(subject, decide)
          if (done) share(done.ops, done.written)
          return done !== null
        } catch (reason) {
          tell(faultOf(reason))
        }
      }
      const mine = owed.of(subject)
      const ops = decide(mine ? valueOf(mine) : subject.known, false)
      if (ops) {
        owed.owe(ops)
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
     * undone. Returns what is to be written where the page stays after all.
     */
    const writeAtOnce = async (ops: readonly DeviceOp[]): Promise<readonly DeviceOp[]> => {
      const words = lastWords(ops, merges, tab)
      await connection.use(async db => {
        const tx = beginWrite(db, tablesOf(ops))
        const written = putRows(tx, scope, words, {})
        tx.commit()
        await written
      }).catch(() => { /* it is written once more, and then told */ })
      const beside = words.filter(word => !ops.includes(word))
      return [...ops, ...beside.map(({ table, key }): DeviceOp => ({ table, key, remove: true }))]
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
        const news = gatherWords(table, rows, merges)
        if (news.length > 0) void inTurn(() => {
          owed.owe(news)
          return settle()
        })
        owed.lay(table, rows)
        return Array.from(rows, ([key, value]) => ({ key, value }))
      }),
      row: (table, key) => inTurn(async (): Promise<unknown> => {
        const mine = owed.of({ table, key })
        if (mine) return valueOf(mine)
        try {
          return (await connection.use(db => db.get(table, [scope, key])))?.value
        } catch (reason) {
          tell(faultOf(reason))
          return undefined
        }
      }),
      write(given, isLast = false) {
        if (closed) return turn.then(() => false)
        underway.add(given)
        const last = isLast ? [...underway].flat() : []
        const atOnce = last.length > 0 ? writeAtOnce(last) : given
        return inTurn(async () => {
          owed.owe(await atOnce)
          const isStored = await settle()
          underway.delete(given)
          return isStored
        })
      },
      change(subject, decide) {
        return closed ? turn.then(() => false) : inTurn(() => changeNow(subject, decide))
      },
      onForeignWrite(listener) {
        foreign.add(listener)
        return () => { foreign.delete(listener) }
      },
      broadcast: said => { channel.tell({ said }) },
      onBroadcast(listener) {
        hearers.add(listener)
        return () => { hearers.delete(listener) }
      },
      onLead(listener) {
        leadListeners.add(listener)
        if (leads) listener(true)
        else seek()
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
        stopResting()
        connection.wake()
        closed = true
        channel.close()
        // What was written before is stored first.
        void turn.then(() => { connection.close() })
      },
    }
    return store
  },
})
