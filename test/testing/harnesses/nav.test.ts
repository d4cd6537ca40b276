import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-nav.js'
import { navHarness } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

const shown = async () => {
  const here = stage()
  const nav = navHarness(await mount(here, html`<inbox-nav></inbox-nav>`))
  await nav.ready()
  return { ...here, nav }
}

describe('navHarness', () => {
  it('reads places as they are seen', async () => {
    const { nav } = await shown()
    const places = nav.places()
    expect(places.map(place => place.name)).to.include.members(['All inboxes', 'Sales', 'Shop line', 'Workshop'])
    expect(places[0]).to.deep.include({ name: 'All inboxes', isCurrent: true })
    expect(places[0]!.unread).to.match(/^[1-9]$/)
    expect(nav.message).to.equal('')
  })

  it('goes to a place and between open and closed', async () => {
    const { nav, inbox } = await shown()
    await nav.go('Workshop')
    expect(inbox.location.get().inboxId).to.equal('inbox-workshop')
    expect(nav.view).to.equal('Open')
    await nav.show('Closed')
    expect([nav.view, inbox.location.get().view]).to.deep.equal(['Closed', 'closed'])
  })
})
