import { expect, fixture, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { html } from 'lit'
import '../../../src/define/inbox-nav.js'
import { BackendError } from '../../../src/backend/errors.js'
import { createMemoryDevice } from '../../../src/device/memory-device.js'
import { createInbox } from '../../../src/state/inbox.js'
import type { Promises } from '../../../stories/promising.js'
import { denied, promising, unsupported } from '../../../stories/promising.js'
import { createMemoryWorld } from '../../../src/backend/memory/index.js'
import type { Seed } from '../../../src/backend/memory/index.js'
import type { InboxNav } from '../../../src/elements/navigation/inbox-nav.js'
import { en } from '../../../src/i18n/en.js'
import { AGENTS, CHANNELS, createFakeClock, INBOXES, scene } from '../../../src/testing/index.js'
import { expectConsole } from '../../setup.js'
import { reduceMotion } from '../../motion.js'
import type { Stage } from '../mount.js'
import { mount, stage } from '../mount.js'
import { accessible, spoken } from '../parts/drawn.js'

const $$ = (nav: InboxNav, selector: string) => [...nav.shadowRoot!.querySelectorAll<HTMLElement>(selector)]
const $ = (nav: InboxNav, selector: string) => nav.shadowRoot!.querySelector<HTMLElement>(selector)!
const place = (nav: InboxNav, id: string) => $(nav, `[data-id="${id}"] .place`)
const shown = (nav: InboxNav) => $$(nav, '.place').filter(one => one.checkVisibility()).map(one => one.querySelector('.name')!.textContent)
const focused = (nav: InboxNav) => nav.shadowRoot!.activeElement?.closest<HTMLElement>('[data-id]')?.dataset['id']
const current = (nav: InboxNav) => $$(nav, '[aria-current]').map(one => one.closest<HTMLElement>('[data-id]')!.dataset['id'])

const show = async (here: Stage, content = html`<inbox-nav style="height:400px;width:240px"></inbox-nav>`, lang = 'en') => {
  const nav = await mount<InboxNav>(here, content, lang)
  await waitUntil(() => $(nav, '.place') ?? $(nav, '.empty-state'), 'the places never came')
  return nav
}

const manyInboxes = (count: number): Seed => ({
  ...scene(),
  inboxes: Array.from({ length: count }, (_, index) => ({
    ...scene().inboxes[0]!, id: `inbox-${index}`, name: `Zweigstelle ${index} mit einem wirklich sehr langen Namen`,
  })),
})

describe('inbox-nav', () => {
  before(() => reduceMotion())
  after(() => reduceMotion(false))

  it('shows all my inboxes with their channels, in a landmark with a name', async () => {
    const nav = await show(stage())
    await waitUntil(() => $(nav, '.histories'))
    expect(shown(nav)).to.deep.equal([
      en.allInboxes, 'Sales', 'larkspur.example', 'Shop line', 'Workshop', 'Pickup line', 'Workshop mail', 'Workshop WhatsApp',
      ...Object.values(en.privatePlaces), en.shelves.favorites, en.shelves.snoozed, en.shelves.spam, 'Pickup line',
    ])
    expect($(nav, 'nav').getAttribute('aria-label')).to.equal(en.inboxes)
    const channels = $(nav, `[data-id="inbox:${INBOXES.sales}"] ul`)
    expect(channels.getAttribute('aria-label')).to.equal(en.channelsOf('Sales'))
    await accessible(nav)
  })

  it('counts what is unread for me, live, and draws only what changed', async () => {
    const here = stage()
    const nav = await show(here)
    const label = () => spoken(place(nav, `inbox:${INBOXES.sales}`))
    await waitUntil(() => label() === `Sales${en.unreadConversations(3)}`)
    const drawn: (string | undefined)[] = []
    const observer = new MutationObserver(records => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement
        drawn.push(element?.closest<HTMLElement>('[data-id]')?.dataset['id'])
      }
    })
    observer.observe(nav.shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true })
    await here.world.simulator.receive({ channelId: CHANNELS.mail, from: 'soren@nordhavn.example', text: 'Thank you!' })
    await waitUntil(() => place(nav, `channel:${CHANNELS.mail}`).textContent.includes('1'))
    await nav.updateComplete
    observer.disconnect()
    expect([...new Set(drawn)].sort()).to.deep.equal([`channel:${CHANNELS.mail}`, `inbox:${INBOXES.workshop}`, 'shared'])
    expect(label()).to.equal(`Sales${en.unreadConversations(3)}`)
  })

  it('goes to a place’s open conversations on a press, after asking the host', async () => {
    const here = stage()
    const nav = await show(here)
    expect(current(nav)).to.deep.equal(['shared'])
    here.inbox.location.set({ view: 'closed' })
    const asked: unknown[] = []
    nav.addEventListener('inbox-show', event => { asked.push(event.args) })
    place(nav, `channel:${CHANNELS.texts}`).click()
    await waitUntil(() => here.inbox.location.get().channelId === CHANNELS.texts)
    expect(asked).to.deep.equal([{ view: 'open', scope: 'shared', inboxId: INBOXES.sales, channelId: CHANNELS.texts }])
    await nav.updateComplete
    expect(current(nav)).to.deep.equal([`channel:${CHANNELS.texts}`])

    nav.addEventListener('inbox-show', event => { event.preventDefault() }, { once: true })
    place(nav, 'shared').click()
    await nav.updateComplete
    expect(here.inbox.location.get().channelId).to.equal(CHANNELS.texts)
  })

  it('shows the closed conversations of the place one is at', async () => {
    const here = stage()
    const nav = await show(here)
    here.inbox.location.set({ inboxId: INBOXES.workshop })
    const [, closed] = $$(nav, '.view')
    closed!.click()
    await waitUntil(() => closed!.getAttribute('aria-pressed') === 'true')
    expect(here.inbox.location.get()).to.include({ view: 'closed', inboxId: INBOXES.workshop, channelId: null })
  })

  it('leaves the choice of open or closed to others where it is told to', async () => {
    const nav = await show(stage(), html`<inbox-nav places-only></inbox-nav>`)
    expect($$(nav, '.views')).to.deep.equal([])
  })

  it('is one stop for Tab, at the place one is at; arrows, Home, End and letters go on from there', async () => {
    const here = stage()
    here.inbox.location.set({ inboxId: INBOXES.workshop })
    const nav = await show(here, html`<inbox-nav places-only></inbox-nav>`)
    await waitUntil(() => $(nav, '.histories'))
    await sendKeys({ press: 'Tab' })
    expect(focused(nav)).to.equal(`inbox:${INBOXES.workshop}`)
    const steps = [
      ['ArrowDown', `channel:${CHANNELS.pickup}`], ['ArrowUp', `inbox:${INBOXES.workshop}`], ['End', `history:${CHANNELS.pickup}`],
      ['Home', 'shared'], ['s', `inbox:${INBOXES.sales}`], ['s', `channel:${CHANNELS.texts}`],
    ] as const
    for (const [press, id] of steps) {
      await sendKeys({ press })
      await nav.updateComplete
      expect(focused(nav), press).to.equal(id)
    }
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => here.inbox.location.get().channelId === CHANNELS.texts)
    expect(focused(nav)).to.equal(`channel:${CHANNELS.texts}`)
  })

  it('holds the numbers with history under a title, and goes to one by keyboard', async () => {
    const here = stage()
    const nav = await show(here)
    const id = `history:${CHANNELS.pickup}`
    await waitUntil(() => place(nav, id))
    expect([$(nav, '.title').textContent, spoken(place(nav, id))]).to.deep.equal([en.historyPlaces, `${en.historyPlaces}Pickup line`])
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'End' })
    expect(focused(nav)).to.equal(id)
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => here.inbox.location.get().scope === 'history')
    expect(here.inbox.location.get()).to.include({ view: 'open', inboxId: null, channelId: CHANNELS.pickup })
    await waitUntil(() => current(nav)[0] === id)
    expect($$(nav, '.view').map(one => one.getAttribute('aria-pressed')), 'neither open nor closed').to.deep.equal(['false', 'false'])
    await accessible(nav)
  })

  it('folds an inbox by its button and by the arrows along the line', async () => {
    const nav = await show(stage())
    const fold = $(nav, `[data-id="inbox:${INBOXES.sales}"] .fold`)
    expect([fold.getAttribute('aria-expanded'), fold.getAttribute('aria-label')]).to.deep.equal(['true', en.hideChannels('Sales')])
    fold.click()
    await nav.updateComplete
    expect([fold.getAttribute('aria-expanded'), fold.getAttribute('aria-label')]).to.deep.equal(['false', en.showChannels('Sales')])
    expect(shown(nav)).not.to.include('Shop line')
    await accessible(nav)

    place(nav, `inbox:${INBOXES.sales}`).focus()
    await sendKeys({ press: 'ArrowRight' })
    await nav.updateComplete
    expect(shown(nav)).to.include('Shop line')
    await sendKeys({ press: 'ArrowDown' })
    await nav.updateComplete
    await sendKeys({ press: 'ArrowLeft' })
    await nav.updateComplete
    expect(focused(nav), 'back at its inbox').to.equal(`inbox:${INBOXES.sales}`)
    await sendKeys({ press: 'ArrowLeft' })
    await nav.updateComplete
    expect(shown(nav)).not.to.include('Shop line')
  })

  it('turns those arrows with the direction of the text', async () => {
    const nav = await show(stage(), html`<inbox-nav dir="rtl"></inbox-nav>`)
    place(nav, `inbox:${INBOXES.sales}`).focus()
    await sendKeys({ press: 'ArrowRight' })
    await nav.updateComplete
    expect(shown(nav)).not.to.include('Shop line')
  })

  it('marks the inbox where the channel one is at is folded away', async () => {
    const here = stage()
    here.inbox.settings.set('folded-inboxes', [INBOXES.sales])
    const nav = await show(here)
    here.inbox.location.set({ inboxId: INBOXES.sales, channelId: CHANNELS.texts })
    await nav.updateComplete
    expect(current(nav)).to.deep.equal([`inbox:${INBOXES.sales}`])
  })

  it('follows a new name and a new inbox', async () => {
    const here = stage()
    const nav = await show(here)
    const sales = { ...here.inbox.records.get('inbox', INBOXES.sales)!, version: 4, name: 'Front desk' }
    const more = { ...sales, id: 'inbox-more', version: 1, name: 'Rental', memberIds: [AGENTS.mara] }
    here.inbox.records.receive([
      { kind: 'inbox', id: sales.id, version: 4, value: sales }, { kind: 'inbox', id: more.id, version: 1, value: more },
    ])
    await nav.updateComplete
    const named = shown(nav).filter(name => ['Front desk', 'Rental', 'Sales'].includes(name ?? ''))
    expect(named).to.deep.equal(['Front desk', 'Rental'])
  })

  it('scrolls a hundred inboxes with long names, without a line that leaves the box', async () => {
    const nav = await show(stage({ seed: { ...manyInboxes(100), conversations: [], messages: [], marks: {} } }))
    const scroll = $(nav, '.scroll')
    expect(scroll.scrollHeight).to.be.above(scroll.clientHeight * 3)
    expect(scroll.scrollWidth).to.equal(scroll.clientWidth)
    expect($$(nav, '.place').every(one => one.offsetHeight < 48)).to.equal(true)
    nav.focus()
    await nav.updateComplete
    await sendKeys({ press: 'End' })
    await nav.updateComplete
    const [box, row] = [scroll.getBoundingClientRect(), place(nav, 'shelf:spam').getBoundingClientRect()]
    expect(focused(nav)).to.equal('shelf:spam')
    expect(row.bottom).to.be.at.most(box.bottom)
  })

  it('says that no inbox is assigned', async () => {
    const seed = { ...scene(), inboxes: [], channels: [], conversations: [], messages: [], marks: {} }
    const nav = await show(stage({ seed }))
    expect($(nav, '.empty-state').textContent).to.contain(en.noInboxesTitle)
    await accessible(nav)
  })

  it('shows its places though the counts failed, and asks for those again', async () => {
    const clock = createFakeClock()
    const world = createMemoryWorld(scene(), { clock })
    world.faults.failNext('load:counts', new BackendError('unavailable', {}))
    const nav = await show(stage({ world, clock }))
    await waitUntil(() => $(nav, '.counts-failed'))
    expect(shown(nav)).to.include('Sales')
    $(nav, '.counts-failed button').click()
    await waitUntil(() => place(nav, 'shared').querySelector('.badge'))
    expect($(nav, '.counts-failed')).to.equal(null)
  })

  it('says why it has nothing to show, and tries again', async () => {
    const clock = createFakeClock()
    const world = createMemoryWorld(scene(), { clock })
    world.faults.failNext('connect', new BackendError('unavailable', {}))
    const nav = await show(stage({ world, clock }))
    expect($(nav, '.empty-state').textContent).to.contain(en.inboxesFailed)
    $(nav, '.empty-state button').click()
    await waitUntil(() => $(nav, '.place'))
  })

  it('speaks Portuguese', async () => {
    const nav = await show(stage(), html`<inbox-nav></inbox-nav>`, 'pt-BR')
    expect(place(nav, 'shared').textContent).to.contain('Todas as caixas')
  })

  it('draws nothing and warns once without an inbox', async () => {
    expectConsole(/<inbox-nav> has no inbox/)
    const nav = await fixture<InboxNav>(html`<inbox-nav></inbox-nav>`)
    expect(nav.shadowRoot!.querySelector('nav')).to.equal(null)
  })

  it('opens the settings of the inbox I am at and all tags, and hands the focus back; a host may show its own', async () => {
    const here = stage()
    here.inbox.location.set({ inboxId: INBOXES.workshop })
    const nav = await show(here)
    const manage = () => $(nav, '[part~="manage"]')
    const choose = async (label: string) => {
      manage().focus()
      manage().click()
      await waitUntil(() => $$(nav, '[part~="menu-item"]').length > 0)
      $$(nav, '[part~="menu-item"]').find(one => one.textContent.includes(label))!.click()
    }
    await waitUntil(manage)
    await choose('Inbox settings')
    const open = (tag: string) => nav.shadowRoot!.querySelector(tag)?.shadowRoot!.querySelector('dialog[open]')
    await waitUntil(() => open('inbox-team-settings')?.querySelector<HTMLInputElement>('[name="name"]')?.value === 'Workshop')
    await sendKeys({ press: 'Escape' })
    expect(nav.shadowRoot!.activeElement === manage()).to.equal(true)
    const asked: unknown[] = []
    nav.addEventListener('inbox-open-tags', event => {
      asked.push(event.args)
      event.preventDefault()
    }, { once: true })
    await choose('Manage tags')
    await waitUntil(() => asked.length === 1)
    expect(open('inbox-tag-manager') ?? null).to.equal(null)
    await choose('Manage tags')
    await waitUntil(() => open('inbox-tag-manager'))
  })

  it('says why I may not set inboxes, and leaves out what the back end cannot', async () => {
    const made = (allowed: Promises['allowed']) => {
      const here = stage()
      const backend = promising(here.world.backend(AGENTS.mara), { allowed })
      return { ...here, inbox: createInbox({ backend, device: createMemoryDevice(), clock: here.clock }) }
    }
    const nav = await show(made(denied('manage-team')))
    $(nav, '[part~="manage"]').click()
    await waitUntil(() => $$(nav, '[part~="menu-item"]').length > 0)
    expect($$(nav, '[part~="menu-item"]').map(one => [spoken(one), one.ariaDisabled])).to.deep.equal([
      [`Inbox settings…${en.forbiddenReasons.role}`, 'true'], ['Manage tags…', null],
    ])
    await accessible(nav)
    const none = await show(made(unsupported('manage-team', 'manage-tags', 'preferences')))
    expect($$(none, '[part~="manage"]').length).to.equal(0)
  })
})
