import { expect, fixture, waitUntil } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import { html } from 'lit'
import '../../../src/define/inbox-app.js'
// That they come later has a test of its own.
import '../../../src/define/inbox-contact-panel.js'
import '../../../src/define/inbox-conversation-view.js'
import { BackendError } from '../../../src/backend/errors.js'
import { createMemoryWorld } from '../../../src/backend/memory/index.js'
import { createMemoryDevice } from '../../../src/device/memory-device.js'
import type { InboxApp } from '../../../src/elements/shell/inbox-app.js'
import { en } from '../../../src/i18n/en.js'
import { deepActive } from '../../../src/lib/deep-active.js'
import { AGENTS, createFakeClock, manyConversations, scene } from '../../../src/testing/index.js'
import { reduceMotion } from '../../motion.js'
import type { Stage } from '../mount.js'
import { mount, stage } from '../mount.js'
import { accessible } from '../parts/drawn.js'

const $ = (app: InboxApp, selector: string) => app.shadowRoot!.querySelector<HTMLElement>(selector)
const pane = (app: InboxApp, name: string) => $(app, `[data-pane="${name}"]`)!
const inside = (app: InboxApp, tag: string) => $(app, tag)!.shadowRoot!
const view = (app: InboxApp) => $(app, 'inbox-conversation-view')?.shadowRoot ?? null
const row = (app: InboxApp, id: string) =>
  $(app, 'inbox-list')?.shadowRoot?.querySelector<HTMLElement>(`[data-id="${id}"] [data-focus]`) ?? null
const back = (app: InboxApp) => view(app)?.querySelector('inbox-conversation-header')
  ?.shadowRoot?.querySelector<HTMLElement>('#back') ?? null
const focusedPane = (app: InboxApp) => app.shadowRoot!.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane']
const reachable = (app: InboxApp) => [...app.shadowRoot!.querySelectorAll<HTMLElement>('[data-pane]')]
  .filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.inert).map(one => one.dataset['pane'])
const settled = async (app: InboxApp) => {
  await app.updateComplete
  await new Promise(resolve => { requestAnimationFrame(() => requestAnimationFrame(resolve)) })
  await app.updateComplete
}

const show = async (here: Stage, width: number, height = 600, lang = 'en') => {
  const app = await mount<InboxApp>(here, html`<inbox-app style="width:${width}px;height:${height}px"></inbox-app>`, lang)
  await waitUntil(() => row(app, here.inbox.records.all('conversation')[0]?.id ?? 'none'), 'the list never came')
  return app
}
const resize = async (app: InboxApp, width: number) => {
  app.style.width = `${width}px`
  await settled(app)
}

describe('inbox-app', () => {
  before(() => reduceMotion())
  after(async () => {
    await reduceMotion(false)
    await setViewport({ width: 800, height: 600 })
  })

  it('shows places, list, conversation and panel beside each other where there is room', async () => {
    const here = stage()
    here.inbox.location.set({ conversationId: 'priya' })
    const app = await show(here, 1400)
    expect(reachable(app)).to.deep.equal(['list', 'thread', 'panel'])
    const boxes = ['.pane.nav', '.pane.list', '.pane.thread', '.pane.panel'].map(one => $(app, one)!.getBoundingClientRect())
    expect(boxes.map(box => box.left)).to.deep.equal(boxes.map(box => box.left).toSorted((a, b) => a - b))
    expect(boxes.every(box => box.width > 200 && box.height === 600)).to.equal(true)
    expect($(app, 'inbox-switcher')!.hasAttribute('views-only')).to.equal(true)
    await accessible(app)
  })

  it('has a switcher in place of the places where there is less room', async () => {
    const app = await show(stage(), 1100)
    expect([$(app, 'inbox-nav'), $(app, 'inbox-switcher')!.hasAttribute('views-only')]).to.deep.equal([null, false])
    await resize(app, 1300)
    expect($(app, 'inbox-nav')).not.to.equal(null)
  })

  it('goes by keyboard alone from the list to a conversation and back to its row, in one pane', async () => {
    const here = stage({ seed: manyConversations(200) })
    const app = await show(here, 320, 568)
    expect(reachable(app)).to.deep.equal(['list'])
    $(app, 'inbox-list')!.focus()
    await settled(app)
    for (let step = 0; step < 12; step++) await sendKeys({ press: 'ArrowDown' })
    await settled(app)
    const scroll = inside(app, 'inbox-list').querySelector('.scroll')!
    const place = scroll.scrollTop
    expect(place).to.be.above(0)
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => reachable(app)[0] === 'thread')
    expect(here.inbox.location.get().conversationId).to.equal('crowd-12')
    expect(focusedPane(app)).to.equal('thread')

    await waitUntil(() => back(app))
    pane(app, 'thread').focus()
    await sendKeys({ press: 'Tab' })
    expect(deepActive(document)).to.equal(back(app))
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => reachable(app)[0] === 'list')
    await waitUntil(() => deepActive(document) === row(app, 'crowd-12'), 'the focus is not on the row')
    expect(scroll.scrollTop).to.equal(place)
    expect(here.inbox.location.get().conversationId).to.equal(null)
  })

  it('goes by Enter from a row to the text box, and by Escape back to the row, in one pane as in three', async () => {
    const here = stage()
    for (const width of [1400, 320]) {
      const app = await show(here, width)
      row(app, 'kwame')!.focus()
      await sendKeys({ press: 'Enter' })
      await waitUntil(() => deepActive(document)?.matches('textarea[aria-label^="Reply to Kwame"]'), `the text, ${width}`)
      await sendKeys({ press: 'Escape' })
      await waitUntil(() => deepActive(document) === row(app, 'kwame'), `the row, ${width}`)
      await sendKeys({ press: 'ArrowDown' })
      await settled(app)
      const next = deepActive(document)!
      await sendKeys({ press: 'Enter' })
      await waitUntil(() => deepActive(document)?.localName === 'textarea' && !deepActive(document)!.matches('[aria-label*="Kwame"]'))
      await sendKeys({ press: 'Escape' })
      await waitUntil(() => deepActive(document) === next)
      await here.inbox.actions.run('leave', {})
      app.remove()
    }
  })

  it('stays in the list when a row is pressed, or opened by the space bar', async () => {
    const here = stage()
    const app = await show(here, 1400)
    row(app, 'kwame')!.focus()
    row(app, 'kwame')!.click()
    await waitUntil(() => here.inbox.location.get().conversationId === 'kwame')
    await sendKeys({ press: 'ArrowDown' })
    await settled(app)
    const next = deepActive(document)!
    await sendKeys({ press: 'Space' })
    await waitUntil(() => here.inbox.location.get().conversationId !== 'kwame')
    await settled(app)
    expect(deepActive(document)).to.equal(next)
  })

  it('follows the host’s history: panel, conversation and list in turn, each with the focus', async () => {
    const here = stage()
    const app = await show(here, 320, 568)
    const history: ReturnType<typeof here.inbox.location.get>[] = []
    here.inbox.location.subscribe(value => { history.push(value) })
    row(app, 'kwame')!.focus()
    row(app, 'kwame')!.click()
    await waitUntil(() => reachable(app)[0] === 'thread')
    await here.inbox.actions.run('panel', { panel: 'contact' })
    await waitUntil(() => reachable(app)[0] === 'panel')
    expect(focusedPane(app)).to.equal('panel')
    expect(history.length, 'one entry a step').to.equal(3)

    here.inbox.location.set(history[1]!)
    await waitUntil(() => reachable(app)[0] === 'thread')
    expect(focusedPane(app)).to.equal('thread')
    here.inbox.location.set(history[0]!)
    await waitUntil(() => deepActive(document) === row(app, 'kwame'))
    here.inbox.location.set(history[1]!)
    await waitUntil(() => reachable(app)[0] === 'thread', 'forward again')
    expect(history.length, 'the app itself writes no further entry').to.equal(6)
  })

  it('goes one step back by itself, unless the host objects', async () => {
    const here = stage()
    const app = await show(here, 320)
    here.inbox.location.set({ conversationId: 'priya', panel: 'contact' })
    app.addEventListener('inbox-panel', event => { event.preventDefault() }, { once: true })
    expect(await app.back()).to.equal(false)
    expect(await app.back()).to.equal(true)
    expect(here.inbox.location.get()).to.include({ conversationId: 'priya', panel: null })
    expect(await app.back()).to.equal(true)
    expect(await app.back(), 'nothing is left').to.equal(false)
  })

  it('goes to the first row when the conversation left the list meanwhile', async () => {
    const here = stage()
    const app = await show(here, 320)
    row(app, 'priya')!.focus()
    row(app, 'priya')!.click()
    await waitUntil(() => reachable(app)[0] === 'thread')
    await here.inbox.actions.run('close', { conversationId: 'priya' })
    await here.inbox.actions.run('leave', {})
    await waitUntil(() => deepActive(document) === row(app, 'joao'))
  })

  it('lays the panel over list and conversation in two panes: both inert, closed by Escape and beside it', async () => {
    const here = stage()
    here.inbox.location.set({ conversationId: 'priya' })
    const app = await show(here, 800)
    expect(reachable(app)).to.deep.equal(['list', 'thread'])
    row(app, 'priya')!.focus()
    await here.inbox.actions.run('panel', { panel: 'contact' })
    await settled(app)
    expect(reachable(app)).to.deep.equal(['panel'])
    expect(focusedPane(app)).to.equal('panel')
    await accessible(app)
    await sendKeys({ press: 'Escape' })
    await settled(app)
    expect(reachable(app)).to.deep.equal(['list', 'thread'])
    expect(deepActive(document), 'back at what opened it').to.equal(row(app, 'priya'))

    await here.inbox.actions.run('panel', { panel: 'contact' })
    await settled(app)
    $(app, '.scrim')!.click()
    await waitUntil(() => here.inbox.location.get().panel === null)
  })

  it('docks the panel in three panes: its state is the device’s, and no step of the history', async () => {
    const device = createMemoryDevice()
    const here = stage({ device })
    here.inbox.location.set({ conversationId: 'priya' })
    const app = await show(here, 1200)
    expect(reachable(app)).to.deep.equal(['list', 'thread', 'panel'])
    const before = here.inbox.location.get()
    pane(app, 'panel').focus()
    await here.inbox.actions.run('panel', { panel: null })
    await settled(app)
    expect(reachable(app)).to.deep.equal(['list', 'thread'])
    expect(focusedPane(app), 'the focus is not lost with it').to.equal('thread')
    expect(here.inbox.location.get()).to.equal(before)

    const later = stage({ device, world: here.world })
    later.inbox.location.set({ conversationId: 'priya' })
    const again = await show(later, 1200)
    await settled(again)
    expect(reachable(again)).to.deep.equal(['list', 'thread'])
  })

  it('is no docked panel any more where it becomes narrow: the conversation stays in view', async () => {
    const here = stage()
    here.inbox.location.set({ conversationId: 'priya' })
    const app = await show(here, 1200)
    expect(reachable(app)).to.include('panel')
    await resize(app, 800)
    expect(reachable(app)).to.deep.equal(['list', 'thread'])
    await resize(app, 320)
    expect(reachable(app)).to.deep.equal(['thread'])
    await resize(app, 1200)
    expect(reachable(app)).to.include('panel')
  })

  it('does not lose the focus when its box shrinks', async () => {
    const here = stage()
    here.inbox.location.set({ conversationId: 'priya' })
    const app = await show(here, 800)
    row(app, 'priya')!.focus()
    await resize(app, 400)
    expect(reachable(app)).to.deep.equal(['thread'])
    expect(focusedPane(app)).to.equal('thread')
  })

  it('leaves a focus alone that is elsewhere on the page', async () => {
    const here = stage()
    const app = await show(here, 320)
    const field = document.createElement('input')
    app.before(field)
    field.focus()
    here.inbox.location.set({ conversationId: 'priya' })
    await settled(app)
    expect(reachable(app)).to.deep.equal(['thread'])
    here.inbox.location.set({ conversationId: null })
    await settled(app)
    expect(document.activeElement).to.equal(field)
  })

  it('has edges that move by keyboard, and remembers them on this device', async () => {
    const device = createMemoryDevice()
    const here = stage({ device })
    here.inbox.location.set({ conversationId: 'priya' })
    const app = await show(here, 1500)
    const [list, panel] = [$(app, '.splitter.list')!, $(app, '.splitter.panel')!]
    expect([list.getAttribute('aria-label'), panel.getAttribute('aria-label')]).to.deep.equal([en.resizeList, en.resizePanel])
    const widths = () => [pane(app, 'list').offsetWidth, pane(app, 'panel').offsetWidth]
    expect(widths()).to.deep.equal([360, 320])
    list.focus()
    await sendKeys({ press: 'ArrowRight' })
    panel.focus()
    await sendKeys({ press: 'ArrowLeft' })
    await settled(app)
    expect(widths()).to.deep.equal([376, 336])
    expect(list.getAttribute('aria-valuenow')).to.equal('376')

    const later = stage({ device, world: here.world })
    const again = await show(later, 1500)
    await waitUntil(() => pane(again, 'list').offsetWidth === 376)
  })

  it('mirrors everything from right to left', async () => {
    const here = stage()
    here.inbox.location.set({ conversationId: 'priya' })
    const app = await mount<InboxApp>(here, html`<inbox-app dir="rtl" style="width:1500px;height:500px"></inbox-app>`)
    await waitUntil(() => row(app, 'priya'))
    expect(pane(app, 'list').getBoundingClientRect().left).to.be.above(pane(app, 'thread').getBoundingClientRect().left)
    $(app, '.splitter.list')!.focus()
    await sendKeys({ press: 'ArrowLeft' })
    await settled(app)
    expect(pane(app, 'list').offsetWidth).to.equal(376)
  })

  for (const [width, height] of [[320, 568], [667, 375]] as const) {
    it(`fits a screen of ${width} by ${height}`, async () => {
      await setViewport({ width, height })
      const here = stage()
      const app = await mount<InboxApp>(here, html`<inbox-app style="position:fixed;inset:0;height:auto"></inbox-app>`)
      await waitUntil(() => row(app, 'priya'))
      await accessible(app)
      row(app, 'priya')!.click()
      const composer = () => view(app)?.querySelector<HTMLElement>('inbox-composer')
      await waitUntil(() => reachable(app).includes('thread') && (composer()?.offsetHeight ?? 0) > 0)
      await settled(app)
      const { bottom, left, right } = composer()!.getBoundingClientRect()
      expect(bottom).to.be.at.most(height)
      expect(inside(app, 'inbox-conversation-view').querySelector('inbox-message-list')!.clientHeight).to.be.at.least(200)
      expect([left >= 0, right <= width]).to.deep.equal([true, true])
      expect(document.documentElement.scrollWidth).to.be.at.most(width)
      await accessible(app)
    })
  }

  it('lets the last rows be scrolled free of notices on a phone on its side, where these lie over the list', async () => {
    const here = stage({ seed: manyConversations(40) })
    const app = await show(here, 667, 327)
    const list = inside(app, 'inbox-list')
    const scroller = list.querySelector<HTMLElement>('.scroll')!
    for (const id of ['a', 'b']) here.inbox.notices.add({ type: 'done', action: 'close', conversationId: id, undo: () => { /* stays */ } })
    const toasts = () => [...inside(app, 'inbox-notices').querySelectorAll('.toast')].map(one => one.getBoundingClientRect().top)
    await waitUntil(() => toasts().length === 2)
    await waitUntil(() => {
      scroller.scrollTop = scroller.scrollHeight
      // Where the last row ends.
      return list.querySelector('.space')!.getBoundingClientRect().bottom <= Math.min(...toasts())
    }, 'the last row stays below them')
    inside(app, 'inbox-notices').querySelectorAll<HTMLElement>('[part~="notice-dismiss"]').forEach(one => { one.click() })
    await waitUntil(() => getComputedStyle(scroller).paddingBlockEnd === '0px')
  })

  it('keeps the composer above the screen keyboard', async () => {
    const here = stage()
    here.inbox.location.set({ conversationId: 'priya' })
    const app = await show(here, 320, 568)
    $(app, '.app')!.style.setProperty('--_keyboard', '260px')
    await settled(app)
    expect(pane(app, 'thread').getBoundingClientRect().height).to.equal(568 - 260)
  })

  it('says why the inbox could not be opened, and opens it when asked again', async () => {
    const clock = createFakeClock()
    const world = createMemoryWorld(scene(), { clock })
    world.faults.failNext('connect', new BackendError('unauthorized', {}))
    const here = stage({ world, clock })
    const app = await mount<InboxApp>(here, html`<inbox-app style="width:800px;height:500px"></inbox-app>`)
    await waitUntil(() => $(app, '.empty-state.error'))
    expect($(app, '.empty-state')!.textContent).to.contain(en.connectFailed).and.to.contain(en.errorTitles.unauthorized)
    await accessible(app)
    $(app, '.empty-state button')!.click()
    await waitUntil(() => row(app, 'priya'))
  })

  it('shows its panes at once while it connects', async () => {
    const clock = createFakeClock()
    const world = createMemoryWorld(scene(), { clock })
    const release = world.faults.hold('connect')
    const here = stage({ world, clock })
    const app = await mount<InboxApp>(here, html`<inbox-app style="width:1400px;height:500px"></inbox-app>`)
    await settled(app)
    expect(inside(app, 'inbox-nav').querySelector('.skeleton')).not.to.equal(null)
    expect(inside(app, 'inbox-list').querySelector('.skeleton')).not.to.equal(null)
    release()
    await waitUntil(() => row(app, 'priya'))
  })

  it('says that no inbox is assigned, and that it has no inbox to show', async () => {
    const none = { ...scene(), inboxes: [], channels: [], conversations: [], messages: [], marks: {} }
    const app = await mount<InboxApp>(stage({ seed: none }), html`<inbox-app style="height:500px"></inbox-app>`)
    await waitUntil(() => $(app, '.empty-state')?.textContent.includes(en.noInboxesTitle))
    const provider = await fixture(html`<inbox-provider><inbox-app></inbox-app></inbox-provider>`)
    const alone = provider.firstElementChild as InboxApp
    await alone.updateComplete
    expect($(alone, '.empty-state')!.textContent).to.contain(en.noInboxTitle)
  })

  it('works twice on one page over two inboxes that never meet', async () => {
    const [one, two] = [stage(), stage({ agentId: AGENTS.deniz, seed: manyConversations(5) })]
    const first = await show(one, 700, 300)
    const second = await show(two, 320, 300)
    row(first, 'priya')!.click()
    await waitUntil(() => one.inbox.location.get().conversationId === 'priya')
    await settled(second)
    expect(two.inbox.location.get().conversationId).to.equal(null)
    expect(reachable(second)).to.deep.equal(['list'])
    row(second, 'crowd-1')!.click()
    await waitUntil(() => reachable(second)[0] === 'thread')
    expect(reachable(first)).to.deep.equal(['list', 'thread'])
    expect(one.inbox.location.get().conversationId).to.equal('priya')
  })

  it('takes a host’s own panes, and keeps their focus', async () => {
    const here = stage()
    const app = await mount<InboxApp>(here, html`<inbox-app style="width:320px;height:400px">
      <p slot="header">Host</p><div slot="conversation"><button id="mine">Mine</button></div>
    </inbox-app>`)
    await waitUntil(() => row(app, 'priya'))
    row(app, 'priya')!.focus()
    row(app, 'priya')!.click()
    await waitUntil(() => reachable(app)[0] === 'thread')
    const mine = app.querySelector<HTMLElement>('#mine')!
    expect(mine.checkVisibility({ visibilityProperty: true })).to.equal(true)
    mine.focus()
    await here.inbox.actions.run('leave', {})
    await waitUntil(() => deepActive(document) === row(app, 'priya'))
  })

  it('speaks Portuguese', async () => {
    const app = await show(stage(), 320, 400, 'pt-BR')
    expect($(app, '.app')!.getAttribute('aria-label')).to.equal('Caixa de entrada')
  })
})
