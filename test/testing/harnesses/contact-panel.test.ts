import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-contact-panel.js'
import { contactPanelHarness, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

const shown = async (conversationId: string) => {
  const here = stage()
  const panel = contactPanelHarness(await mount(here, html`
    <inbox-contact-panel conversation-id=${conversationId}></inbox-contact-panel>`))
  await panel.ready()
  return { ...here, panel }
}

describe('contactPanelHarness', () => {
  it('reads the contact as it is seen', async () => {
    const { panel } = await shown('priya')
    expect([panel.name, panel.company, panel.isFavorite, panel.message])
      .to.deep.equal(['Priya Raman', 'Raman & Lowe Architects', true, ''])
    await waitFor(() => panel.values[0] === '(415) 555-0111 Mobile', 'the number')
    expect(panel.values[1]).to.equal('priya@ramanlowe.example Work')
    expect(panel.notes).to.contain('Sausalito')
  })

  it('edits, takes back, and presses its buttons', async () => {
    const { panel } = await shown('priya')
    await panel.press('Favorite')
    await waitFor(() => !panel.isFavorite, 'no favorite')
    const editor = await panel.edit()
    await editor.fill('Company', 'On her own')
    await editor.cancel()
    await waitFor(() => panel.notice !== '', 'a way back')
    await panel.press('Undo')
    expect((await panel.form()).values()).to.include({ Company: 'On her own' })
  })

  it('saves a number that nobody saved', async () => {
    const { panel } = await shown('unknown')
    const editor = await panel.edit()
    await editor.fill('Name', 'Found keys')
    await editor.save()
    await waitFor(() => panel.name === 'Found keys', 'the contact')
  })
})
