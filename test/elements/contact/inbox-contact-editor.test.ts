import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import { sendKeys } from '@web/test-runner-commands'
import '../../../src/define/inbox-contact-editor.js'
import type { InboxContactEditor } from '../../../src/elements/contact/inbox-contact-editor.js'
import { scene } from '../../../src/testing/index.js'
import { mount, stage } from '../mount.js'

const contact = scene().contacts![0]!

describe('inbox-contact-editor', () => {
  const show = async () => {
    const here = stage()
    await here.inbox.load({ type: 'contact', contactId: contact.id }, new AbortController().signal)
    const editor = await mount<InboxContactEditor>(here, html`
      <inbox-contact-editor contact-id=${contact.id}></inbox-contact-editor>`)
    await waitUntil(() => editor.shadowRoot!.querySelector('form'))
    return { here, editor }
  }

  it('starts from the contact as it is', async () => {
    const { editor } = await show()
    expect(editor.shadowRoot!.querySelector<HTMLInputElement>('[name="name"]')!.value).to.equal(contact.name)
    expect(editor.isChanged).to.equal(false)
    await expect(editor).to.be.accessible()
  })

  it('saves by Enter and says that it is done', async () => {
    const { editor, here } = await show()
    let done = 0
    editor.addEventListener('done', () => { done++ })
    editor.focus()
    await sendKeys({ type: 'X' })
    expect(editor.isChanged).to.equal(true)
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => done === 1)
    expect(here.inbox.records.get('contact', contact.id)!.name).to.contain('X')
  })

  it('gives up by Escape at once when nothing was typed', async () => {
    const { editor } = await show()
    let done = 0
    editor.addEventListener('done', () => { done++ })
    editor.focus()
    await sendKeys({ press: 'Escape' })
    await waitUntil(() => done === 1)
  })

  it('keeps what is being typed when the contact changes elsewhere', async () => {
    const { editor, here } = await show()
    editor.focus()
    await sendKeys({ type: 'Mine ' })
    const typed = editor.shadowRoot!.querySelector<HTMLInputElement>('[name="name"]')!.value
    await here.inbox.actions.run('edit-contact', {
      contactId: contact.id, fields: { company: 'Elsewhere' }, expectedVersion: contact.version,
    })
    await editor.updateComplete
    expect(editor.shadowRoot!.querySelector<HTMLInputElement>('[name="name"]')!.value).to.equal(typed)
  })
})
