import { expect, html, waitUntil } from '@open-wc/testing'
import '../../../src/define/inbox-canned-picker.js'
import '../../../src/define/inbox-composer.js'
import type { InboxComposer } from '../../../src/elements/compose/inbox-composer.js'
import { cannedPickerHarness, composerHarness, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'
import { attacked, handleAll, intruders, missing } from './detector.js'
import { withStrings } from './strings.js'
import { poisoned } from './world.js'

const written = (text: string): string => text.replace(/\r\n?/g, '\n')

const composing = async (texts: readonly string[]) => {
  const here = stage({ seed: poisoned(texts) })
  const element = await mount<InboxComposer>(here, html`<inbox-composer conversation-id="conversation-0"></inbox-composer>`)
  const composer = composerHarness(element)
  await composer.ready()
  return { ...here, element, composer }
}

describe('writing among strangers\' texts', () => {
  withStrings('canned messages are offered as text', async texts => {
    const picker = await mount(stage({ seed: poisoned(texts) }), html`
      <inbox-canned-picker conversation-id="conversation-0"></inbox-canned-picker>`)
    const { ready, options, search } = cannedPickerHarness(picker)
    await ready()
    expect(options().length).to.equal(texts.length)
    const titles = [...picker.shadowRoot!.querySelectorAll('[part~="option-title"]')].map(one => one.textContent)
    const phrases = [...picker.shadowRoot!.querySelectorAll('[part~="option-phrase"]')].map(one => one.textContent)
    expect(texts.filter(text => !titles.includes(text))).to.deep.equal([])
    expect(texts.filter(text => !phrases.includes(`/${text}`))).to.deep.equal([])
    for (const text of texts.slice(0, 40)) {
      await search(`nothing like ${text}`.slice(0, 200).replaceAll('\n', ' '))
      expect(intruders(picker), text).to.deep.equal([])
    }
    await search('')
    await handleAll(picker)
    expect(await attacked(picker)).to.deep.equal([])
  })

  withStrings('suggestions under the text are text', async texts => {
    const { element, composer } = await composing(texts)
    await composer.type('/')
    await waitUntil(() => composer.suggestions.length > 0)
    expect(await attacked(element)).to.deep.equal([])
    await handleAll(element)
    expect(await attacked(element)).to.deep.equal([])
  })

  withStrings('what is pasted is text, and so is the draft it becomes', async texts => {
    const { element, composer, inbox } = await composing(texts)
    for (const text of texts) {
      await composer.paste(text)
      await element.updateComplete
      expect(composer.text).to.equal(written(text))
      expect(inbox.drafts.store('conversation-0').get().text).to.equal(written(text))
      expect(intruders(element), text).to.deep.equal([])
      await composer.clear()
    }
    await handleAll(element)
    expect(await attacked(element)).to.deep.equal([])
  })

  withStrings('names whom it writes to, and warns of placeholders, as text', async texts => {
    const { element, composer, inbox } = await composing(texts)
    for (const [index, text] of texts.entries()) {
      element.conversationId = `conversation-${index}`
      inbox.drafts.set(`conversation-${index}`, `{{${text}}} {{contact.${text}}}`)
      await element.updateComplete
      await waitFor(() => composer.text.includes(written(text)), text)
      await composer.strike('Enter', { ctrl: true })
      expect(intruders(element), text).to.deep.equal([])
    }
    expect(missing(element, [written(texts.at(-1)!)])).to.deep.equal([])
    expect(await attacked(element)).to.deep.equal([])
  })
})
