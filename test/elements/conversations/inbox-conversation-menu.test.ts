import { expect, fixture, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import { sendKeys } from '@web/test-runner-commands'
import '../../../src/define/inbox-conversation-menu.js'
import type { InboxConversationMenu } from '../../../src/elements/conversations/inbox-conversation-menu.js'
import type { Stage } from '../mount.js'
import { mount, stage } from '../mount.js'

const inside = (menu: Element, selector: string) => menu.shadowRoot!.querySelector<HTMLElement>(selector)
const items = (menu: Element) => [...menu.shadowRoot!.querySelectorAll<HTMLElement>('[role="menuitem"]')]
const talk = (here: Stage) => here.inbox.records.get('conversation', 'priya')!

const show = async (here: Stage) => {
  await here.inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
  const menu = await mount<InboxConversationMenu>(here, html`<inbox-conversation-menu conversation-id="priya"></inbox-conversation-menu>`)
  const button = await fixture<HTMLButtonElement>(html`<button>More</button>`)
  button.focus()
  await menu.show(button)
  await waitUntil(() => items(menu).length > 0)
  return { menu, button }
}

const choose = (menu: Element, id: string) => { items(menu).find(item => item.dataset['id'] === id)!.click() }

describe('inbox-conversation-menu', () => {
  it('shows at a button anywhere on the page, takes the focus and gives it back', async () => {
    const { menu, button } = await show(stage())
    await expect(menu).to.be.accessible()
    expect(menu.shadowRoot!.activeElement === items(menu)[0]).to.be.true
    expect(button.ariaExpanded).to.equal('true')
    await sendKeys({ press: 'Escape' })
    expect(document.activeElement === button).to.be.true
    expect(button.ariaExpanded).to.equal('false')
  })

  it('does what is chosen, with a cancelable event before', async () => {
    const here = stage()
    const { menu } = await show(here)
    menu.addEventListener('inbox-mark-spam', event => { event.preventDefault() }, { once: true })
    choose(menu, 'mark-spam')
    expect(talk(here).status).to.equal('open')
    choose(menu, 'mark-spam')
    await waitUntil(() => talk(here).status === 'spam')
  })

  it('pins, and offers the opposite then', async () => {
    const here = stage()
    const { menu, button } = await show(here)
    choose(menu, 'pin')
    await waitUntil(() => here.inbox.records.get('mark', 'priya')?.pinnedAt)
    await menu.show(button)
    await waitUntil(() => items(menu).some(item => item.textContent.includes('Unpin')))
  })

  it('lets a time be chosen at the same button, which has the focus again afterward', async () => {
    const here = stage()
    const { menu, button } = await show(here)
    choose(menu, 'snooze')
    await waitUntil(() => inside(menu, 'inbox-snooze-picker')?.shadowRoot?.activeElement)
    expect(inside(menu, '[role="dialog"]')!.getAttribute('aria-label')).to.equal('Snooze…')
    await waitUntil(() => getComputedStyle(inside(menu, '[role="dialog"]')!).opacity === '1')
    await expect(menu).to.be.accessible()
    await sendKeys({ press: 'ArrowDown' })
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => talk(here).status === 'snoozed')
    expect(document.activeElement === button).to.be.true
  })

  it('moves it to another inbox', async () => {
    const here = stage()
    const { menu } = await show(here)
    choose(menu, 'move')
    await waitUntil(() => inside(menu, 'inbox-move-picker')?.shadowRoot?.querySelector('[role="option"]'))
    inside(menu, 'inbox-move-picker')!.shadowRoot!.querySelector<HTMLElement>('[role="option"]')!.click()
    await waitUntil(() => talk(here).inboxId !== 'inbox-sales')
  })
})
