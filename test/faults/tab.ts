import type { Guarantees } from '../../src/backend/capabilities.js'
import type { Command } from '../../src/backend/commands.js'
import type { DeviceStore } from '../../src/device/device.js'
import type { Clock } from '../../src/lib/clock.js'
import { createAside } from '../../src/state/aside.js'
import type { Drafts } from '../../src/state/drafts.js'
import { createDrafts } from '../../src/state/drafts.js'
import { createFiles } from '../../src/state/files.js'
import type { Outbox } from '../../src/state/outbox.js'
import { createOutbox } from '../../src/state/outbox.js'
import { createRecords } from '../../src/state/records/records.js'
import type { Chance } from './chance.js'
import type { CrashPoint } from './fault-kinds.js'
import type { Connection, Subscriber, TabBackend } from './tab-backend.js'
import type { Life } from './faulty-device.js'
import { faultyDevice, lived } from './faulty-device.js'

/** An agent's tab: everything the kit has for sending, over a device of its own. */
export interface Tab {
  readonly outbox: Outbox
  readonly drafts: Drafts
  readonly line: Subscriber
  readonly life: Life
  readonly device: DeviceStore
  leads: boolean
  /** A newer kit took the database over: it keeps what it has in memory. */
  isOld: boolean
  /** Not another callback, not another answer. */
  readonly kill: () => void
}

export interface TabOptions {
  readonly store: DeviceStore
  readonly backend: TabBackend
  readonly clock: Clock
  /** How wrong the device's clock is, in milliseconds. */
  readonly skew: () => number
  readonly chance: Chance
  readonly guarantees: Guarantees
  readonly undoSend: number
  /** Whether the tab dies here. */
  readonly dies: (tab: Tab, point: CrashPoint) => boolean
  /** A fault planted by hand: what the outbox is given in place of the device and the drafts. */
  readonly plant?: (device: DeviceStore) => DeviceStore
  /** And of the command. */
  readonly plantCalls?: (command: Command) => Command
}

export const openTab = (
  {
    store, backend, clock, skew, chance, guarantees, undoSend, dies, plant = device => device,
    plantCalls = command => command,
  }: TabOptions,
): Tab => {
  let isAlive = true
  const life: Life = {
    busy: 0,
    isAlive: () => isAlive,
    pass(point) { if (dies(tab, point)) tab.kill() },
  }
  const own: Clock = {
    now: () => clock.now() + skew(),
    after: (delay, callback) => clock.after(delay, () => { if (isAlive) callback() }),
  }
  const observe = () => { /* nobody listens */ }
  const records = createRecords(observe)
  const aside = createAside(observe)
  const files = createFiles()
  const device = plant(faultyDevice(store, life))
  const drafts = createDrafts({ clock: own, files, aside, seqOf: () => null })
  const line: Subscriber = {
    isCut: false, isConnected: true,
    receive(changes) { if (isAlive) records.receive(changes) },
    wake() { if (isAlive) outbox.wake() },
  }
  const calls: Connection = backend.connect(line, own)
  const outbox = createOutbox({
    backend: {
      execute: (command, signal) => lived(life, 'execute', () => calls.execute(plantCalls(command), signal)),
      upload: (blob, options) => lived(life, 'upload', () => calls.upload(blob, options)),
    },
    records, files, aside, clock: own, observe, undoSend, random: chance.next,
    isConnected: () => line.isConnected,
    onUnauthorized: () => { /* always signed in */ },
  })
  const tab: Tab = {
    outbox, drafts, line, life, device, leads: false, isOld: false,
    kill() {
      if (!isAlive) return
      isAlive = false
      calls.close()
      // The browser gives the lock away and closes the connection.
      store.close()
    },
  }
  store.onFault(fault => { if (fault === 'newer-version') tab.isOld = true })
  store.onLead(now => { tab.leads = now })
  void Promise.all([
    aside.attach(device), files.attach(device), drafts.attach(device), outbox.attach(device, 'me', guarantees),
  ])
  return tab
}
