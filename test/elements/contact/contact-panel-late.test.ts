import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import '../../../src/define/inbox-contact-panel.js'
import type { InboxContactPanel } from '../../../src/elements/contact/inbox-contact-panel.js'
import { defineLate } from '../../../src/lib/late-elements.js'
import { mount, stage } from '../mount.js'

/** How the form's file fares is the test's to say. Once it came it is here for good: the last test lets it. */
let net: { readonly arrive: () => void, readonly fail: () => void }
let coming: Promise<void> | undefined
defineLate('inbox-contact-editor', () => coming ??= new Promise<void>((resolve, reject) => {
  net = {
    arrive: () => { void import('../../../src/define/inbox-contact-editor.js').then(() => { resolve() }) },
    fail: () => {
      coming = undefined
      reject(new TypeError('Failed to fetch'))
    },
  }
}))

const show = async () => {
  const here = stage()
  const panel = await mount<InboxContactPanel>(here, html`<inbox-contact-panel conversation-id="priya"></inbox-contact-panel>`)
  const find = <E extends HTMLElement>(selector: string) => panel.shadowRoot!.querySelector<E>(selector)
  await waitUntil(() => find('#edit'), 'the panel never came')
  find('#edit')!.focus()
  find('#edit')!.click()
  await waitUntil(() => coming !== undefined)
  return { here, panel, find, text: () => panel.shadowRoot!.textContent, active: () => panel.shadowRoot!.activeElement }
}

describe('the form of inbox-contact-panel', () => {
  it('leaves the contact in sight while it is on its way, and says so when that takes long', async () => {
    const { here, panel, find, text, active } = await show()
    await panel.updateComplete
    expect(find('.name')!.textContent).to.equal('Priya Raman')
    expect(text()).to.not.contain('Loading')
    here.clock.advance(200)
    await waitUntil(() => find('[role="status"]')!.textContent.includes('Loading'))
    expect(active()?.id).to.equal('edit')
    net.fail()
    await waitUntil(() => !text().includes('Loading'))
  })

  it('says that it did not come, and comes when asked again', async () => {
    const { find, text, active } = await show()
    net.fail()
    await waitUntil(() => find('[role="status"]')!.textContent.includes('This part could not be loaded'))
    expect(find('.name')!.textContent).to.equal('Priya Raman')
    await waitUntil(() => active()?.textContent === 'Try again')
    find('[part="notice-action"]')!.click()
    await waitUntil(() => coming !== undefined)
    expect(active()?.id).to.equal('edit')
    net.fail()
    await waitUntil(() => active()?.textContent === 'Try again')
    find('#dismiss-notice')!.click()
    await waitUntil(() => !text().includes('could not be loaded'))
    expect(active()?.id).to.equal('edit')
  })

  it('opens beside an agent who went on elsewhere, whose focus stays there', async () => {
    const { panel, find } = await show()
    const elsewhere = document.createElement('input')
    panel.after(elsewhere)
    elsewhere.focus()
    net.arrive()
    await waitUntil(() => find('inbox-contact-editor')?.shadowRoot?.querySelector('form'))
    expect(document.activeElement).to.equal(elsewhere)
  })
})
