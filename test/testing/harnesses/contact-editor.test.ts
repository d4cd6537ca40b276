import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-contact-editor.js'
import { contactEditorHarness, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

const shown = async () => {
  const here = stage()
  const editor = contactEditorHarness(await mount(here, html`
    <inbox-contact-editor contact-id="contact-priya"></inbox-contact-editor>`))
  await editor.ready()
  return { ...here, editor }
}

describe('contactEditorHarness', () => {
  it('reads the form by the names of its fields, fills and saves it', async () => {
    const { editor, inbox } = await shown()
    expect(editor.values()).to.include({ Name: 'Priya Raman', Company: 'Raman & Lowe Architects' })
    await editor.fill('Name', 'Priya Raman-Lowe')
    await editor.save()
    await waitFor(() => inbox.records.get('contact', 'contact-priya')?.name === 'Priya Raman-Lowe', 'the new name')
  })

  it('reads what is wrong, and closes', async () => {
    const { editor } = await shown()
    await editor.press('Add email')
    await waitFor(() => 'Email 2' in editor.values(), 'one more field')
    await editor.fill('Email 2', 'nobody')
    await editor.save()
    await waitFor(() => editor.problems.length > 0, 'what is wrong')
    expect(editor.notice).to.equal('')
    await editor.cancel()
    await waitFor(() => Object.keys(editor.values()).length === 0, 'the end of it')
  })
})
