import { expect, fixture, html } from '@open-wc/testing'
import type { PropertyDeclarations } from 'lit'
import { BackendError } from '../../../src/backend/errors.js'
import '../../../src/define/inbox-provider.js'
import type { Outcome } from '../../../src/elements/base/inbox-element.js'
import { InboxElement } from '../../../src/elements/base/inbox-element.js'
import type { IntentEvent } from '../../../src/events/intent-event.js'
import { english } from '../../../src/i18n/english.js'
import { registerTerms } from '../../../src/i18n/registry.js'
import type { Inbox } from '../../../src/state/inbox.js'
import { expectConsole } from '../../setup.js'
import { aDesk, aReadyDesk } from '../../state/world.js'

class TestPlain extends InboxElement {
  protected override readonly english = english()
  static override properties: PropertyDeclarations = { at: { type: Number } }
  declare at: number | undefined
  drawn = 0

  close(conversationId: string): Promise<Outcome<'close'>> {
    return this.act('close', { conversationId })
  }

  say(error: BackendError): readonly string[] {
    return this.sentences(error)
  }

  protected override render() {
    this.drawn++
    return html`<p>${this.terms.cancel}</p>${this.at === undefined ? '' : this.format.exact(this.at)}`
  }
}
customElements.define('test-plain', TestPlain)

const show = (inbox: Inbox | undefined, lang = 'en') =>
  fixture<TestPlain>(html`<test-plain lang=${lang} .inbox=${inbox}></test-plain>`)
const wordOf = (element: TestPlain) => element.shadowRoot?.querySelector('p')?.textContent

describe('an element of the kit', () => {
  it('shows the inbox it is given, and starts it', async () => {
    const { inbox, facts } = aDesk()
    const element = await show(inbox)
    expect(element.inbox).to.equal(inbox)
    await inbox.load({ type: 'tags' }, new AbortController().signal)
    expect(facts[0]).to.include({ type: 'connected' })
  })

  it('prefers its own inbox to the provider\'s', async () => {
    const [own, provided] = [aDesk().inbox, aDesk().inbox]
    const root = await fixture(html`<inbox-provider .inbox=${provided}><test-plain .inbox=${own}></test-plain></inbox-provider>`)
    const element = root.querySelector<TestPlain>('test-plain')!
    expect(element.inbox).to.equal(own)
    element.inbox = undefined
    await element.updateComplete
    expect(element.inbox).to.equal(provided)
  })

  it('takes an inbox that was set before it was defined', async () => {
    const { inbox } = aDesk()
    const element = Object.assign(document.createElement('test-plain-late'), { inbox })
    document.body.append(element)
    class TestPlainLate extends InboxElement {
      protected override readonly english = english()
    }
    customElements.define('test-plain-late', TestPlainLate)
    await (element as unknown as TestPlainLate).updateComplete
    expect((element as unknown as TestPlainLate).inbox).to.equal(inbox)
    expect(Object.hasOwn(element, 'inbox')).to.be.false
    element.remove()
  })

  it('draws again for another inbox', async () => {
    const element = await show(aDesk().inbox)
    const { drawn } = element
    element.inbox = aDesk().inbox
    await element.updateComplete
    expect(element.drawn).to.equal(drawn + 1)
  })

  it('without any inbox warns once, and draws all the same', async () => {
    expectConsole('<test-plain> has no inbox')
    const element = await show(undefined)
    expect(wordOf(element)).to.equal('Cancel')
    element.requestUpdate()
    await element.updateComplete
  })

  it('speaks the nearest language, waits for its words, and writes dates as it does', async () => {
    const element = await show(aDesk().inbox, 'pt-BR')
    expect(wordOf(element)).to.equal('Cancelar')
    element.at = Date.UTC(2026, 4, 13, 12)
    await element.updateComplete
    expect(element.shadowRoot?.textContent).to.include('maio')
  })

  it('speaks English where nobody wrote the words, dates included', async () => {
    const element = await show(aDesk().inbox, 'fr')
    element.at = Date.UTC(2026, 4, 13, 12)
    await element.updateComplete
    expect(wordOf(element)).to.equal('Cancel')
    expect(element.shadowRoot?.textContent).to.include('May')
  })

  it('changes its words with the page\'s language', async () => {
    const element = await show(aDesk().inbox, 'pt-BR')
    element.lang = 'en'
    await new Promise(resolve => { setTimeout(resolve) })
    await element.updateComplete
    expect(wordOf(element)).to.equal('Cancel')
  })

  it('shows words that a page registers later', async () => {
    const element = await show(aDesk().inbox, 'en')
    registerTerms('en', { cancel: 'Never mind' })
    await element.updateComplete
    expect(wordOf(element)).to.equal('Never mind')
    registerTerms('en', { cancel: 'Cancel' })
  })

  it('says what went wrong in words', async () => {
    const element = await show(aDesk().inbox)
    const [title, advice] = element.say(new BackendError('offline', {}))
    expect(title).to.be.a('string').and.not.empty
    expect(advice).to.be.a('string').and.not.empty
  })
})

describe('an intent', () => {
  const listen = async (listener: (event: IntentEvent<'close'>) => void) => {
    const desk = await aReadyDesk()
    await desk.inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
    const element = await show(desk.inbox)
    element.parentElement!.addEventListener('inbox-close', listener as EventListener)
    const status = () => desk.inbox.records.get('conversation', 'priya')?.status
    return { ...desk, element, status }
  }

  it('is announced through the page with what is to be done, and done when nobody objects', async () => {
    const heard: IntentEvent<'close'>[] = []
    const { element, status } = await listen(event => heard.push(event))
    const outcome = await element.close('priya')
    expect(outcome.state).to.equal('done')
    expect(status()).to.equal('closed')
    expect(heard.map(event => [event.action, event.args])).to.deep.equal([['close', { conversationId: 'priya' }]])
    expect(heard[0]).to.include({ bubbles: true, composed: true, cancelable: true })
  })

  it('is not done when it is canceled', async () => {
    const { element, status } = await listen(event => { event.preventDefault() })
    expect(await element.close('priya')).to.deep.equal({ state: 'canceled' })
    expect(status()).to.equal('open')
  })

  it('waits for whoever asked for time', async () => {
    let answer: () => void = () => { /* set below */ }
    const { element, status } = await listen(event => {
      event.waitUntil(new Promise<void>(resolve => { answer = resolve }))
    })
    const outcome = element.close('priya')
    await Promise.resolve()
    expect(status()).to.equal('open')
    answer()
    expect((await outcome).state).to.equal('done')
  })

  it('is not done when one of them refuses', async () => {
    const { element, status } = await listen(event => {
      event.waitUntil(Promise.resolve())
      event.waitUntil(Promise.reject(new Error('not on a Sunday')))
    })
    expect(await element.close('priya')).to.deep.equal({ state: 'canceled' })
    expect(status()).to.equal('open')
  })

  it('ends in the reason when the act is refused, and never rejects', async () => {
    const { element, world, status } = await listen(() => { /* nobody objects */ })
    world.faults.failNext('execute:close', new BackendError('forbidden', { reason: 'role' }))
    const outcome = await element.close('priya')
    expect(outcome).to.have.nested.property('error.code', 'forbidden')
    expect(status()).to.equal('open')
  })

  it('is nothing without an inbox', async () => {
    const element = await show(undefined)
    expect(await element.close('priya')).to.deep.equal({ state: 'canceled' })
  })
})
