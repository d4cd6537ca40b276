import type { DeviceStore } from '../../src/device/device.js'
import type { CrashPoint } from './fault-kinds.js'

/** One tab's life, which ends where chance says. */
export interface Life {
  readonly isAlive: () => boolean
  /** Ends it here, or not. */
  readonly pass: (point: CrashPoint) => void
  /** How much of the device it waits for, so that a run knows when all is quiet. */
  busy: number
}

const never = <T>(): Promise<T> => new Promise(() => { /* whoever waits is dead */ })

/** Does it, unless the tab dies before, or dies before it hears of it. */
export const lived = async <T>(
  life: Life, name: 'write' | 'change' | 'read' | 'upload' | 'execute', work: () => Promise<T>,
): Promise<T> => {
  if (life.isAlive()) life.pass(`${name} before`)
  if (!life.isAlive()) return never()
  // A back end waits for the clock, which waits for all to be quiet.
  const isBusy = name === 'upload' || name === 'execute' ? 0 : 1
  life.busy += isBusy
  try {
    return await work()
  } finally {
    life.busy -= isBusy
    if (life.isAlive()) life.pass(`${name} after`)
    if (!life.isAlive()) await never()
  }
}

/** The device as one mortal tab has it: no method answers the dead, and nothing is told to them. */
export const faultyDevice = (store: DeviceStore, life: Life): DeviceStore => {
  const whileAlive = <A extends unknown[]>(listener: (...given: A) => void) => (...given: A) => {
    if (life.isAlive()) listener(...given)
  }
  return {
    rows: table => lived(life, 'read', () => store.rows(table)),
    row: (table, key) => lived(life, 'read', () => store.row(table, key)),
    write: (ops, isLast) => lived(life, 'write', () => store.write(ops, isLast)),
    change: (subject, decide) => lived(life, 'change', () => store.change(subject, decide)),
    onForeignWrite: listener => store.onForeignWrite(whileAlive(listener)),
    broadcast(message) { if (life.isAlive()) store.broadcast(message) },
    onBroadcast: listener => store.onBroadcast(whileAlive(listener)),
    onLead: listener => store.onLead(whileAlive(listener)),
    onFault: listener => store.onFault(whileAlive(listener)),
    wipe: () => store.wipe(),
    close: () => store.close(),
  }
}
