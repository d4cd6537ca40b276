import { expect } from '@open-wc/testing'
import { Contacts } from '../../../src/backend/local/contacts.js'
import { Included } from '../../../src/backend/local/included.js'
import { deleteDatabases } from './database.js'
import { closeStorages, suiteStorage, wholeWorld } from './stored.js'

describe('what a page brings along', () => {
  afterEach(closeStorages)
  after(deleteDatabases)

  it('is each record once, and without contacts when the disk is gone', async () => {
    const storage = await suiteStorage()
    const world = await wholeWorld(storage, 'agent-noel')
    const answered = world.find('conversation', 'answered')!
    const contacts = new Contacts(storage)
    const whole = await new Included(world, contacts).conversation(answered).conversation(answered).changes()
    const names = whole.map(one => `${one.kind} ${one.id}`)
    expect(new Set(names).size).to.equal(names.length)
    expect(names).to.include.members(['contact contact-02', 'agent agent-noel', 'tag tag-urgent', 'inbox inbox-support'])
    storage.close()
    const rest = await new Included(world, new Contacts(storage)).conversation(answered).changes()
    expect(rest.map(one => `${one.kind} ${one.id}`)).to.deep.equal(names.filter(name => !name.startsWith('contact')))
  })

  it('leaves out colleagues\' private contacts', async () => {
    const storage = await suiteStorage()
    const included = new Included(await wholeWorld(storage, 'agent-tova'), new Contacts(storage))
    expect(await included.contact('contact-12').changes()).to.deep.equal([])
  })
})
