import { aTimeout, expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import type { TemplateResult } from 'lit'
import { BackendError } from '../../../src/backend/errors.js'
import '../../../src/define/inbox-canned-picker.js'
import type { InboxCannedPicker } from '../../../src/elements/compose/inbox-canned-picker.js'
import { createInbox } from '../../../src/state/inbox.js'
import { AGENTS, scene } from '../../../src/testing/index.js'
import { press, type } from '../../press.js'
import type { Stage } from '../mount.js'
import { mount, stage } from '../mount.js'
import { compose, harness } from './composer-harness.js'

const $ = (picker: HTMLElement, selector: string) => picker.shadowRoot!.querySelector<HTMLElement>(selector)!
const phrases = (picker: HTMLElement) =>
  [...picker.shadowRoot!.querySelectorAll('.phrase')].map(phrase => phrase.textContent)
const input = (picker: HTMLElement) => $(picker, 'input') as HTMLInputElement
const draft = (here: Pick<Stage, 'inbox'>, id = 'priya') => here.inbox.drafts.store(id).get().text

const show = async (
  here: Pick<Stage, 'inbox'>,
  content: TemplateResult = html`<inbox-canned-picker conversation-id="priya"></inbox-canned-picker>`, lang = 'en',
) => {
  const first = await mount<InboxCannedPicker>(here, content, lang)
  const picker = first.localName === 'inbox-canned-picker'
    ? first
    : first.querySelector<InboxCannedPicker>('inbox-canned-picker')!
  await waitUntil(() => picker.shadowRoot!.querySelector('.option, .empty-state'), 'the picker never came')
  return picker
}

describe('inbox-canned-picker', () => {
  it('shows what the conversation’s agents may use, as it will read', async () => {
    const picker = await show(stage())
    expect(phrases(picker)).to.deep.equal(['/bye', '/hello', '/hours', '/quote', '/ride'])
    expect($(picker, '.option-title').textContent).to.equal('Good-bye')
    expect($(picker, '.option-text').textContent).to.contain('Thanks, Priya.')
  })

  it('searches titles, key phrases and texts as letters come, and highlights nothing', async () => {
    const picker = await show(stage())
    picker.focus()
    await type('open')
    await waitUntil(() => phrases(picker).length === 1)
    expect(phrases(picker)).to.deep.equal(['/hours'])
    expect(input(picker).getAttribute('aria-activedescendant')).to.equal(null)
    await waitUntil(() => $(picker, '[role="status"]').textContent === '1 canned message')
    await press('Enter')
    await aTimeout(0)
    expect(phrases(picker)).to.deep.equal(['/hours'])
  })

  it('inserts the highlighted one at the caret of the draft, and stays when no composer is there', async () => {
    const here = stage()
    const picker = await show(here)
    here.inbox.drafts.set('priya', 'A  B', [2, 2])
    picker.focus()
    await press('ArrowUp')
    await picker.updateComplete
    expect($(picker, '[aria-selected="true"] .phrase').textContent).to.equal('/ride')
    await press('Enter')
    await waitUntil(() => draft(here).startsWith('A Which day suits you'))
    expect(draft(here)).to.match(/ID\. B$/)
    await waitUntil(() => $(picker, '[role="status"]').textContent === 'Inserted: Book a test ride')
    expect(picker.shadowRoot!.activeElement).to.equal(input(picker))
  })

  it('inserts where the caret was last in a composer elsewhere on the page, and gives it the focus', async () => {
    const here = stage()
    const composer = await compose(here, html`<div>
      <inbox-composer conversation-id="priya"></inbox-composer>
      <inbox-canned-picker conversation-id="priya"></inbox-canned-picker></div>`)
    const picker = composer.element.parentElement!.querySelector<InboxCannedPicker>('inbox-canned-picker')!
    await waitUntil(() => phrases(picker).length > 0)
    await type('Dear you')
    composer.area.setSelectionRange(5, 8)
    picker.focus()
    await type('hours')
    await waitUntil(() => $(picker, '[aria-selected="true"]'))
    await press('Enter')
    await waitUntil(() => composer.text.startsWith('Dear We are open'))
    expect(composer.element.shadowRoot!.activeElement).to.equal(composer.area)
    expect(composer.area.selectionStart).to.equal(composer.text.length)
    await type('!')
    expect(draft(here)).to.match(/Thursdays\.!$/)
  })

  it('opens from a composer’s button, goes back to the text, and closes', async () => {
    const here = stage()
    const composer = await compose(here)
    await type('So: ')
    const button = composer.$('[part~="canned-button"]')
    button.click()
    await waitUntil(() => composer.all('inbox-canned-picker').length > 0)
    const picker = composer.$('inbox-canned-picker')
    await waitUntil(() => phrases(picker).length > 0 && picker.shadowRoot!.activeElement === input(picker))
    expect(button.getAttribute('aria-expanded')).to.equal('true')
    await press('ArrowDown')
    await press('Tab')
    await waitUntil(() => composer.text.startsWith('So: Thanks, Priya'))
    await waitUntil(() => composer.all('inbox-canned-picker').length === 0)
    expect(composer.element.shadowRoot!.activeElement).to.equal(composer.area)
  })

  it('gives the focus back to the button when it is closed', async () => {
    const composer = await compose(stage())
    const button = composer.$('[part~="canned-button"]')
    button.focus()
    await press('Enter')
    await waitUntil(() => composer.all('inbox-canned-picker').length > 0)
    const picker = composer.$('inbox-canned-picker')
    await waitUntil(() => picker.shadowRoot?.activeElement)
    await press('Escape')
    await waitUntil(() => composer.all('inbox-canned-picker').length === 0)
    expect(composer.element.shadowRoot!.activeElement).to.equal(button)
    expect(composer.text).to.equal('')
  })

  it('inserts nothing when the host cancels', async () => {
    const here = stage()
    const picker = await show(here)
    picker.addEventListener('inbox-insert-canned', event => { event.preventDefault() })
    picker.focus()
    await press('ArrowDown')
    await press('Enter')
    await aTimeout(0)
    expect(draft(here)).to.equal('')
  })

  it('takes one by a press', async () => {
    const here = stage()
    const picker = await show(here)
    $(picker, '.option').click()
    await waitUntil(() => draft(here) === 'Thanks, Priya. Ride safely!\nMara Quinn')
  })

  it('follows the agent’s place, and says so when no conversation is open', async () => {
    const here = stage()
    const picker = await show(here, html`<inbox-canned-picker></inbox-canned-picker>`)
    expect($(picker, '.empty-state').textContent).to.contain('No conversation selected')
    here.inbox.location.set({ conversationId: 'joao' })
    await waitUntil(() => phrases(picker).includes('/part'))
    expect(phrases(picker)).to.not.include('/ride')
  })

  it('says that nothing matches, and the way back', async () => {
    const picker = await show(stage())
    picker.focus()
    await type('zzz')
    await waitUntil(() => picker.shadowRoot!.querySelector('.empty-state'))
    expect($(picker, '.empty-state').textContent).to.contain('Nothing matches “zzz”')
    $(picker, '[part="empty-state-action"]').click()
    await waitUntil(() => phrases(picker).length === 5)
    expect(picker.shadowRoot!.activeElement).to.equal(input(picker))
    expect(input(picker).value).to.equal('')
  })

  it('says what would be here when the team has none', async () => {
    const picker = await show(stage({ seed: { ...scene(), canned: [] } }))
    expect($(picker, '.empty-state').textContent).to.contain('No canned messages yet')
  })

  it('says what failed, and tries again', async () => {
    const here = stage()
    here.world.faults.failNext('load:canned', new BackendError('unavailable', {}))
    const picker = await show(here)
    expect($(picker, '[role="alert"]').textContent).to.contain('could not be loaded')
    $(picker, '[part="retry"]').click()
    await waitUntil(() => phrases(picker).length === 5)
  })

  it('holds the place while it loads', async () => {
    const here = stage()
    const release = here.world.faults.hold('load:canned')
    const picker = await mount<InboxCannedPicker>(
      here, html`<inbox-canned-picker conversation-id="priya"></inbox-canned-picker>`)
    await waitUntil(() => picker.shadowRoot!.querySelector('.skeleton'))
    release()
    await waitUntil(() => phrases(picker).length === 5)
  })

  it('is not there where the back end has none', async () => {
    const here = stage()
    const backend = here.world.backend(AGENTS.mara)
    const inbox = createInbox({ backend, clock: here.clock, features: { canned: false } })
    const composer = harness(await mount(
      { inbox }, html`<inbox-composer conversation-id="priya"></inbox-composer>`))
    await waitUntil(() => inbox.records.get('conversation', 'priya') && inbox.drafts.loaded.get())
    await composer.drawn()
    expect(composer.all('[part~="canned-button"]')).to.deep.equal([])
    const picker = await mount<HTMLElement>(
      { inbox }, html`<inbox-canned-picker conversation-id="priya"></inbox-canned-picker>`)
    await waitUntil(() => picker.shadowRoot!.children.length === 0)
    await inbox.close()
  })

  it('keeps what is typed in its search from the page’s hotkeys', async () => {
    const heard: string[] = []
    const listen = (event: KeyboardEvent) => { heard.push(event.key) }
    const picker = await show(stage())
    picker.focus()
    document.addEventListener('keydown', listen)
    await type('jk')
    document.removeEventListener('keydown', listen)
    expect(heard).to.deep.equal([])
    expect(input(picker).value).to.equal('jk')
  })

  it('brings the highlighted one into view', async () => {
    const canned = Array.from({ length: 60 }, (_, index) =>
      ({ id: `c${index}`, version: 1, title: `Title ${index}`, keyPhrase: `k${index}`, text: 'Text', inboxId: null }))
    const picker = await show(stage({ seed: { ...scene(), canned } }), html`
      <inbox-canned-picker conversation-id="priya" style="block-size:300px"></inbox-canned-picker>`)
    picker.focus()
    await press('ArrowUp')
    await picker.updateComplete
    const list = $(picker, '.options').getBoundingClientRect()
    const option = $(picker, '[aria-selected="true"]').getBoundingClientRect()
    expect(option.bottom).to.be.at.most(list.bottom + 1)
    expect(option.top).to.be.at.least(list.top)
  })

  it('shows words of any length and script as text', async () => {
    const evil = '<img src=x onerror="window.hacked=1">'
    const long = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(12)
    const canned = [
      { id: 'evil', version: 1, title: evil, keyPhrase: evil.replaceAll(' ', ''), text: evil, inboxId: null },
      { id: 'long', version: 1, title: long, keyPhrase: long, text: long.repeat(20), inboxId: null },
      { id: 'rtl', version: 1, title: 'ساعات العمل', keyPhrase: 'ساعات', text: 'نحن هنا من التاسعة', inboxId: null },
    ]
    const picker = await show(stage({ seed: { ...scene(), canned } }), html`
      <div style="inline-size:320px"><inbox-canned-picker conversation-id="priya"></inbox-canned-picker></div>`)
    expect(picker.shadowRoot!.querySelectorAll('.options img').length).to.equal(0)
    expect(picker.scrollWidth).to.be.at.most(320)
    expect($(picker, '.options').scrollWidth).to.be.at.most($(picker, '.options').clientWidth)
    expect(window).to.not.have.property('hacked')
  })

  it('is accessible, open, empty and failed', async () => {
    await expect(await show(stage())).to.be.accessible()
    await expect(await show(stage({ seed: { ...scene(), canned: [] } }))).to.be.accessible()
    const here = stage()
    here.world.faults.failNext('load:canned', new BackendError('unavailable', {}))
    await expect(await show(here, undefined, 'pt-BR')).to.be.accessible()
  }).timeout(20_000)
})
