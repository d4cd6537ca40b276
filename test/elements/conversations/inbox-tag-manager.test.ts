import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import { sendKeys } from '@web/test-runner-commands'
import '../../../src/define/inbox-tag-manager.js'
import '../../../src/define/inbox-tag-picker.js'
import { BackendError } from '../../../src/backend/errors.js'
import type { InboxTagManager } from '../../../src/elements/conversations/inbox-tag-manager.js'
import { deepActive } from '../../../src/lib/deep-active.js'
import { TAG_COLORS } from '../../../src/model/tag.js'
import { AGENTS, scene } from '../../../src/testing/index.js'
import { press } from '../../press.js'
import type { Stage } from '../mount.js'
import { mount, stage } from '../mount.js'

const $ = (manager: Element, selector: string) => manager.shadowRoot!.querySelector<HTMLElement>(selector)
const $$ = (manager: Element, selector: string) => [...manager.shadowRoot!.querySelectorAll<HTMLElement>(selector)]
const names = (manager: Element) => $$(manager, '[part="tag-name"] > bdi').map(one => one.textContent)
const told = (manager: Element) => $(manager, '.told')!.textContent.trim()
const named = (here: Stage, name: string) => here.inbox.records.all('tag').find(tag => tag.name === name)

const show = async (here: Stage, lang = 'en') => {
  const manager = await mount<InboxTagManager>(here, html`<inbox-tag-manager></inbox-tag-manager>`, lang)
  await waitUntil(() => here.inbox.session.get().status === 'ready')
  await manager.show()
  await waitUntil(() => $(manager, '.tags'))
  return manager
}

const choose = async (manager: InboxTagManager, tagId: string, act: string) => {
  $(manager, `#more-${tagId}`)!.click()
  await waitUntil(() => $(manager, `[role="menuitem"][data-id="${act}"]`))
  $(manager, `[role="menuitem"][data-id="${act}"]`)!.click()
  await manager.updateComplete
}

const write = (field: HTMLElement, value: string) => {
  (field as HTMLInputElement).value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

const many = (count: number) => ({
  ...scene(), tags: Array.from({ length: count }, (_, index) => ({
    id: `t${index}`, version: 1, name: `tag ${index}`, color: TAG_COLORS[index % TAG_COLORS.length]!,
  })),
})

describe('inbox-tag-manager', () => {
  it('lists every tag by name, and passes as accessible', async () => {
    const here = stage()
    const manager = await show(here)
    expect(names(manager)).to.deep.equal([...here.inbox.records.all('tag')].map(tag => tag.name).sort((a, b) => a.localeCompare(b)))
    await expect($(manager, 'dialog')!).to.be.accessible()
  })

  it('hides a tag from me alone, says so, and takes it back', async () => {
    const here = stage({ agentId: AGENTS.deniz })
    const manager = await show(here)
    const eye = () => $(manager, '#hide-tag-urgent')!
    expect(eye().getAttribute('aria-pressed')).to.equal('true')
    eye().click()
    await waitUntil(() => eye().getAttribute('aria-pressed') === 'false')
    await waitUntil(() => told(manager).startsWith('Hidden in your lists'))
    expect(here.inbox.records.get('preferences', 'preferences')!.hiddenTagIds).to.deep.equal(['tag-urgent'])
    $(manager, '[part="undo"]')!.click()
    await waitUntil(() => eye().getAttribute('aria-pressed') === 'true')
  })

  it('says to who does not manage why nothing else can be done', async () => {
    const manager = await show(stage({ agentId: AGENTS.deniz }))
    const more = $(manager, '#more-tag-urgent')!
    expect(more.getAttribute('aria-disabled')).to.equal('true')
    expect($(manager, '#more-tag-urgent-reason')!.textContent).to.equal('Only managers may do this.')
    more.click()
    await manager.updateComplete
    expect($$(manager, '[role="menuitem"]')).to.have.length(0)
  })

  it('creates a tag, and none of a name that is taken', async () => {
    const here = stage()
    const manager = await show(here)
    write($(manager, '#new-name')!, 'URGENT')
    $(manager, '[part="create"]')!.click()
    await waitUntil(() => $(manager, '#new-error')!.textContent === 'There is a tag “urgent” already.')
    write($(manager, '#new-name')!, ' gravel ')
    await manager.updateComplete
    expect($(manager, '#new-error')!.textContent).to.equal('')
    $(manager, '[part="create"]')!.click()
    await waitUntil(() => names(manager).includes('gravel'))
    expect(($(manager, '#new-name') as HTMLInputElement).value).to.equal('')
    await waitUntil(() => told(manager) === 'Tag created')
  })

  it('keeps what was typed when a colleague had the name a moment earlier', async () => {
    const here = stage()
    const manager = await show(here)
    here.world.faults.failNext('execute:create-tag', new BackendError('invalid', { field: 'name', rule: 'duplicate' }))
    write($(manager, '#new-name')!, 'gravel')
    $(manager, '[part="create"]')!.click()
    await waitUntil(() => $(manager, '#new-error')!.textContent === 'There is a tag “gravel” already.')
    expect(($(manager, '#new-name') as HTMLInputElement).value).to.equal('gravel')
  })

  it('renames and recolors in place, and the focus stays with the line', async () => {
    const here = stage()
    const manager = await show(here)
    await choose(manager, 'tag-urgent', 'edit')
    await waitUntil(() => manager.shadowRoot!.activeElement?.id === 'edit-name')
    write($(manager, '#edit-name')!, 'now')
    await manager.updateComplete
    $$(manager, 'input[name="edit-color"]')[8]!.click()
    await manager.updateComplete
    await press('Enter')
    await waitUntil(() => named(here, 'now')?.color === 'pink')
    await waitUntil(() => manager.shadowRoot!.activeElement?.id === 'more-tag-urgent')
    expect(names(manager)).to.include('now')
  })

  it('ends a change by Escape, and stays open', async () => {
    const manager = await show(stage())
    await choose(manager, 'tag-urgent', 'edit')
    await waitUntil(() => manager.shadowRoot!.activeElement?.id === 'edit-name')
    write($(manager, '#edit-name')!, 'now')
    await press('Escape')
    await waitUntil(() => manager.shadowRoot!.activeElement?.id === 'more-tag-urgent')
    expect(($(manager, 'dialog') as HTMLDialogElement).open).to.equal(true)
    expect(names(manager)).to.include('urgent')
  })

  it('opens a change again when it is refused, with what was typed', async () => {
    const here = stage()
    const manager = await show(here)
    here.world.faults.failNext('execute:update-tag', new BackendError('invalid', { field: 'name', rule: 'duplicate' }))
    await choose(manager, 'tag-urgent', 'edit')
    await waitUntil(() => $(manager, '#edit-name'))
    write($(manager, '#edit-name')!, 'now')
    await manager.updateComplete
    $(manager, '[part="save"]')!.click()
    await waitUntil(() => $(manager, '#edit-error')?.textContent === 'There is a tag “now” already.')
    expect(($(manager, '#edit-name') as HTMLInputElement).value).to.equal('now')
  })

  it('deletes a tag, hands the focus to its neighbor, and has it back', async () => {
    const here = stage()
    const manager = await show(here)
    const before = names(manager)
    await choose(manager, 'tag-urgent', 'delete')
    await waitUntil(() => !names(manager).includes('urgent'))
    await waitUntil(() => manager.shadowRoot!.activeElement?.id.startsWith('more-'))
    await waitUntil(() => $(manager, '[part="undo"]'))
    $(manager, '[part="undo"]')!.click()
    await waitUntil(() => names(manager).length === before.length)
    expect(names(manager)).to.deep.equal(before)
  })

  it('says plainly what a merge does, for how many, before it is done', async () => {
    const here = stage()
    const manager = await show(here)
    await choose(manager, 'tag-test-ride', 'merge')
    const select = await waitUntil(() => $(manager, '#merge-into')).then(() => $(manager, '#merge-into') as HTMLSelectElement)
    expect([...select.options].map(option => option.value)).not.to.include('tag-test-ride')
    $(manager, '[part="merge"]')!.click()
    await manager.updateComplete
    expect(named(here, 'test ride')).not.to.equal(undefined)
    select.value = 'tag-urgent'
    select.dispatchEvent(new Event('change', { bubbles: true }))
    await waitUntil(() => $(manager, '.warning')!.textContent.includes('This cannot be undone.'))
    await waitUntil(() => /Of the conversations you see, \d/.test($(manager, '.warning')!.textContent))
    await expect($(manager, 'dialog')!).to.be.accessible()
    $(manager, '[part="merge"]')!.click()
    await waitUntil(() => !names(manager).includes('test ride'))
    await waitUntil(() => manager.shadowRoot!.activeElement?.id === 'more-tag-urgent')
    expect(told(manager)).to.equal('Tags merged')
  })

  it('has a search where there are many, and 500 of them are there at once', async () => {
    const manager = await show(stage({ seed: many(500) }))
    expect(names(manager)).to.have.length(500)
    write($(manager, '[part="search"]')!, 'tag 77')
    await waitUntil(() => names(manager).length === 1)
    write($(manager, '[part="search"]')!, 'nothing of that name')
    await waitUntil(() => $(manager, '.none'))
  })

  it('has none where there are few, and one stop for Tab among the lines, from which arrows go on', async () => {
    const manager = await show(stage({ seed: many(8) }))
    expect($(manager, '[part="search"]')).to.equal(null)
    expect($$(manager, '[part~="more"][tabindex="0"]').map(one => one.id)).to.deep.equal(['more-t0'])
    $(manager, '#more-t0')!.focus()
    await press('ArrowDown')
    expect(manager.shadowRoot!.activeElement!.id).to.equal('more-t1')
    await waitUntil(() => $(manager, '#more-t1')!.tabIndex === 0 && $(manager, '#more-t0')!.tabIndex === -1)
  })

  it('says that there are none, that they do not come, and asks again', async () => {
    const none = await show(stage({ seed: { ...scene(), tags: [] } }))
    expect($(none, '.empty-state')!.textContent).to.contain('No tags yet')
    const here = stage()
    here.world.faults.failNext('load:tags', new BackendError('unavailable', {}))
    const manager = await mount<InboxTagManager>(here, html`<inbox-tag-manager></inbox-tag-manager>`)
    await manager.show()
    await waitUntil(() => $(manager, '[part="retry"]'))
    $(manager, '[part="retry"]')!.click()
    await waitUntil(() => names(manager).length > 0)
  })

  it('speaks Portuguese', async () => {
    const manager = await show(stage(), 'pt-BR')
    await waitUntil(() => $(manager, '[part="dialog-title"]')!.textContent === 'Gerenciar etiquetas')
    expect($(manager, '#hide-tag-urgent')!.ariaLabel).to.equal('Mostrar “urgent” nas minhas listas')
  })

  it('opens from where tags are chosen, and gives the focus back there', async () => {
    const here = stage()
    const box = await mount<HTMLElement>(here, html`<div popover><inbox-tag-picker conversation-id="kwame"></inbox-tag-picker></div>`)
    box.showPopover()
    const picker = box.querySelector('inbox-tag-picker')!
    await waitUntil(() => $(picker, '[part="manage"]'))
    $(picker, '[part="manage"]')!.focus()
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => $(picker, 'inbox-tag-manager'))
    const manager = $(picker, 'inbox-tag-manager')!
    await waitUntil(() => deepActive(document)?.closest('dialog'))
    expect(box.matches(':popover-open')).to.equal(true)
    await press('Escape')
    await waitUntil(() => picker.shadowRoot!.activeElement === $(picker, '[part="manage"]'))
    expect(box.matches(':popover-open')).to.equal(true)
    expect(($(manager, 'dialog') as HTMLDialogElement).open).to.equal(false)
  })
})
