import { expect, fixture, html, waitUntil } from '@open-wc/testing'
import type { Backend } from '../../../src/backend/backend.js'
import { createMemoryWorld } from '../../../src/backend/memory/index.js'
import '../../../src/define/inbox-provider.js'
import { createMemoryDevice } from '../../../src/device/memory-device.js'
import { InboxElement } from '../../../src/elements/base/inbox-element.js'
import { english } from '../../../src/i18n/english.js'
import type { InboxProvider } from '../../../src/elements/shell/inbox-provider.js'
import { AGENTS, createFakeClock, scene } from '../../../src/testing/index.js'
import { aDesk, calm, like } from '../../state/world.js'

class TestInside extends InboxElement {
  protected override readonly english = english()
  protected override render() {
    return html`${this.terms.cancel}`
  }
}
customElements.define('test-inside', TestInside)

const aBackend = (agentId: string = AGENTS.mara) => {
  const closed: string[] = []
  const backend: Backend = createMemoryWorld(scene(), { clock: createFakeClock() }).backend(agentId)
  return {
    closed,
    backend: like(backend, {
      close: () => {
        closed.push(agentId)
        return backend.close()
      },
    }),
  }
}

const options = () => ({ device: createMemoryDevice(), clock: createFakeClock() })

const provide = (backend: Backend | undefined) => fixture<InboxProvider>(html`
  <inbox-provider .options=${options()} .backend=${backend}><test-inside></test-inside></inbox-provider>`)
const inside = (provider: ParentNode) => provider.querySelector<TestInside>('test-inside')!

describe('inbox-provider', () => {
  it('gives the inbox it is given', async () => {
    const { inbox } = aDesk()
    const provider = await fixture<InboxProvider>(
      html`<inbox-provider .inbox=${inbox}><test-inside></test-inside></inbox-provider>`)
    expect(provider.provided).to.equal(inbox)
    expect(inside(provider).inbox).to.equal(inbox)
  })

  it('makes one of a back end, with the options it is given', async () => {
    const { backend } = aBackend()
    const provider = await provide(backend)
    expect(inside(provider).inbox).to.equal(provider.provided)
    expect(provider.provided?.clock).to.equal(provider.options?.clock)
    await waitUntil(() => provider.provided?.me()?.id === AGENTS.mara, 'it is connected')
  })

  it('makes another one of another back end, and closes the first', async () => {
    const [one, two] = [aBackend(), aBackend(AGENTS.deniz)]
    const provider = await provide(one.backend)
    const first = provider.provided
    provider.backend = two.backend
    await provider.updateComplete
    await calm()
    expect(provider.provided).not.to.equal(first)
    expect(inside(provider).inbox).to.equal(provider.provided)
    expect(one.closed).to.deep.equal([AGENTS.mara])
    expect(two.closed).to.deep.equal([])
  })

  it('closes what it made when it leaves the page', async () => {
    const { backend, closed } = aBackend()
    const provider = await provide(backend)
    provider.remove()
    await calm()
    expect(closed).to.deep.equal([AGENTS.mara])
    expect(provider.provided).to.be.undefined
  })

  it('keeps it through a move', async () => {
    const { backend, closed } = aBackend()
    const provider = await provide(backend)
    const { provided } = provider
    const place = await fixture(html`<section></section>`)
    place.append(provider)
    await calm()
    expect(provider.provided).to.equal(provided)
    expect(inside(provider).inbox).to.equal(provided)
    expect(closed).to.deep.equal([])
  })

  it('makes a new one when it comes back after it had gone', async () => {
    const { backend } = aBackend()
    const provider = await provide(backend)
    const first = provider.provided
    const parent = provider.parentElement!
    provider.remove()
    await calm()
    parent.append(provider)
    await provider.updateComplete
    expect(provider.provided).not.to.be.undefined
    expect(provider.provided).not.to.equal(first)
    expect(inside(provider).inbox).to.equal(provider.provided)
  })

  it('leaves an inbox alone that its host made', async () => {
    const { inbox } = aDesk()
    const provider = await fixture<InboxProvider>(html`<inbox-provider .inbox=${inbox}></inbox-provider>`)
    provider.remove()
    await calm()
    expect(inbox.session.get().status).not.to.equal('closed')
  })

  it('gives words in place of the language\'s own', async () => {
    const { inbox } = aDesk()
    const provider = await fixture<InboxProvider>(
      html`<inbox-provider .inbox=${inbox} .terms=${{ cancel: 'Never mind' }}><test-inside></test-inside></inbox-provider>`)
    const element = inside(provider)
    await element.updateComplete
    expect(element.shadowRoot?.textContent).to.equal('Never mind')
    provider.terms = { cancel: 'Leave it' }
    await provider.updateComplete
    await element.updateComplete
    expect(element.shadowRoot?.textContent).to.equal('Leave it')
  })

  it('takes what was set before it was defined', async () => {
    const { inbox } = aDesk()
    class TestLateProvider extends (customElements.get('inbox-provider') as typeof InboxProvider) {}
    const provider = Object.assign(document.createElement('test-late-provider'), { inbox })
    document.body.append(provider)
    customElements.define('test-late-provider', TestLateProvider)
    await (provider as unknown as TestLateProvider).updateComplete
    expect((provider as unknown as TestLateProvider).provided).to.equal(inbox)
    provider.remove()
  })

  it('draws nothing of its own', async () => {
    const provider = await provide(undefined)
    expect(getComputedStyle(provider).display).to.equal('contents')
    expect(provider.shadowRoot?.children).to.have.length(1)
  })
})
