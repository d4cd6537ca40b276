import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { html } from 'lit'
import '../../../src/define/inbox-switcher.js'
import { BackendError } from '../../../src/backend/errors.js'
import { createMemoryWorld } from '../../../src/backend/memory/index.js'
import type { InboxSwitcher } from '../../../src/elements/navigation/inbox-switcher.js'
import { en } from '../../../src/i18n/en.js'
import { CHANNELS, createFakeClock, INBOXES, scene } from '../../../src/testing/index.js'
import { reduceMotion } from '../../motion.js'
import type { Stage } from '../mount.js'
import { mount, stage } from '../mount.js'
import { accessible, spoken } from '../parts/drawn.js'

const $ = (element: Element, selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector)!
const $$ = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)]
const said = (element: Element, selector: string) => {
  const found = $(element, selector) as HTMLElement | null
  return found && spoken(found)
}

const show = async (here: Stage, content = html`<inbox-switcher style="width:320px"></inbox-switcher>`) => {
  const switcher = await mount<InboxSwitcher>(here, content)
  await waitUntil(() => $(switcher, '.where'))
  return switcher
}
const opened = async (here: Stage) => {
  const switcher = await show(here)
  await waitUntil(() => $(switcher, '.switch'))
  $(switcher, '.switch').click()
  await waitUntil(() => $$(switcher, '.menu-item').length > 0)
  return switcher
}

describe('inbox-switcher', () => {
  afterEach(() => reduceMotion(false))

  it('names the place and what is unread there, live', async () => {
    const here = stage()
    const switcher = await show(here)
    await waitUntil(() => said(switcher, '.switch') === `${en.allInboxes}${en.unreadConversations(5)}`)
    here.inbox.location.set({ inboxId: INBOXES.sales, channelId: CHANNELS.texts })
    await switcher.updateComplete
    expect(said(switcher, '.switch')).to.equal(`${en.channels.sms}Shop line${en.unreadConversations(2)}`)
    await accessible(switcher)
  })

  it('opens a menu of all places at the one it is at, by keyboard, and goes to another', async () => {
    const here = stage()
    here.inbox.location.set({ inboxId: INBOXES.sales, view: 'closed' })
    const switcher = await show(here)
    await waitUntil(() => $(switcher, '.switch'))
    $(switcher, '.switch').focus()
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => switcher.shadowRoot!.activeElement?.textContent.includes('Sales'))
    expect($(switcher, '.switch').getAttribute('aria-expanded')).to.equal('true')
    await sendKeys({ press: 'w' })
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => here.inbox.location.get().inboxId === INBOXES.workshop)
    expect(here.inbox.location.get()).to.include({ view: 'open', channelId: null })
    expect(switcher.shadowRoot!.activeElement).to.equal($(switcher, '.switch'))
  })

  it('says what is unread at each place of the menu', async () => {
    await reduceMotion()
    const switcher = await opened(stage())
    const labels = $$(switcher, '.menu-item').map(one => spoken(one))
    expect(labels).to.include(`Sales${en.unreadConversations(3)}`)
    expect(labels).to.include(`${en.channels.sms}Shop line${en.unreadConversations(2)}`)
    await accessible(switcher)
  })

  it('closes the menu on Escape without going anywhere', async () => {
    const here = stage()
    const switcher = await opened(here)
    const before = here.inbox.location.get()
    await sendKeys({ press: 'Escape' })
    await waitUntil(() => $(switcher, '.switch').getAttribute('aria-expanded') === 'false')
    expect(here.inbox.location.get()).to.equal(before)
  })

  it('shows open or closed conversations of the same place', async () => {
    const here = stage()
    here.inbox.location.set({ inboxId: INBOXES.sales })
    const switcher = await show(here)
    $$(switcher, '.view')[1]!.click()
    await waitUntil(() => here.inbox.location.get().view === 'closed')
    expect(here.inbox.location.get().inboxId).to.equal(INBOXES.sales)
  })

  it('names the history of a number, which is neither open nor closed', async () => {
    await reduceMotion()
    const here = stage()
    here.inbox.location.set({ scope: 'history', channelId: CHANNELS.pickup })
    const switcher = await opened(here)
    await waitUntil(() => said(switcher, '.switch') === en.historyOf('Pickup line'))
    expect($$(switcher, '.view')).to.deep.equal([])
    const checked = $$(switcher, '[aria-checked="true"]').map(one => [spoken(one), one.closest('[role="group"]')?.getAttribute('aria-label')])
    expect(checked).to.deep.equal([['Pickup line', en.historyPlaces]])
    await accessible(switcher)
  })

  it('switches between what is shared and what is private, and back to where one was, keeping the focus', async () => {
    const here = stage()
    here.inbox.location.set({ inboxId: INBOXES.sales })
    const switcher = await show(here)
    await waitUntil(() => $(switcher, '.side'))
    expect($(switcher, '.sides').getAttribute('aria-label')).to.equal(en.sides)
    expect(said(switcher, '.side')).to.equal(en.sideNames.private)
    const height = switcher.offsetHeight
    $(switcher, '.side').focus()
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => said(switcher, '.switch') === en.privatePlaces.private)
    expect($(switcher, '.switch').getAttribute('aria-current')).to.equal('true')
    await waitUntil(() => switcher.shadowRoot!.activeElement === $(switcher, '.switch'))
    expect(switcher.offsetHeight).to.equal(height)
    await accessible(switcher)
    expect($(switcher, '.side').dataset['side']).to.equal('shared')
    $(switcher, '.side').click()
    await waitUntil(() => here.inbox.location.get().scope === 'shared')
    expect(here.inbox.location.get().inboxId).to.equal(INBOXES.sales)
  })

  it('says what is unread on the other side', async () => {
    const here = stage()
    here.inbox.location.set({ scope: 'private' })
    const switcher = await show(here)
    await waitUntil(() => said(switcher, '.side') === `${en.sideNames.shared}${en.unreadConversations(5)}`)
  })

  it('takes no more room for both sides than for the place alone, from 320 to 599 pixels', async () => {
    const both = await show(stage(), html`<inbox-switcher></inbox-switcher>`)
    await waitUntil(() => $(both, '.side'))
    const alone = await show(stage({ features: { 'direct-chat': false, 'team-chat': false, legacy: false } }),
      html`<inbox-switcher></inbox-switcher>`)
    await waitUntil(() => $(alone, '.switch'))
    expect($(alone, '.side')).to.equal(null)
    for (const width of [320, 344, 360, 375, 390, 414, 599]) {
      for (const switcher of [both, alone]) switcher.style.width = `${width}px`
      expect(both.offsetHeight, String(width)).to.be.at.most(alone.offsetHeight)
      expect($(both, '.bar').scrollWidth, String(width)).to.be.at.most(width)
    }
  })

  it('only names the place where something else offers them', async () => {
    const switcher = await show(stage(), html`<inbox-switcher views-only></inbox-switcher>`)
    await waitUntil(() => $(switcher, 'h2').textContent.includes(en.allInboxes))
    expect($$(switcher, '.switch, .menu')).to.deep.equal([])
    await accessible(switcher)
  })

  it('stays in one line in 320 pixels, however long the name', async () => {
    const here = stage()
    const switcher = await show(here)
    const name = 'Kundenservice für außergewöhnlich lange Bezeichnungen'
    const value = { ...here.inbox.records.get('inbox', INBOXES.sales)!, version: 7, name }
    here.inbox.records.receive([{ kind: 'inbox', id: value.id, version: 7, value }])
    here.inbox.location.set({ inboxId: INBOXES.sales })
    await switcher.updateComplete
    expect($(switcher, '.switch').textContent).to.contain(name)
    expect(switcher.offsetHeight).to.be.below(60)
    expect($(switcher, '.bar').scrollWidth).to.be.at.most(320)
  })

  it('says all of a number’s history in 320 pixels, on as many lines as it takes', async () => {
    const here = stage()
    here.inbox.location.set({ scope: 'history', channelId: CHANNELS.pickup })
    const switcher = await show(here)
    await waitUntil(() => said(switcher, '.switch') === en.historyOf('Pickup line'))
    const value = { ...here.inbox.records.get('channel', CHANNELS.pickup)!, version: 7, name: 'Kundenservice am langen Samstag' }
    here.inbox.records.receive([{ kind: 'channel', id: value.id, version: 7, value }])
    await waitUntil(() => said(switcher, '.switch') === en.historyOf(value.name))
    const name = $(switcher, '.switch bdi')
    expect(name.scrollWidth, 'nothing is cut').to.be.at.most(name.clientWidth)
    expect(getComputedStyle(name).whiteSpace).to.equal('normal')
    expect($(switcher, '.bar').scrollWidth).to.be.at.most(320)
  })

  it('says that places could not be loaded, and tries again', async () => {
    const clock = createFakeClock()
    const world = createMemoryWorld(scene(), { clock })
    world.faults.failNext('connect', new BackendError('unavailable', {}))
    const switcher = await show(stage({ world, clock }))
    await waitUntil(() => switcher.shadowRoot!.textContent.includes(en.inboxesFailed))
    $(switcher, 'button').click()
    await waitUntil(() => $(switcher, '.switch'))
  })

  it('offers no menu where no inbox is assigned', async () => {
    const seed = { ...scene(), inboxes: [], channels: [], conversations: [], messages: [], marks: {} }
    const switcher = await show(stage({ seed }))
    expect($$(switcher, '.switch')).to.deep.equal([])
  })
})
