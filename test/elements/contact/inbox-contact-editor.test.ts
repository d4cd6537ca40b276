import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import type { TemplateResult } from 'lit'
import { BackendError } from '../../../src/backend/errors.js'
import '../../../src/define/inbox-contact-editor.js'
import type { InboxContactEditor } from '../../../src/elements/contact/inbox-contact-editor.js'
import { AGENTS } from '../../../src/testing/index.js'
import { press, type } from '../../press.js'
import type { Stage } from '../mount.js'
import { mount, stage } from '../mount.js'

const PRIYA = 'contact-priya'
const priya = html`<inbox-contact-editor contact-id=${PRIYA}></inbox-contact-editor>`

const $ = <E extends HTMLElement = HTMLInputElement>(editor: Element, selector: string) =>
  editor.shadowRoot!.querySelector<E>(selector)!
const active = (editor: Element) => editor.shadowRoot!.activeElement as HTMLElement
const values = (editor: Element, rows: 'phones' | 'emails') => [...$(editor, `#add-${rows}`).parentElement!
  .querySelectorAll<HTMLInputElement>('.entry > .input:nth-of-type(2)')].map(({ value }) => value)
const save = (editor: Element) => { $(editor, '[part="save"]').click() }
const contact = ({ inbox }: Stage) => inbox.records.confirmed('contact', PRIYA)!

const show = async (here = stage(), content: TemplateResult = priya, lang = 'en') => {
  const editor = await mount<InboxContactEditor>(here, content, lang)
  const closed: string[] = []
  editor.addEventListener('inbox-editor-close', ({ type: name }) => { closed.push(name) })
  await waitUntil(() => editor.shadowRoot!.querySelector('form, .empty-state'), 'the form never came')
  editor.focus()
  return { here, editor, closed }
}

/** Another agent changes the same contact. */
const colleagueWrites = async (here: Stage, fields: { name?: string, company?: string }) => {
  const { inbox } = stage({ world: here.world, clock: here.clock, agentId: AGENTS.deniz })
  inbox.start()
  await inbox.load({ type: 'contact', contactId: PRIYA }, new AbortController().signal)
  await inbox.actions.run('edit-contact', { contactId: PRIYA, fields, expectedVersion: contact(here).version })
}

describe('inbox-contact-editor', () => {
  it('starts from the contact as it is', async () => {
    const { editor } = await show()
    expect($(editor, '#name').value).to.equal('Priya Raman')
    expect(values(editor, 'phones')).to.deep.equal(['+14155550111'])
    expect(editor.isChanged).to.equal(false)
    expect(active(editor).id).to.equal('name')
  })

  it('saves by Enter what was changed, and says that it closed', async () => {
    const { editor, here, closed } = await show()
    const asked: unknown[] = []
    editor.addEventListener('inbox-edit-contact', event => { asked.push(event.args) })
    await press('End')
    await type(' Junior')
    expect(editor.isChanged).to.equal(true)
    await press('Enter')
    await waitUntil(() => closed.length === 1)
    expect(asked).to.deep.equal([{ contactId: PRIYA, expectedVersion: 1, fields: { name: 'Priya Raman Junior' } }])
    expect(contact(here).name).to.equal('Priya Raman Junior')
    expect(editor.shadowRoot!.querySelector('form')).to.equal(null)
  })

  it('keeps the form when the host does not want it saved', async () => {
    const { editor, here } = await show()
    editor.addEventListener('inbox-edit-contact', event => { event.preventDefault() })
    await type('X')
    await press('Enter')
    await waitUntil(() => $(editor, '[part="save"]').getAttribute('aria-disabled') === 'false')
    expect(editor.isChanged).to.equal(true)
    expect(contact(here).name).to.equal('Priya Raman')
  })

  it('adds and removes phones and mail addresses, by keyboard, and keeps the focus near', async () => {
    const { editor, here, closed } = await show()
    $(editor, '#add-phones').click()
    await waitUntil(() => values(editor, 'phones').length === 2 && active(editor).getAttribute('aria-label') === 'Phone 2')
    await type('+1 415 555 0191')
    $(editor, '#add-phones').click()
    await waitUntil(() => active(editor).getAttribute('aria-label') === 'Phone 3')
    const first = editor.shadowRoot!.querySelector<HTMLElement>('[part~="remove-value"]')!
    first.click()
    await waitUntil(() => values(editor, 'phones').length === 2)
    expect(active(editor).getAttribute('aria-label')).to.equal('Phone 1')
    $(editor, '#add-emails').parentElement!.querySelector<HTMLElement>('[part~="remove-value"]')!.click()
    await waitUntil(() => values(editor, 'emails').length === 0)
    expect(active(editor).id).to.equal('add-emails')
    save(editor)
    await waitUntil(() => closed.length === 1)
    expect(contact(here).phones).to.deep.equal([{ label: '', value: '+1 415 555 0191' }])
    expect(contact(here).emails).to.deep.equal([])
  })

  it('says what is wrong at its field: when it is left, and all of it when saving', async () => {
    const { editor } = await show()
    const [, email] = [...editor.shadowRoot!.querySelectorAll<HTMLInputElement>('[inputmode]')]
    email!.focus()
    await press('Control', 'a')
    await type('no address')
    expect(email!.getAttribute('aria-invalid')).to.equal(null)
    $(editor, '#name').focus()
    await waitUntil(() => email!.getAttribute('aria-invalid') === 'true')
    expect($<HTMLElement>(editor, `#${email!.getAttribute('aria-describedby')!}`).textContent)
      .to.equal('This is not an email address.')
    save(editor)
    await waitUntil(() => active(editor) === email)
    expect(email!.value).to.equal('no address')
  })

  it('keeps the form when saving fails, and says what was kept', async () => {
    const { editor, here } = await show()
    here.world.faults.failNext('execute:update-contact', new BackendError('forbidden', { reason: 'role' }))
    await type('Kept ')
    await press('Enter')
    await waitUntil(() => editor.shadowRoot!.querySelector('[role="alert"]'))
    expect($(editor, '[role="alert"]').textContent).to.contain('Your changes are still here')
    expect($(editor, '#name').value).to.contain('Kept')
    save(editor)
    await waitUntil(() => contact(here).name.includes('Kept'))
  })

  it('says that saving waits for the connection', async () => {
    const { editor, here } = await show()
    here.world.faults.failNext('execute:update-contact', new BackendError('offline', {}))
    await type('Later ')
    await press('Enter')
    await waitUntil(() => editor.shadowRoot!.querySelector('[role="alert"]'))
    expect($(editor, '[role="alert"]').textContent).to.contain('You are offline')
    expect($(editor, '[part="save"]').textContent).to.contain('Saving')
    expect($(editor, '#name').readOnly).to.equal(true)
    here.clock.advance(60_000)
    await waitUntil(() => contact(here).name.includes('Later'))
  })

  it('takes in what a colleague changes elsewhere, under the hands of the agent', async () => {
    const { editor, here, closed } = await show()
    await press('End')
    await type(' Junior')
    await colleagueWrites(here, { company: 'Raman & Daughters' })
    await waitUntil(() => $(editor, '#company').value === 'Raman & Daughters')
    expect($(editor, '#name').value).to.equal('Priya Raman Junior')
    expect(active(editor).id).to.equal('name')
    expect($(editor, '#name').selectionStart).to.equal('Priya Raman Junior'.length)
    await press('Enter')
    await waitUntil(() => closed.length === 1)
    expect(contact(here)).to.deep.include({ name: 'Priya Raman Junior', company: 'Raman & Daughters' })
  })

  it('shows what a colleague made of the same field, and lets the agent decide', async () => {
    for (const [choice, name] of [['keep-mine', 'Mine'], ['take-theirs', 'Theirs']] as const) {
      const { editor, here, closed } = await show()
      await press('Control', 'a')
      await type('Mine')
      await colleagueWrites(here, { name: 'Theirs' })
      await waitUntil(() => editor.shadowRoot!.querySelector('[role="alert"]'))
      expect($(editor, '[role="alert"]').textContent).to.contain('changed this contact while you edited')
      expect($(editor, '.theirs').textContent).to.equal('NameTheirs')
      expect($(editor, '#name').value).to.equal('Mine')
      await press('Enter')
      await waitUntil(() => active(editor).getAttribute('part') === 'keep-mine')
      $(editor, `[part="${choice}"]`).click()
      await waitUntil(() => active(editor).getAttribute('part') === 'save')
      expect($(editor, '#name').value).to.equal(name)
      save(editor)
      await waitUntil(() => closed.length === 1)
      expect(contact(here).name).to.equal(name)
    }
  })

  it('closes by Escape, and can be opened again as it was', async () => {
    const { editor, closed } = await show()
    let heard = false
    const listen = () => { heard = true }
    document.addEventListener('keydown', listen)
    await type('Half ')
    await press('Escape')
    document.removeEventListener('keydown', listen)
    await waitUntil(() => closed.length === 1)
    expect(heard).to.equal(false)
    $(editor, '[part="notice-action"]').click()
    await waitUntil(() => editor.shadowRoot!.querySelector('form'))
    expect($(editor, '#name').value).to.contain('Half')
  })

  it('survives being taken off the page', async () => {
    const { editor, here } = await show()
    await type('Half ')
    editor.remove()
    const again = await show(here)
    expect($(again.editor, '#name').value).to.contain('Half')
  })

  it('does not close under an input method', async () => {
    const { editor } = await show()
    active(editor).dispatchEvent(new KeyboardEvent('keydown', {
      key: 'Escape', bubbles: true, composed: true, isComposing: true,
    }))
    await editor.updateComplete
    expect(editor.shadowRoot!.querySelector('form')).to.not.equal(null)
  })

  it('saves whoever is on the other side of a conversation', async () => {
    const { editor, here, closed } = await show(stage(), html`
      <inbox-contact-editor conversation-id="unknown"></inbox-contact-editor>`)
    expect(values(editor, 'phones')).to.deep.equal(['+14155550187'])
    await type('Finder of keys')
    await press('Enter')
    await waitUntil(() => closed.length === 1)
    const { contactId } = here.inbox.records.get('conversation', 'unknown')!
    expect(here.inbox.records.get('contact', contactId!)?.name).to.equal('Finder of keys')
    await editor.updateComplete
    expect(editor.shadowRoot!.querySelector('form')).to.equal(null)
  })

  it('says what cannot be loaded, and comes when asked again', async () => {
    const here = stage()
    here.world.faults.failNext('load:contact', new BackendError('unavailable', {}))
    const { editor } = await show(here)
    expect($(editor, '[role="alert"]').textContent).to.contain('could not be loaded')
    $(editor, '[part="retry"]').click()
    await waitUntil(() => editor.shadowRoot!.querySelector('form'))
  })

  it('is accessible, with what is wrong and what is undecided', async () => {
    const { editor, here } = await show(undefined, priya, 'pt-BR')
    await expect(editor).to.be.accessible()
    $(editor, '#add-emails').click()
    await waitUntil(() => active(editor).getAttribute('aria-label') === 'E-mail 2')
    await type('nobody')
    $(editor, '#name').focus()
    await press('Control', 'a')
    await type('Mine')
    await colleagueWrites(here, { name: 'Theirs' })
    await waitUntil(() => editor.shadowRoot!.querySelector('[role="alert"]'))
    await expect(editor).to.be.accessible()
  }).timeout(20_000)
})
