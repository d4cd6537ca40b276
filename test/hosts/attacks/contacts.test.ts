import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-contact-panel.js'
import type { InboxContactEditor } from '../../../src/elements/contact/inbox-contact-editor.js'
import type { InboxContactPanel } from '../../../src/elements/contact/inbox-contact-panel.js'
import { contactEditorHarness, waitFor } from '../../../src/testing/index.js'
import { paste } from '../../../src/testing/harnesses/hand.js'
import { mount, stage } from '../../elements/mount.js'
import { allText, attacked, handleAll, intruders } from './detector.js'
import { withStrings } from './strings.js'
import { poisoned } from './world.js'

/** How often a text stands there. */
const timesOf = (root: Element, text: string): number => allText(root).split(text).length - 1

describe('a contact whose every field is a stranger\'s', () => {
  withStrings('is shown as text', async texts => {
    const panel = await mount<InboxContactPanel>(stage({ seed: poisoned(texts) }), html`
      <inbox-contact-panel contact-id="contact-0"></inbox-contact-panel>`)
    for (const [index, text] of texts.entries()) {
      panel.contactId = `contact-${index}`
      // Name, company, two labels, the mail address, the notes; a phone is written as phones are.
      await waitFor(() => text.trim() === '' || timesOf(panel, text) >= 6, `the contact ${JSON.stringify(text)}`)
      expect(intruders(panel), text).to.deep.equal([])
    }
    await handleAll(panel)
    expect(await attacked(panel)).to.deep.equal([])
  })

  withStrings('meets and calls nowhere that could run', async texts => {
    const panel = await mount<InboxContactPanel>(stage({ seed: poisoned(texts) }), html`
      <inbox-contact-panel conversation-id="conversation-0"></inbox-contact-panel>`)
    for (const index of texts.keys()) {
      panel.contactId = undefined
      panel.conversationId = `conversation-${index}`
      await waitFor(() => panel.shadowRoot!.querySelector('[part~="meet"]'), 'the way to meet')
      await panel.updateComplete
      const links = [...panel.shadowRoot!.querySelectorAll<HTMLAnchorElement>('a[href]')].map(link => new URL(link.href).protocol)
      expect(links.filter(one => !['https:', 'http:', 'tel:', 'mailto:'].includes(one))).to.deep.equal([])
    }
    expect(await attacked(panel)).to.deep.equal([])
  })

  withStrings('is edited as text, and takes what is pasted as text', async texts => {
    const editor = await mount<InboxContactEditor>(stage({ seed: poisoned(texts) }), html`
      <inbox-contact-editor contact-id="contact-0"></inbox-contact-editor>`)
    const { ready, values } = contactEditorHarness(editor)
    const notes = () => editor.shadowRoot!.querySelector<HTMLTextAreaElement>('#notes')
    for (const [index, text] of texts.entries()) {
      editor.contactId = `contact-${index}`
      await ready()
      await waitFor(() => notes()?.value === text.replace(/\r\n?/g, '\n'), `the form of ${JSON.stringify(text)}`)
      notes()!.select()
      paste(notes()!, `pasted ${text}`)
      await editor.updateComplete
      expect(values()['Notes']).to.equal(`pasted ${text}`.replace(/\r\n?/g, '\n'))
      expect(intruders(editor), text).to.deep.equal([])
    }
    await handleAll(editor)
    expect(await attacked(editor)).to.deep.equal([])
  })
})
