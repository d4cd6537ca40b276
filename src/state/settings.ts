import { atom } from 'nanostores'
import type { WritableAtom } from 'nanostores'
import type { DeviceOp, DeviceStore } from '../device/device.js'
import type { ReadableStore } from './store.js'

/** What this device remembers of how an agent likes it: a panel's width, whether it is open. */
export interface SettingTypes {
  /** CSS pixels. */
  'panel-width': number
  'panel-open': boolean
  /** CSS pixels. */
  'list-width': number
  /** Inboxes whose channels are folded away. */
  'folded-inboxes': readonly string[]
  /** What was searched for and found lately, the latest first. */
  'recent-searches': readonly string[]
  /** Where I was last: among what is shared, and among what is private. */
  'side-places': readonly string[]
}

export const SETTING_DEFAULTS: SettingTypes = {
  'panel-width': 320, 'panel-open': true, 'list-width': 360, 'folded-inboxes': [], 'recent-searches': [],
  'side-places': ['shared', 'private'],
}

const isLike = (value: unknown, example: unknown): boolean =>
  Array.isArray(example)
    ? Array.isArray(value) && value.every(item => typeof item === 'string')
    : typeof value === typeof example

export type SettingName = keyof SettingTypes

export interface Settings {
  store<N extends SettingName>(name: N): ReadableStore<SettingTypes[N]>
  set<N extends SettingName>(name: N, value: SettingTypes[N]): void
  attach(device: DeviceStore): Promise<void>
}

export const createSettings = (): Settings => {
  const stores = new Map<SettingName, WritableAtom<SettingTypes[SettingName]>>()
  const changed = new Set<SettingName>()
  let device: DeviceStore | undefined
  const ensure = (name: SettingName) => {
    let store = stores.get(name)
    if (!store) stores.set(name, store = atom<SettingTypes[SettingName]>(SETTING_DEFAULTS[name]))
    return store
  }
  const isSetting = (key: string): key is SettingName => Object.hasOwn(SETTING_DEFAULTS, key)
  return {
    store: <N extends SettingName>(name: N) => ensure(name) as unknown as ReadableStore<SettingTypes[N]>,
    set(name, value) {
      changed.add(name)
      ensure(name).set(value)
      void device?.write([{ table: 'settings', key: name, value }])
    },
    async attach(store) {
      device = store
      const early = Array.from(changed, (name): DeviceOp => ({ table: 'settings', key: name, value: ensure(name).get() }))
      if (early.length > 0) void store.write(early)
      for (const { key, value } of await store.rows('settings')) {
        if (isSetting(key) && isLike(value, SETTING_DEFAULTS[key]) && !changed.has(key)) {
          ensure(key).set(value as SettingTypes[SettingName])
        }
      }
    },
  }
}
