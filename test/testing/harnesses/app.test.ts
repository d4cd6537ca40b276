import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-app.js'
import { appHarness, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

const shown = async (width: number) => {
  const here = stage()
  const app = appHarness(await mount(here, html`<inbox-app style="width:${width}px;height:600px"></inbox-app>`))
  await app.ready()
  return { ...here, app }
}

describe('appHarness', () => {
  it('has a harness for each of its elements, and opens conversations', async () => {
    const { app } = await shown(1400)
    await app.open('Kwame Mensah')
    expect(app.conversation.header.name).to.equal('Kwame Mensah')
    expect(app.panel.company).to.equal('Coastline Couriers')
    await app.nav.go('Workshop')
    expect(app.switcher.here).to.equal('Workshop')
    expect(app.notices.notices()).to.deep.equal([])
    expect(app.panes).to.deep.equal(['nav', 'list', 'conversation', 'panel'])
  })

  it('goes in and back where there is room for one pane', async () => {
    const { app } = await shown(320)
    expect(app.panes).to.deep.equal(['list'])
    await app.open('Kwame Mensah')
    expect(app.panes).to.deep.equal(['conversation'])
    await app.openPanel()
    expect(app.panes).to.deep.equal(['panel'])
    await app.back()
    expect(app.panes).to.deep.equal(['conversation'])
    await app.back()
    expect(app.panes).to.deep.equal(['list'])
    await waitFor(() => app.list.rows().length > 0, 'the list again')
    expect(() => app.nav).to.throw('no <inbox-nav> in the app now')
  })
})
