import { atom } from 'nanostores'
import type { DeviceOp, DeviceRow, DeviceStore, DeviceTable } from '../device/device.js'
import { createId } from '../lib/ids.js'
import type { Observe } from './observe.js'
import type { ReadableStore } from './store.js'

/** A row of the device that nobody could read, and what a person can still make of it. */
export interface AsideRow {
  readonly id: string
  /** The text in it, or all of it where none was found. */
  readonly text: string
}

export interface Aside {
  readonly rows: ReadableStore<readonly AsideRow[]>
  /** Sets a row aside that cannot be read: nothing trips over it again, and its text can be had back. */
  put(table: DeviceTable, row: DeviceRow): void
  /** A person needs it no more. */
  discard(id: string): void
  attach(device: DeviceStore): Promise<void>
}

const DEPTH = 6

/** The longest `text` anywhere in a value. */
const textIn = (value: unknown, depth = 0): string => {
  if (typeof value !== 'object' || value === null || depth > DEPTH) return ''
  return Object.entries(value)
    .map(([key, inner]) => key === 'text' && typeof inner === 'string' ? inner : textIn(inner, depth + 1))
    .reduce((longest, text) => text.length > longest.length ? text : longest, '')
}

const wholeOf = (value: unknown): string => {
  try {
    return typeof value === 'string' ? value : JSON.stringify(value) ?? String(value)
  } catch {
    return String(value)
  }
}

const asideRow = (id: string, value: unknown): AsideRow => ({ id, text: textIn(value) || wholeOf(value) })

export const createAside = (observe: Observe): Aside => {
  const rows = atom<readonly AsideRow[]>([])
  let device: DeviceStore | undefined
  return {
    rows,
    put(table, { key, value }) {
      observe({ type: 'unreadable-row', table })
      const id = createId()
      rows.set([...rows.get(), asideRow(id, value)])
      const kept: DeviceOp = { table: 'aside', key: id, value: { table, key, value } }
      void device?.write([{ table, key, remove: true }, kept])
    },
    discard(id) {
      rows.set(rows.get().filter(row => row.id !== id))
      void device?.write([{ table: 'aside', key: id, remove: true }])
    },
    async attach(store) {
      device = store
      const stored = await store.rows('aside')
      rows.set([...stored.map(({ key, value }) => asideRow(key, (value as { value?: unknown }).value)), ...rows.get()])
    },
  }
}
