import { expect, fixture } from '@open-wc/testing'
import { LitElement, html } from 'lit'
import type { Utterance } from '../../src/controllers/speech.js'
import { SpeechController } from '../../src/controllers/speech.js'
import { createFakeClock } from '../../src/testing/index.js'

class SpeechHost extends LitElement {
  all: Utterance[] = []
  language = 'en'
  readonly clock = createFakeClock()
  readonly speech = new SpeechController(this, {
    utterances: () => this.all, language: () => this.language, after: this.clock.after,
  })

  override render() {
    return html`<p>${this.speech.polite?.words()}</p><p>${this.speech.urgent?.words()}</p>`
  }

  async say(...all: Utterance[]) {
    this.all = all
    this.requestUpdate()
    return this.heard()
  }

  async heard() {
    await this.updateComplete
    return [...this.renderRoot.querySelectorAll('p')].map(one => one.textContent)
  }
}
customElements.define('speech-host', SpeechHost)

const one = (id: string, urgent = false): Utterance => ({ id, urgent, words: () => id })
const show = () => fixture<SpeechHost>(html`<speech-host></speech-host>`)

describe('speech', () => {
  it('says nothing in a region that does not stand yet', async () => {
    const host = new SpeechHost()
    host.all = [one('early')]
    document.body.append(host)
    const first = new Promise(resolve => { queueMicrotask(() => { resolve(host.renderRoot.textContent) }) })
    expect(await first).to.equal('')
    await host.updateComplete
    await host.updateComplete
    expect(host.renderRoot.textContent).to.equal('early')
    host.remove()
  })

  it('interrupts only for what is urgent', async () => {
    const host = await show()
    expect(await host.say(one('a'))).to.deep.equal(['a', ''])
    expect(await host.say(one('a'), one('b'), one('c', true))).to.deep.equal(['a', 'c'])
    host.clock.advance(1_000)
    expect(await host.heard()).to.deep.equal(['b', 'c'])
  })

  it('says each thing once, at most one a second', async () => {
    const host = await show()
    expect(await host.say(one('a'), one('b'))).to.deep.equal(['a', ''])
    host.clock.advance(999)
    expect(await host.say(one('b'), one('a')), 'neither is new').to.deep.equal(['a', ''])
    host.clock.advance(1)
    expect(await host.heard()).to.deep.equal(['b', ''])
    host.clock.advance(1_000)
    expect(await host.say(one('b'), one('c'))).to.deep.equal(['c', ''])
  })

  it('says of many things at once the newest three', async () => {
    const host = await show()
    await host.say(one('a'), one('b'), one('c'), one('d'))
    expect(await host.heard()).to.deep.equal(['b', ''])
    host.clock.advance(1_000)
    await host.heard()
    host.clock.advance(1_000)
    expect(await host.heard()).to.deep.equal(['d', ''])
  })

  it('says again what was gone in between', async () => {
    const host = await show()
    for (const id of ['a', 'b', 'a']) {
      expect(await host.say(one(id))).to.deep.equal([id, ''])
      host.clock.advance(1_000)
    }
  })

  it('does not say again in another language what was said', async () => {
    const host = await show()
    await host.say({ id: 'a', urgent: false, words: () => host.language })
    host.clock.advance(1_000)
    host.language = 'pt-BR'
    host.requestUpdate()
    expect(await host.heard()).to.deep.equal(['', ''])
  })

  it('follows words that become better', async () => {
    const host = await show()
    let name = 'somebody'
    const utterance = { id: 'a', urgent: false, words: () => name }
    await host.say(utterance)
    name = 'Deniz'
    expect(await host.say(utterance)).to.deep.equal(['Deniz', ''])
  })
})
