import { expect } from '@open-wc/testing'
import { openDatabase } from '../../../src/backend/local/open.js'
import { deleteDatabases, newDatabase } from './database.js'

const events = { released: () => undefined, lost: () => undefined }

describe('opening a database', () => {
  after(deleteDatabases)

  it('makes it, unless it has to be there', async () => {
    const name = newDatabase()
    expect(await openDatabase(name, true, events).catch(() => 'not there')).to.equal('not there')
    expect((await indexedDB.databases()).some(one => one.name === name)).to.equal(false)
    const made = await openDatabase(name, false, events)
    made.close()
    const again = await openDatabase(name, true, events)
    again.close()
  })

  it('closes it for whoever wants to change or delete it, and says which', async () => {
    const name = newDatabase()
    const said: boolean[] = []
    await openDatabase(name, false, { ...events, released: removed => { said.push(removed) } })
    await new Promise<void>(resolve => {
      indexedDB.deleteDatabase(name).onsuccess = () => { resolve() }
    })
    expect(said).to.deep.equal([true])
  })
})
