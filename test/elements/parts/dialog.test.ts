import { expect, html } from '@open-wc/testing'
import { dialog } from '../../../src/elements/parts/dialog.js'
import { accessible, drawn } from './drawn.js'

describe('dialog', () => {
  it('is accessible, and named by its title', async () => {
    const { host, root } = await drawn(({ dialog: controller }) => html`${dialog(controller, {
      title: 'Edit contact', closeLabel: 'Close', body: html`<p>Body</p>`,
      foot: html`<button type="button" class="button primary">Save</button>`,
    })}`)
    await host.dialog.open()
    const element = root.querySelector('dialog')!
    expect(root.getElementById(element.getAttribute('aria-labelledby')!)!.textContent).to.equal('Edit contact')
    await accessible(host)
  })

  it('draws nothing while it is closed', async () => {
    const { root } = await drawn(({ dialog: controller }) =>
      html`${dialog(controller, { title: 'Edit contact', closeLabel: 'Close', body: 'Body' })}`)
    expect(root.querySelector('dialog')!.textContent.trim()).to.equal('')
  })
})
