import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { AGENTS } from '../../../src/testing/index.js'
import { aReadyDesk } from '../world.js'

const fields = { name: 'Key Finder', company: '', phones: [{ label: '', value: '+14155550187' }], emails: [], notes: '' }

const look = async (conversationId: string, options: Parameters<typeof aReadyDesk>[0] = {}) => {
  const desk = await aReadyDesk(options)
  await desk.inbox.load({ type: 'conversation', conversationId }, new AbortController().signal)
  return desk
}

describe('the acts on a contact', () => {
  it('change the fields they name, at once', async () => {
    const { inbox } = await look('priya')
    const { version } = inbox.records.get('contact', 'contact-priya')!
    const edited = inbox.actions.run('edit-contact', {
      contactId: 'contact-priya', fields: { company: 'Lowe & Raman' }, expectedVersion: version,
    })
    expect(inbox.records.get('contact', 'contact-priya')).to.include({ company: 'Lowe & Raman', name: 'Priya Raman' })
    await edited
    expect(inbox.records.confirmed('contact', 'contact-priya')?.company).to.equal('Lowe & Raman')
  })

  it('tell of a colleague\'s newer version, and show that', async () => {
    const desk = await look('priya')
    const colleague = await look('priya', { world: desk.world, agentId: AGENTS.deniz })
    const { version } = desk.inbox.records.get('contact', 'contact-priya')!
    const edit = { contactId: 'contact-priya', expectedVersion: version }
    await colleague.inbox.actions.run('edit-contact', { ...edit, fields: { notes: 'Theirs' } })
    const error = await desk.inbox.actions.run('edit-contact', { ...edit, fields: { notes: 'Mine' } })
      .catch((reason: unknown) => reason)
    expect(error).to.be.instanceOf(BackendError).with.property('code', 'conflict')
    expect(desk.inbox.records.get('contact', 'contact-priya')?.notes).to.equal('Theirs')
    expect(desk.inbox.notices.list.get()).to.deep.equal([])
  })

  it('create one for a conversation with somebody unknown', async () => {
    const { inbox } = await look('unknown')
    const contactId = await inbox.actions.run('create-contact', { conversationId: 'unknown', fields })
    expect(inbox.records.get('contact', contactId)?.name).to.equal('Key Finder')
    expect(inbox.records.get('conversation', 'unknown')?.contactId).to.equal(contactId)
  })

  it('leave no contact behind that could not be created', async () => {
    const { inbox, world } = await look('unknown')
    world.faults.failNext('execute:create-contact', new BackendError('forbidden', { reason: 'role' }))
    const creating = inbox.actions.run('create-contact', { conversationId: 'unknown', fields }).catch(() => 'refused')
    expect(inbox.records.get('conversation', 'unknown')?.contactId).to.be.a('string')
    expect(await creating).to.equal('refused')
    expect(inbox.records.get('conversation', 'unknown')?.contactId).to.be.null
    expect(inbox.records.all('contact')).to.deep.equal([])
  })

  it('hold one dear, and no longer', async () => {
    const { inbox } = await look('kwame')
    await inbox.actions.run('favorite', { contactId: 'contact-kwame', favorite: true })
    expect(inbox.records.confirmed('favorite', 'contact-kwame')).not.to.be.undefined
    await inbox.actions.run('favorite', { contactId: 'contact-kwame', favorite: false })
    expect(inbox.records.confirmed('favorite', 'contact-kwame')).to.be.undefined
  })
})
