import { expect } from '@open-wc/testing'
import { deleteDB } from 'idb'
import type { DeviceConnection } from '../../src/device/device-database.js'
import { connectDevice } from '../../src/device/device-database.js'
import type { DeviceMerges, DeviceOp } from '../../src/device/device.js'
import { beginWrite, putRows } from '../../src/device/put-rows.js'
import { createId } from '../../src/lib/ids.js'

const merges: DeviceMerges = { drafts: (kept, given) => `${String(kept)}+${String(given)}` }

describe('a transaction that writes rows', () => {
  let name = ''
  let connection: DeviceConnection
  beforeEach(() => {
    name = `inbox:test-put-${createId()}`
    const nothing = () => { /* not asked */ }
    connection = connectDevice({ database: name, isPatient: () => true, onNewer: nothing, onCleared: nothing })
  })
  afterEach(async () => {
    connection.close()
    await deleteDB(name)
  })

  const put = (ops: readonly DeviceOp[]) => connection.use(db =>
    putRows(beginWrite(db, ['drafts', 'settings']), 'scope', ops, merges))
  const stored = (key: string): Promise<unknown> =>
    connection.use(async db => (await db.get('drafts', ['scope', key]))?.value)

  it('joins what it finds, and tells what the rows are now', async () => {
    await put([{ table: 'drafts', key: 'a', value: 'one' }])
    const written = await put([{ table: 'drafts', key: 'a', value: 'two' }, { table: 'settings', key: 'b', value: 3 }])
    expect(written).to.have.deep.members([
      { table: 'drafts', key: 'a', value: 'one+two' }, { table: 'settings', key: 'b', value: 3 },
    ])
    expect(await stored('a')).to.equal('one+two')
  })

  it('writes all or nothing, and says why', async () => {
    const bad: DeviceOp = { table: 'settings', key: 'b', value: () => 'no data' }
    const reason: unknown = await put([{ table: 'drafts', key: 'a', value: 'one' }, bad]).catch((why: unknown) => why)
    expect(reason).to.have.property('name', 'DataCloneError')
    expect(await stored('a')).to.equal(undefined)
  })
})
