import { expect } from '@open-wc/testing'
import { LitElement, html } from 'lit'
import { openDialog } from '../../src/controllers/open-dialog.js'
import type { Inbox } from '../../src/state/inbox.js'
import { aDesk } from '../state/world.js'

const shown: unknown[][] = []
for (const tag of ['inbox-tag-manager', 'inbox-team-settings']) {
  customElements.define(tag, class extends HTMLElement {
    show(...given: unknown[]) { shown.push([tag, this.hasAttribute('modal'), ...given]) }
  })
}

class DialogRoom extends LitElement {
  inbox: Inbox | undefined
  protected override render() { return html`<p></p>` }
}
customElements.define('dialog-room', DialogRoom)

const aRoom = async (inbox: Inbox | undefined) => {
  const room = new DialogRoom()
  room.inbox = inbox
  document.body.append(room)
  await room.updateComplete
  return room
}

describe('opening over the page', () => {
  beforeEach(() => { shown.length = 0 })
  afterEach(() => { for (const one of document.querySelectorAll('dialog-room')) one.remove() })

  it('is done by the element that is for it, in the room that asks', async () => {
    const room = await aRoom(aDesk().inbox)
    expect(await openDialog(room, { name: 'settings', inboxId: 'inbox-sales' })).to.equal(true)
    expect(await openDialog(room, { name: 'tags' })).to.equal(true)
    expect(shown).to.deep.equal([['inbox-team-settings', true, 'inbox-sales'], ['inbox-tag-manager', false]])
    expect(room.renderRoot.querySelectorAll('inbox-tag-manager, inbox-team-settings').length).to.equal(2)
  })

  it('does not happen without an inbox', async () => {
    expect(await openDialog(await aRoom(undefined), { name: 'tags' })).to.equal(false)
  })
})
