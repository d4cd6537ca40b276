import { expect, fixture } from '@open-wc/testing'
import { LitElement, html } from 'lit'
import type { Utterance } from '../../src/controllers/speech.js'
import { SpeechController } from '../../src/controllers/speech.js'

class SpeechHost extends LitElement {
  all: Utterance[] = []
  readonly speech = new SpeechController(this, () => this.all)

  override render() {
    return html`<p>${this.speech.polite?.words()}</p><p>${this.speech.urgent?.words()}</p>`
  }

  async say(...all: Utterance[]) {
    this.all = all
    this.requestUpdate()
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
    expect(await host.say(one('a'), one('b', true))).to.deep.equal(['a', 'b'])
  })

  it('says each thing once, and the newest of several', async () => {
    const host = await show()
    expect(await host.say(one('a'), one('b'))).to.deep.equal(['b', ''])
    expect(await host.say(one('b'), one('a')), 'neither is new').to.deep.equal(['b', ''])
    expect(await host.say(one('b'), one('c'))).to.deep.equal(['c', ''])
  })

  it('says again what was gone in between', async () => {
    const host = await show()
    await host.say(one('a'))
    await host.say(one('b'))
    expect(await host.say(one('a'))).to.deep.equal(['a', ''])
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
