import { expect } from '@open-wc/testing'
import { deleteDatabases, newDatabase } from './database.js'
import { closeAll, open } from './world.js'

describe('a search of a local back end', () => {
  afterEach(closeAll)
  after(deleteDatabases)

  it('finds what another tab has written', async () => {
    const database = newDatabase()
    const [first, second] = [await open(database), await open(database, 'tova')]
    const found = async () => (await second.actor.load({
      type: 'search-messages', search: 'zebra', filter: {}, limit: 5,
    })).items.map(one => one.id)
    expect(await found()).to.deep.equal([])
    const { id } = await first.actor.send('fresh', 'A zebra')
    expect(await found()).to.deep.equal([id])
  })

  it('refuses a cursor that is none', async () => {
    const { actor } = await open(newDatabase())
    const refused = await actor.load({ type: 'search-conversations', search: 'a', filter: {}, limit: 5, cursor: '{' })
      .catch((error: unknown) => String(error))
    expect(refused).to.contain('malformed')
  })
})
