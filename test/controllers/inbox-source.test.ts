import { expect, fixture, html } from '@open-wc/testing'
import { LitElement } from 'lit'
import { InboxSource } from '../../src/controllers/inbox-source.js'
import type { InboxProvider } from '../../src/elements/shell/inbox-provider.js'
import type { Inbox } from '../../src/state/inbox.js'
import { aDesk, calm } from '../state/world.js'

class TestNeedsInbox extends LitElement {
  readonly source = new InboxSource(this)
  drawn = 0
  get inbox(): Inbox | undefined { return this.source.value?.inbox }
  protected override render() {
    this.drawn++
    return html`${this.inbox ? 'here' : 'missing'}`
  }
}
customElements.define('test-needs-inbox', TestNeedsInbox)

class TestWraps extends LitElement {
  protected override render() {
    return html`<test-needs-inbox></test-needs-inbox>`
  }
}
customElements.define('test-wraps', TestWraps)

const needy = (root: ParentNode) => root.querySelector<TestNeedsInbox>('test-needs-inbox')!

describe('an element\'s source of its inbox', () => {
  // Before anything else on this page: a definition cannot be taken back.
  it('is asked again once the provider is defined, which may come later than the element', async () => {
    const { inbox } = aDesk()
    const provider = await fixture<InboxProvider>(
      html`<inbox-provider .inbox=${inbox}><test-needs-inbox></test-needs-inbox></inbox-provider>`)
    const element = needy(provider)
    const gone = await fixture<TestNeedsInbox>(html`<test-needs-inbox></test-needs-inbox>`)
    gone.remove()
    expect(element.inbox).to.be.undefined
    expect(element.source.isOrphan).to.be.false
    await import('../../src/define/inbox-provider.js')
    await provider.updateComplete
    await calm()
    await element.updateComplete
    expect(element.inbox).to.equal(inbox)
    expect(element.shadowRoot?.textContent).to.equal('here')
    // Who has left is not kept for it.
    expect(gone.drawn).to.equal(1)
  })

  it('is the nearest provider, through shadow roots', async () => {
    const [outer, inner] = [aDesk().inbox, aDesk().inbox]
    const root = await fixture(html`
      <inbox-provider .inbox=${outer}>
        <test-needs-inbox></test-needs-inbox>
        <inbox-provider .inbox=${inner}><test-wraps></test-wraps></inbox-provider>
      </inbox-provider>`)
    expect(needy(root).inbox).to.equal(outer)
    expect(needy(root.querySelector('test-wraps')!.shadowRoot!).inbox).to.equal(inner)
  })

  it('tells of another inbox, and draws once for it', async () => {
    const [first, second] = [aDesk().inbox, aDesk().inbox]
    const provider = await fixture<InboxProvider>(
      html`<inbox-provider .inbox=${first}><test-needs-inbox></test-needs-inbox></inbox-provider>`)
    const element = needy(provider)
    await element.updateComplete
    const { drawn } = element
    provider.inbox = second
    await provider.updateComplete
    await element.updateComplete
    expect(element.inbox).to.equal(second)
    expect(element.drawn).to.equal(drawn + 1)
  })

  it('is another one after a move', async () => {
    const [first, second] = [aDesk().inbox, aDesk().inbox]
    const root = await fixture(html`<div>
      <inbox-provider .inbox=${first}><test-needs-inbox></test-needs-inbox></inbox-provider>
      <inbox-provider .inbox=${second}></inbox-provider>
    </div>`)
    const element = needy(root)
    root.lastElementChild!.append(element)
    expect(element.inbox).to.equal(second)
    const provider = root.firstElementChild as InboxProvider
    provider.inbox = undefined
    await provider.updateComplete
    expect(element.inbox).to.equal(second)
  })

  it('is gone with the page', async () => {
    const root = await fixture(html`<inbox-provider .inbox=${aDesk().inbox}><test-needs-inbox></test-needs-inbox></inbox-provider>`)
    const element = needy(root)
    element.remove()
    expect(element.inbox).to.be.undefined
    root.append(element)
    expect(element.inbox).not.to.be.undefined
  })

  it('is missing where there is no provider', async () => {
    const element = await fixture<TestNeedsInbox>(html`<test-needs-inbox></test-needs-inbox>`)
    expect(element.inbox).to.be.undefined
    expect(element.source.isOrphan).to.be.true
  })

  it('is no orphan inside a provider that has no inbox yet', async () => {
    const root = await fixture(html`<inbox-provider><test-needs-inbox></test-needs-inbox></inbox-provider>`)
    expect(needy(root).source.isOrphan).to.be.false
  })
})
