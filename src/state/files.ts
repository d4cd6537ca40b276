import type { DeviceOp, DeviceStore } from '../device/device.js'

/** The bytes of files that were chosen and not sent, by id. */
export interface Files {
  /** Undefined: they are gone. */
  blob(id: string): Promise<Blob | undefined>
  /** Keeps them here at once. Returns the operations that keep them on the device. */
  add(files: readonly { readonly id: string, readonly blob: Blob }[]): readonly DeviceOp[]
  /** They are needed no more. Returns the operations that take them off the device. */
  remove(ids: readonly string[]): readonly DeviceOp[]
  /** Takes off the device what no draft and no unsent message names any more. */
  sweep(): Promise<void>
  attach(device: DeviceStore): Promise<void>
}

export const createFiles = (): Files => {
  const blobs = new Map<string, Blob>()
  let device: DeviceStore | undefined
  return {
    async blob(id) {
      const here = blobs.get(id)
      if (here) return here
      const stored = await device?.row('files', id)
      if (!(stored instanceof Blob)) return undefined
      blobs.set(id, stored)
      return stored
    },
    add(files) {
      for (const { id, blob } of files) blobs.set(id, blob)
      return files.map(({ id, blob }): DeviceOp => ({ table: 'files', key: id, value: blob }))
    },
    remove(ids) {
      for (const id of ids) blobs.delete(id)
      return ids.map((key): DeviceOp => ({ table: 'files', key, remove: true }))
    },
    async sweep() {
      if (!device) return
      // In this order: a file is stored in one step with the row that names it.
      const stored = await device.rows('files')
      const owners = [...await device.rows('drafts'), ...await device.rows('outbox')]
      // Wherever in a row a file is named, in one that nobody can read too.
      const named = JSON.stringify(owners.map(({ value }) => value))
      const idle = stored.filter(({ key }) => !named.includes(key) && !blobs.has(key))
      if (idle.length > 0) await device.write(idle.map(({ key }) => ({ table: 'files', key, remove: true })))
    },
    async attach(store) {
      device = store
      if (blobs.size > 0) await store.write(Array.from(blobs, ([key, value]) => ({ table: 'files', key, value })))
    },
  }
}
