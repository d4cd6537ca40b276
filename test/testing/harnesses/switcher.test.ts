import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-switcher.js'
import { switcherHarness } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

const shown = async (content = html`<inbox-switcher></inbox-switcher>`) => {
  const here = stage()
  const switcher = switcherHarness(await mount(here, content))
  await switcher.ready()
  return { ...here, switcher }
}

describe('switcherHarness', () => {
  it('goes to a place of its menu', async () => {
    const { switcher, inbox } = await shown()
    expect(await switcher.places()).to.include.members(['All inboxes', 'Sales', 'Workshop'])
    await switcher.go('Sales')
    expect([switcher.here, inbox.location.get().inboxId]).to.deep.equal(['Sales', 'inbox-sales'])
    expect(switcher.unread).to.match(/^[1-9]$/)
  })

  it('goes between open and closed', async () => {
    const { switcher, inbox } = await shown()
    await switcher.show('Closed')
    expect([switcher.view, inbox.location.get().view]).to.deep.equal(['Closed', 'closed'])
  })

  it('says so where there is no menu', async () => {
    const { switcher } = await shown(html`<inbox-switcher views-only></inbox-switcher>`)
    expect(await switcher.places().then(() => '', String)).to.contain('a menu of places is not shown')
  })
})
