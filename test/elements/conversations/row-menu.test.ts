import { expect, waitUntil } from '@open-wc/testing'
import { executeServerCommand, sendKeys } from '@web/test-runner-commands'
import { html } from 'lit'
import '../../../src/define/inbox-list.js'
import type { InboxList } from '../../../src/elements/conversations/inbox-list.js'
import { manyConversations } from '../../../src/testing/index.js'
import { mount, stage } from '../mount.js'

const $ = (list: InboxList, selector: string) => list.shadowRoot!.querySelector<HTMLElement>(selector)
const show = async () => {
  const here = stage({ seed: manyConversations(5) })
  const list = await mount<InboxList>(here, html`<inbox-list style="height:400px"></inbox-list>`)
  await waitUntil(() => $(list, '[data-id="crowd-1"]'), 'the list never came')
  return { here, list }
}
const focused = (list: InboxList) => $(list, 'inbox-conversation-menu')?.shadowRoot?.activeElement?.getAttribute('role')
const item = (list: InboxList, id: string) =>
  $(list, 'inbox-conversation-menu')!.shadowRoot!.querySelector<HTMLElement>(`[role="menuitem"][data-id="${id}"]`)

describe('the menu of a row', () => {
  it('opens by its button, and does what is chosen there', async () => {
    const { here, list } = await show()
    // Behind the row's box, which comes later.
    await waitUntil(() => $(list, '.pick > input'), 'no box', { timeout: 5_000 })
    list.focusConversation('crowd-1')
    await waitUntil(() => list.focusedId === 'crowd-1')
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => focused(list) === 'menuitem')
    item(list, 'close')!.click()
    await waitUntil(() => !$(list, '[data-id="crowd-1"]'))
    expect(here.inbox.records.get('conversation', 'crowd-1')?.status).to.equal('closed')
  })

  it('opens wherever on a row the context menu is asked for, in place of the browser’s, for that row', async () => {
    const { here, list } = await show()
    for (const id of ['crowd-1', 'crowd-3']) {
      const asked = new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true })
      $(list, `[data-id="${id}"] .row`)!.dispatchEvent(asked)
      expect(asked.defaultPrevented).to.equal(true)
      await waitUntil(() => focused(list) === 'menuitem')
    }
    item(list, 'close')!.click()
    await waitUntil(() => !$(list, '[data-id="crowd-3"]'))
    expect(here.inbox.records.get('conversation', 'crowd-1')?.status).to.equal('open')
  })

  it('opens while a finger rests on a row, not on its handle, and the conversation does not', async function () {
    if (!navigator.userAgent.includes('Chrome')) this.skip()
    const { here, list } = await show()
    here.inbox.location.set({ ...here.inbox.location.get(), sort: 'mine' })
    await waitUntil(() => $(list, '[data-id="crowd-1"] .handle'), 'no handles')
    await executeServerCommand('person-coarse', { enabled: true })
    const rest = async (selector: string) => {
      const { x, y, width, height } = $(list, selector)!.getBoundingClientRect()
      await executeServerCommand('person-touch', { type: 'touchStart', at: [Math.round(x + width / 2), Math.round(y + height / 2)] })
    }
    try {
      await rest('[data-id="crowd-1"] .handle')
      // What it would ask for then would be there.
      await new Promise(resolve => { setTimeout(resolve, 600) })
      await executeServerCommand('person-touch', { type: 'touchEnd' })
      expect($(list, 'inbox-conversation-menu')).to.equal(null)
      await rest('[data-id="crowd-3"] .name')
      await waitUntil(() => focused(list) === 'menuitem', 'no menu')
      await executeServerCommand('person-touch', { type: 'touchEnd' })
      item(list, 'close')!.click()
      await waitUntil(() => !$(list, '[data-id="crowd-3"]'))
      expect(here.inbox.location.get().conversationId).to.equal(null)
    } finally {
      await executeServerCommand('person-coarse', { enabled: false })
    }
  })

  it('has nothing to say of my order where the list is in another', async () => {
    const { list } = await show()
    $(list, '[data-id="crowd-1"] .row-menu')!.click()
    await waitUntil(() => focused(list) === 'menuitem')
    expect(item(list, 'reorder')).to.equal(null)
  })
})
