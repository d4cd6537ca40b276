import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-composer.js'
import { composerHarness, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

const shown = async (conversationId = 'priya') => {
  const here = stage()
  const composer = composerHarness(await mount(here, html`
    <inbox-composer conversation-id=${conversationId}></inbox-composer>`))
  await composer.ready()
  return { ...here, composer }
}

describe('composerHarness', () => {
  it('types, sends, and sees the text leave', async () => {
    const { composer, inbox } = await shown()
    expect([composer.label, composer.canSend]).to.deep.equal(['Reply to Priya Raman', false])
    await composer.type('Half past\nsix')
    expect(composer.text).to.equal('Half past\nsix')
    await composer.send()
    await waitFor(() => composer.text === '', 'an empty box')
    const last = () => inbox.records.get('conversation', 'priya')?.lastMessage?.text
    await waitFor(() => last() === 'Half past six', 'the message')
    await composer.send('See you')
    await waitFor(() => last() === 'See you', 'the other')
  })

  it('says why nothing can be sent', async () => {
    const { composer } = await shown()
    expect(await composer.send().then(() => '', String)).to.contain('"Send" is off')
    const { composer: other } = await shown('todd')
    await waitFor(() => /^\+1.415.555.0124 asked not to be texted/.test(other.notice), 'the reason')
  })

  it('pastes, clears and strikes keys', async () => {
    const { composer } = await shown()
    await composer.paste('pasted')
    expect(composer.text).to.equal('pasted')
    await composer.clear()
    expect(composer.text).to.equal('')
    await composer.type('once more')
    expect(composer.hint).to.contain('Enter sends')
    await composer.strike('Enter')
    await waitFor(() => composer.text === '', 'an empty box')
  })

  it('takes canned messages, offered by a key phrase or by the button', async () => {
    const { composer } = await shown()
    await composer.type('/')
    const [title] = await waitFor(() => composer.suggestions.length > 0 && composer.suggestions, 'suggestions')
    await composer.take(title!)
    await waitFor(() => composer.text.length > 1, 'its text')
    await composer.clear()
    const picker = await composer.openCanned()
    await picker.take(title!)
    await waitFor(() => composer.text !== '', 'its text again')
  })
})
