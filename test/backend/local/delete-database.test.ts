import { expect } from '@open-wc/testing'
import { deleteLocalDatabase } from '../../../src/backend/local/index.js'
import { newDatabase } from './database.js'
import { open } from './world.js'

describe('deleting a local database', () => {
  it('leaves nothing, and the next one begins with its seed', async () => {
    const database = newDatabase()
    const { actor } = await open(database)
    await actor.send('fresh', 'Soon gone', 'note')
    await actor.close()
    await deleteLocalDatabase(database)
    expect((await indexedDB.databases()).map(one => one.name)).not.to.include(database)
    const again = await open(database)
    expect((await again.actor.messages('fresh')).map(one => one.text)).not.to.include('Soon gone')
    await again.actor.close()
    await deleteLocalDatabase(database)
  })

  it('of a name that nobody used is fine', async () => {
    await deleteLocalDatabase(newDatabase())
  })
})
