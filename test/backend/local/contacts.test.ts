import { expect } from '@open-wc/testing'
import { store } from '../../../src/backend/local/commit.js'
import { Contacts } from '../../../src/backend/local/contacts.js'
import { put } from '../../../src/backend/rules/put.js'
import { contacts as seeded } from '../../../src/testing/backend-suite/seed-people.js'
import { deleteDatabases } from './database.js'
import { closeStorages, suiteStorage } from './stored.js'

describe('contacts on the disk', () => {
  afterEach(closeStorages)
  after(deleteDatabases)

  it('come in the order asked for, without those there are not', async () => {
    const contacts = new Contacts(await suiteStorage())
    const found = await contacts.all(['contact-03', 'nowhere', 'contact-01'])
    expect(found.map(one => one.id)).to.deep.equal(['contact-03', 'contact-01'])
  })

  it('that were looked at are known when the disk is gone', async () => {
    const storage = await suiteStorage()
    const contacts = new Contacts(storage)
    await contacts.all(['contact-01'])
    storage.close()
    expect(await contacts.all(['contact-01'])).to.have.length(1)
    expect(await contacts.all(['contact-02']).catch(() => 'gone')).to.equal('gone')
  })

  it('are all in the book, however many there are', async () => {
    const storage = await suiteStorage()
    const [pattern] = seeded()
    const many = Array.from({ length: 1_001 }, (_, index) => ({ ...pattern!, id: `many-${index}`, name: `Ophelia ${index}` }))
    await storage.write(transaction => store(transaction, many.map(one => put('contact', one))))
    const contacts = new Contacts(storage)
    expect((await contacts.book()).find('ophelia', 'agent-tova')).to.have.length(1_001)
    expect((await contacts.book()).find('', 'agent-iris').length).to.be.greaterThan(1_001)
  })

  it('follow changes, in what is held and in the book', async () => {
    const contacts = new Contacts(await suiteStorage())
    await contacts.book()
    const changed = { ...seeded()[0]!, name: 'Zadie', version: 2 }
    await contacts.apply([{ write: put('contact', changed), audience: null }])
    expect(await contacts.all(['contact-01'])).to.deep.equal([changed])
    expect((await contacts.book()).find('zadie', 'agent-tova')).to.have.length(1)
  })
})
