import { expect } from '@open-wc/testing'
import { deleteDB, openDB } from 'idb'
import { connectDevice, faultOf } from '../../src/device/device-database.js'
import { DEVICE_TABLES } from '../../src/device/device.js'
import { createId } from '../../src/lib/ids.js'

describe('the device\'s database', () => {
  it('is brought up to date by an append-only list: what an earlier kit kept is kept', async () => {
    const database = `device-database-${createId()}`
    const first = await openDB(database, 1, {
      upgrade(db) { for (const table of ['drafts', 'outbox', 'settings']) db.createObjectStore(table, { keyPath: ['scope', 'key'] }) },
    })
    await first.put('drafts', { scope: 's', key: 'c', value: 'kept' })
    first.close()
    const connection = connectDevice({
      database, isPatient: () => true, onNewer: () => { /* nobody */ }, onCleared: () => { /* never */ },
    })
    await connection.use(async db => {
      expect([...db.objectStoreNames]).to.have.members([...DEVICE_TABLES])
      expect((await db.get('drafts', ['s', 'c']))?.value).to.equal('kept')
    })
    connection.close()
    await deleteDB(database)
  })

  it('is not opened again once it was closed', async () => {
    const database = `device-database-${createId()}`
    const connection = connectDevice({
      database, isPatient: () => true, onNewer: () => { /* nobody */ }, onCleared: () => { /* never */ },
    })
    const reading = connection.use(async db => {
      connection.close()
      await Promise.resolve()
      return db.getAllKeys('drafts')
    })
    expect(await reading.catch((reason: unknown) => (reason as Error).name)).to.equal('InvalidStateError')
    expect(await connection.use(async () => 'opened').catch(() => 'closed')).to.equal('closed')
    // Would wait for a connection that was left open.
    await deleteDB(database, { blocked: () => { throw new Error('left open') } })
  })

  it('names what went wrong with it', () => {
    const fault = (name: string) => faultOf(new DOMException('', name))
    expect(['QuotaExceededError', 'VersionError', 'InvalidStateError', 'SecurityError'].map(fault))
      .to.deep.equal(['full', 'newer-version', 'lost', 'blocked'])
    expect(faultOf('anything')).to.equal('blocked')
  })
})
