import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import '../../../src/define/inbox-filter-form.js'
import { BackendError } from '../../../src/backend/errors.js'
import type { InboxFilterForm } from '../../../src/elements/navigation/inbox-filter-form.js'
import { AGENTS } from '../../../src/testing/index.js'
import type { Stage } from '../mount.js'
import { mount, stage } from '../mount.js'

const $ = <T extends HTMLElement>(form: Element, selector: string) => form.shadowRoot!.querySelector<T>(selector)!
const show = async (here: Stage) => {
  const form = await mount<InboxFilterForm>(here, html`<inbox-filter-form></inbox-filter-form>`)
  await waitUntil(() => $(form, 'select'))
  return form
}
const filterOf = (here: Stage) => here.inbox.location.get().filter
const choose = (form: Element, name: string, value: string) => {
  const select = $<HTMLSelectElement>(form, `select[name="${name}"]`)
  select.value = value
  select.dispatchEvent(new Event('change', { bubbles: true }))
}
const tick = (form: Element, label: string) => {
  const found = [...form.shadowRoot!.querySelectorAll<HTMLElement>('label')].find(one => one.textContent.trim() === label)
  found!.querySelector('input')!.click()
}

describe('inbox-filter-form', () => {
  it('narrows by whose it is, by time, by switches and by tags, each at once', async () => {
    const here = stage()
    const form = await show(here)
    await expect(form).to.be.accessible()
    choose(form, 'assignee', AGENTS.deniz)
    tick(form, 'Unread')
    tick(form, 'urgent')
    choose(form, 'time', 'week')
    await waitUntil(() => filterOf(here).since !== undefined)
    expect(filterOf(here)).to.deep.include({ assignee: AGENTS.deniz, unread: true, tagIds: ['tag-urgent'] })
    tick(form, 'Unread')
    tick(form, 'urgent')
    choose(form, 'assignee', '')
    choose(form, 'time', '')
    await waitUntil(() => Object.keys(filterOf(here)).length === 0)
  })

  it('shows what holds: of an address, of a host, of somebody who is gone', async () => {
    const here = stage()
    here.inbox.location.set({ filter: { assignee: 'gone', awaitingReply: true, since: 1_000, until: 90_000_000_000 } })
    const form = await show(here)
    await waitUntil(() => $<HTMLSelectElement>(form, 'select[name="assignee"]').value === 'gone')
    expect($<HTMLSelectElement>(form, 'select[name="time"]').value).to.equal('other')
    expect($<HTMLInputElement>(form, 'input:checked').closest('label')!.textContent.trim()).to.equal('Awaiting a reply')
    $(form, '[part~="reset"]').click()
    await waitUntil(() => Object.keys(filterOf(here)).length === 0)
    await waitUntil(() => $<HTMLSelectElement>(form, 'select[name="assignee"]').value === '')
  })

  it('says that a tag it names is gone, and lets go of it', async () => {
    const here = stage()
    here.inbox.location.set({ filter: { tagIds: ['tag-urgent', 'tag-of-old'] } })
    const form = await show(here)
    const labels = () => [...form.shadowRoot!.querySelectorAll('.tags label')].map(label => label.textContent.trim())
    expect(labels()).to.include('A deleted tag')
    expect(form.shadowRoot!.textContent).not.to.contain('tag-of-old')
    tick(form, 'A deleted tag')
    await waitUntil(() => filterOf(here).tagIds?.length === 1)
    expect(filterOf(here).tagIds).to.deep.equal(['tag-urgent'])
    await waitUntil(() => !labels().includes('A deleted tag'))
  })

  it('goes back to what holds when a host forbids it', async () => {
    const here = stage()
    const form = await show(here)
    form.addEventListener('inbox-filter', event => { event.preventDefault() })
    tick(form, 'Unread')
    await waitUntil(() => !form.shadowRoot!.querySelector('input:checked'))
    expect(filterOf(here)).to.deep.equal({})
  })

  it('is done by its button', async () => {
    const form = await show(stage())
    let isClosed = false
    form.addEventListener('close', () => { isClosed = true })
    $(form, '[part~="done"]').click()
    expect(isClosed).to.be.true
  })

  it('says what failed, and comes when asked again', async () => {
    const here = stage()
    here.world.faults.failNext('load:agents', new BackendError('unavailable', {}))
    const form = await mount<InboxFilterForm>(here, html`<inbox-filter-form></inbox-filter-form>`)
    await waitUntil(() => form.shadowRoot!.querySelector('[role="alert"]'))
    $(form, '[part~="retry"]').click()
    await waitUntil(() => form.shadowRoot!.querySelector('select'))
  })
})
