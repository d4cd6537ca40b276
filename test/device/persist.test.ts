import { expect, waitUntil } from '@open-wc/testing'
import { deleteDB } from 'idb'
import type { DeviceStore } from '../../src/device/device.js'
import { createIndexedDbDevice } from '../../src/device/indexeddb-device.js'
import { askOnceToPersist } from '../../src/device/persist.js'
import { createId } from '../../src/lib/ids.js'

const manager = (persisted: boolean, persist: () => Promise<boolean>) => {
  let asked = 0
  return {
    asked: () => asked,
    persisted: () => Promise.resolve(persisted),
    persist() {
      asked++
      return persist()
    },
  }
}

describe('the question whether what is stored stays', () => {
  it('is put once, and answered to all who ask', async () => {
    const storage = manager(false, () => Promise.resolve(true))
    const ask = askOnceToPersist(() => storage)
    expect(await Promise.all([ask(), ask(), ask()])).to.deep.equal([true, true, true])
    expect(storage.asked()).to.equal(1)
  })

  it('is not put where the browser promised it before', async () => {
    const storage = manager(true, () => Promise.resolve(false))
    expect(await askOnceToPersist(() => storage)()).to.equal(true)
    expect(storage.asked()).to.equal(0)
  })

  it('may be answered by no, by an error, or by nobody', async () => {
    expect(await askOnceToPersist(() => manager(false, () => Promise.resolve(false)))()).to.equal(false)
    expect(await askOnceToPersist(() => manager(false, () => Promise.reject(new TypeError('no'))))()).to.equal(false)
    expect(await askOnceToPersist(() => undefined)()).to.equal(false)
  })

  it('is put by a device at the first thing a person wrote, not before and not again', async () => {
    const { persist, persisted } = StorageManager.prototype
    let asked = 0
    StorageManager.prototype.persisted = () => Promise.resolve(false)
    StorageManager.prototype.persist = () => Promise.resolve(++asked < 0)
    const database = `inbox:test-persist-${createId()}`
    const [modest, store] = [{ persist: false }, {}].map(options =>
      createIndexedDbDevice({ database, ...options }).open('scope')) as [DeviceStore, DeviceStore]
    try {
      await modest.write([{ table: 'drafts', key: 'a', value: 1 }])
      await store.rows('drafts')
      await store.write([{ table: 'settings', key: 'width', value: 1 }])
      expect(asked).to.equal(0)
      for (const value of [1, 2]) await store.write([{ table: 'drafts', key: 'b', value }])
      await waitUntil(() => asked === 1)
    } finally {
      Object.assign(StorageManager.prototype, { persist, persisted })
      modest.close()
      store.close()
      await deleteDB(database)
    }
  })
})
