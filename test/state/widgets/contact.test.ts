import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import type { ContactOptions } from '../../../src/state/widgets/contact.js'
import { contactWidget, isCustomers } from '../../../src/state/widgets/contact.js'
import { scene } from '../../../src/testing/index.js'
import type { DeskOptions, Watched } from '../world.js'
import { aReadyDesk, calm, watchStore } from '../world.js'

const watched: Watched<unknown>[] = []
afterEach(() => { for (const one of watched.splice(0)) one.stop() })

const look = async (options: ContactOptions, desk: DeskOptions = {}) => {
  const here = await aReadyDesk(desk)
  const widget = contactWidget(here.inbox, options)
  const view = watchStore(widget.view)
  const resource = watchStore(widget.resource)
  watched.push(view, resource)
  await calm()
  return { ...here, widget, view: view.last, resource: resource.last }
}

describe('contactWidget', () => {
  it('finds whoever is on the other side of a conversation, and how to reach them', async () => {
    const { view, widget } = await look({ conversationId: 'priya' })
    expect(view().contact?.name).to.equal('Priya Raman')
    expect(view().channel?.name).to.equal('Shop line')
    expect(view()).to.deep.include({
      region: 'US', favorite: true, number: '+14155550111', meetingUrl: 'https://meet.larkspur.example/sales',
    })
    expect(widget.capability('edit-contact').state).to.equal('available')
  })

  it('finds a contact by its own id', async () => {
    const { view } = await look({ contactId: 'contact-kwame' })
    expect(view()).to.deep.include({ conversation: undefined, number: '+14155550121', meetingUrl: null })
  })

  it('calls the number that wrote, else the first one known, else none', async () => {
    expect((await look({ conversationId: 'unknown' })).view().number).to.equal('+14155550187')
    expect((await look({ conversationId: 'noa' })).view().number).to.equal('+972505550116')
    expect((await look({ conversationId: 'soren' })).view().number).to.equal(null)
  })

  it('offers no meeting link but one to the web', async () => {
    const seed = scene()
    for (const meetingUrl of ['javascript:alert(1)', 'data:text/html,x', '//meet.example', '']) {
      const inboxes = seed.inboxes.map(inbox => ({ ...inbox, meetingUrl }))
      expect((await look({ conversationId: 'priya' }, { seed: { ...seed, inboxes } })).view().meetingUrl).to.equal(null)
    }
  })

  it('has one form for a contact, and one for whoever nobody saved', async () => {
    const { widget } = await look({ conversationId: 'priya' })
    expect(widget.form()).to.equal(widget.form())
    expect(widget.subject()).to.deep.equal({ contactId: 'contact-priya' })
    expect((await look({ conversationId: 'unknown' })).widget.subject()).to.deep.equal({ conversationId: 'unknown' })
  })

  it('knows customers from colleagues', () => {
    const kinds = (['shared', 'private', 'legacy', 'direct', 'team'] as const)
      .filter(kind => isCustomers({ ...scene().conversations![0]!, kind }))
    expect(kinds).to.deep.equal(['shared', 'private', 'legacy'])
  })

  it('says what failed, and tries again', async () => {
    const desk = await aReadyDesk()
    desk.world.faults.failNext('load:contact', new BackendError('unavailable', {}))
    const widget = contactWidget(desk.inbox, { contactId: 'contact-priya' })
    const resource = watchStore(widget.resource)
    watched.push(resource)
    await calm()
    expect(resource.last().status).to.equal('failed')
    widget.retry()
    await calm()
    expect(resource.last().status).to.equal('ready')
  })
})
