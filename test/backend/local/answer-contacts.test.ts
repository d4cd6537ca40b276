import { expect } from '@open-wc/testing'
import { deleteDatabases, newDatabase } from './database.js'
import { closeAll, open } from './world.js'

describe('contacts of a local back end', () => {
  afterEach(closeAll)
  after(deleteDatabases)

  it('are found by their new name in the tab that knew the old one', async () => {
    const database = newDatabase()
    const [first, second] = [await open(database), await open(database, 'tova')]
    const found = async (search: string) =>
      (await second.actor.load({ type: 'contacts', search, limit: 5 })).items.map(one => one.name)
    expect(await found('gwen')).to.deep.equal(['Gwen Price'])
    await first.actor.do({
      type: 'update-contact', contactId: 'contact-07', fields: { name: 'Gwen Ashby' }, expectedVersion: 1,
    })
    expect(await found('gwen')).to.deep.equal(['Gwen Ashby'])
  })

  it('refuse a cursor that is none', async () => {
    const { actor } = await open(newDatabase())
    const code = await actor.load({ type: 'contacts', limit: 5, cursor: '{' }).catch((error: unknown) => String(error))
    expect(code).to.contain('malformed')
  })
})
