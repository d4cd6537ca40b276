import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import { sendKeys } from '@web/test-runner-commands'
import '../../../src/define/inbox-filter-bar.js'
import type { InboxFilterBar } from '../../../src/elements/navigation/inbox-filter-bar.js'
import type { Stage } from '../mount.js'
import { mount, stage } from '../mount.js'

const $ = (bar: Element, selector: string) => bar.shadowRoot!.querySelector<HTMLElement>(selector)
const show = async (here: Stage) => {
  const bar = await mount<InboxFilterBar>(here, html`<inbox-filter-bar></inbox-filter-bar>`)
  await waitUntil(() => $(bar, '#filters'))
  return bar
}

describe('inbox-filter-bar', () => {
  it('says how many filters are on, and takes them all away with the focus beside', async () => {
    const here = stage()
    const bar = await show(here)
    expect($(bar, '[part~="reset"]')).to.equal(null)
    here.inbox.location.set({ filter: { unread: true, assignee: 'me' } })
    await waitUntil(() => $(bar, '[part~="reset"]'))
    expect($(bar, '#filters')!.textContent).to.contain('2 filters on')
    await expect(bar).to.be.accessible()
    $(bar, '[part~="reset"]')!.click()
    await waitUntil(() => !$(bar, '[part~="reset"]'))
    expect(here.inbox.location.get().filter).to.deep.equal({})
    expect(bar.shadowRoot!.activeElement === $(bar, '#filters')).to.be.true
  })

  it('orders by a menu, and says how', async () => {
    const here = stage()
    const bar = await show(here)
    $(bar, '#sort')!.click()
    await waitUntil(() => $(bar, '[role="menuitemradio"][aria-checked="true"]'))
    await expect(bar).to.be.accessible()
    $(bar, '[data-id="longest-waiting"]')!.click()
    await waitUntil(() => here.inbox.location.get().sort === 'longest-waiting')
    await waitUntil(() => $(bar, '#sort')!.textContent.includes('Longest waiting first'))
  })

  it('opens the filters, with the focus in them, and Escape gives it back', async () => {
    const bar = await show(stage())
    $(bar, '#filters')!.click()
    await waitUntil(() => $(bar, 'inbox-filter-form')?.shadowRoot?.activeElement)
    await sendKeys({ press: 'Escape' })
    await waitUntil(() => !$(bar, 'inbox-filter-form'))
    expect(bar.shadowRoot!.activeElement === $(bar, '#filters')).to.be.true
  })

  it('lets a host forbid it', async () => {
    const here = stage()
    here.inbox.location.set({ filter: { unread: true } })
    const bar = await show(here)
    await waitUntil(() => $(bar, '[part~="reset"]'))
    bar.addEventListener('inbox-filter', event => { event.preventDefault() })
    $(bar, '[part~="reset"]')!.click()
    expect(here.inbox.location.get().filter).to.deep.equal({ unread: true })
  })
})
