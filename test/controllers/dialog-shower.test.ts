import { expect } from '@open-wc/testing'
import { LitElement, html } from 'lit'
import { DialogShower, openHere } from '../../src/controllers/dialog-shower.js'
import { dialogs } from '../../src/state/dialogs.js'
import type { Inbox } from '../../src/state/inbox.js'
import { aDesk } from '../state/world.js'

const shown: unknown[][] = []
for (const tag of ['inbox-tag-manager', 'inbox-team-settings']) {
  customElements.define(tag, class extends HTMLElement {
    show(...given: unknown[]) { shown.push([tag, (this.getRootNode() as ShadowRoot).host.id, ...given]) }
  })
}

class Shower extends LitElement {
  inbox: Inbox | undefined
  constructor() {
    super()
    new DialogShower(this)
  }
  protected override render() { return html`<p></p>` }
}
customElements.define('dialog-shower', Shower)

const put = async (one: Shower, inbox: Inbox, id: string) => {
  one.inbox = inbox
  one.id = id
  document.body.append(one)
  one.requestUpdate()
  await one.updateComplete
  return one
}

describe('an element that shows what opens over the page', () => {
  beforeEach(() => { shown.length = 0 })
  afterEach(() => { for (const one of document.querySelectorAll('dialog-shower')) one.remove() })

  it('shows it for as long as it is in the page', async () => {
    const { inbox } = aDesk()
    const { show } = dialogs(inbox, {})
    const host = await put(new Shower(), inbox, 'app')
    expect(await show({ name: 'settings', inboxId: 'inbox-sales' })).to.equal(true)
    host.remove()
    expect(await show({ name: 'tags' })).to.equal(false)
    document.body.append(host)
    await show({ name: 'tags' })
    expect(shown).to.deep.equal([['inbox-team-settings', 'app', 'inbox-sales'], ['inbox-tag-manager', 'app']])
  })

  it('shows that of its own inbox, also once it has another', async () => {
    const [before, after] = [aDesk().inbox, aDesk().inbox]
    const host = await put(new Shower(), before, 'app')
    host.inbox = after
    host.requestUpdate()
    await host.updateComplete
    expect(await dialogs(before, {}).show({ name: 'tags' })).to.equal(false)
    expect(await dialogs(after, {}).show({ name: 'tags' })).to.equal(true)
  })

  it('gives way to one that wants it in itself', async () => {
    const { inbox } = aDesk()
    await put(new Shower(), inbox, 'app')
    const picker = await put(new Shower(), inbox, 'picker')
    await openHere(picker, () => dialogs(inbox, {}).show({ name: 'tags' }))
    await dialogs(inbox, {}).show({ name: 'tags' })
    expect(shown.map(([, where]) => where)).to.deep.equal(['picker', 'app'])
  })
})
