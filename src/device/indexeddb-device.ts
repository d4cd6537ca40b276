import type { DeviceDatabase } from './device-database.js'
import { connectDevice, faultOf } from './device-database.js'
import type {
  Device, DeviceDecision, DeviceFault, DeviceOp, DeviceRow, DeviceStore, DeviceSubject, DeviceTable,
} from './device.js'
import { DEVICE_TABLES } from './device.js'
import { seekLead } from './lead.js'

const keyOf = ({ table, key }: Pick<DeviceOp, 'table' | 'key'>): string => `${table} ${key}`

/** What tabs tell each other. */
type Heard = { readonly ops: readonly DeviceOp[] } | { readonly said: unknown }

export interface IndexedDbDeviceOptions {
  /** Name of the database. Default: `inbox:device`. */
  readonly database?: string
}

/**
 * Rows in IndexedDB, shared by the tabs of one origin. Where it fails, rows go on in memory and the fault is told:
 * nothing pretends to be stored. What could not be stored is tried again with the next write.
 */
export const createIndexedDbDevice = ({ database = 'inbox:device' }: IndexedDbDeviceOptions = {}): Device => ({
  open(scope): DeviceStore {
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
      if ('ops' in heard) for (const listener of [...foreign]) listener(heard.ops)
      else for (const listener of [...hearers]) listener(heard.said)
    })
    const post = (message: Heard) => { if (!closed) channel?.postMessage(message) }

    const put = (tx: ReturnType<DeviceDatabase['transaction']>, ops: readonly DeviceOp[]) => {
      for (const op of ops) {
        const table = tx.objectStore(op.table)
        const asked = 'remove' in op
          ? table.delete?.([scope, op.key])
          : table.put?.({ scope, key: op.key, value: op.value })
        asked?.catch(() => { /* the transaction tells */ })
      }
    }

    const owe = (ops: readonly DeviceOp[]) => {
      for (const op of ops) {
        owed.delete(keyOf(op))
        owed.set(keyOf(op), op)
      }
    }

    /** Stores all that is owed. One at a time, so that nothing older ever lands on something newer. */
    const settle = async (): Promise<boolean> => {
      const ops = [...owed.values()]
      if (fault === 'newer-version') return false
      if (ops.length === 0) return true
      try {
        await connection.use(async db => {
          const tx = db.transaction([...new Set(ops.map(op => op.table))], 'readwrite')
          // The transaction tells of every failure; one that a request tells of would only repeat it.
          tx.done.catch(() => { /* told below */ })
          put(tx, ops)
          await tx.done
        })
        for (const op of ops) if (owed.get(keyOf(op)) === op) owed.delete(keyOf(op))
        post({ ops })
        return true
      } catch (reason) {
        tell(faultOf(reason))
        return false
      }
    }

    const changeStored = ({ table, key }: DeviceSubject, decide: DeviceDecision) => connection.use(async db => {
      const tx = db.transaction(DEVICE_TABLES, 'readwrite')
      tx.done.catch(() => { /* told below */ })
      const ops = decide((await tx.objectStore(table).get([scope, key]))?.value)
      if (ops) put(tx, ops)
      await tx.done
      return ops
    })

    const changeNow = async (subject: DeviceSubject, decide: DeviceDecision): Promise<boolean> => {
      if (await settle()) {
        try {
          const ops = await changeStored(subject, decide)
          if (ops) post({ ops })
          return ops !== null
        } catch (reason) {
          tell(faultOf(reason))
        }
      }
      const mine = owed.get(keyOf(subject))
      const ops = decide(mine ? 'remove' in mine ? undefined : mine.value : subject.known)
      if (ops) owe(ops)
      return ops !== null
    }

    const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
      const done = turn.then(work)
      turn = done.catch(() => { /* its own caller is told */ })
      return done
    }

    const store: DeviceStore = {
      async rows(table) {
        let stored: readonly DeviceRow[] = []
        try {
          const range = IDBKeyRange.bound([scope, ''], [scope, '\uffff'])
          stored = await connection.use(db => db.getAll(table, range))
        } catch (reason) {
          tell(faultOf(reason))
        }
        const kept = [...owed.values()].filter(op => op.table === table)
        return [
          ...stored.filter(row => !owed.has(keyOf({ table, key: row.key }))).map(({ key, value }) => ({ key, value })),
          ...kept.flatMap(op => 'remove' in op ? [] : [{ key: op.key, value: op.value }]),
        ]
      },
      async row(table: DeviceTable, key: string) {
        const mine = owed.get(keyOf({ table, key }))
        if (mine) return 'remove' in mine ? undefined : mine.value
        try {
          return (await connection.use(db => db.get(table, [scope, key])))?.value
        } catch (reason) {
          tell(faultOf(reason))
          return undefined
        }
      },
      write(ops) {
        if (closed) return turn.then(() => false)
        owe(ops)
        return inTurn(settle)
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
