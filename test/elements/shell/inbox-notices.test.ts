import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys, sendMouse } from '@web/test-runner-commands'
import { html } from 'lit'
import '../../../src/define/inbox-notices.js'
import type { Backend } from '../../../src/backend/backend.js'
import type { Listener, StreamStatus } from '../../../src/backend/changes.js'
import { BackendError } from '../../../src/backend/errors.js'
import { createMemoryWorld } from '../../../src/backend/memory/index.js'
import { createMemoryDevice } from '../../../src/device/memory-device.js'
import type { InboxNotices } from '../../../src/elements/shell/inbox-notices.js'
import { en } from '../../../src/i18n/en.js'
import { createInbox } from '../../../src/state/inbox.js'
import type { Inbox } from '../../../src/state/inbox.js'
import { AGENTS, createFakeClock, scene, waitFor } from '../../../src/testing/index.js'
import type { FakeClock } from '../../../src/testing/index.js'
import { deepActive } from '../../../src/lib/deep-active.js'
import { savedBy } from '../../saved.js'
import { reduceMotion } from '../../motion.js'
import { mount, stage } from '../mount.js'
import { accessible } from '../parts/drawn.js'

const $ = (element: Element, selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector)
const $$ = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)]
const toasts = (notices: InboxNotices) => $$(notices, '.toast .title').map(one => one.textContent)
const banner = (notices: InboxNotices) => $(notices, '.banner')?.textContent.replace(/\s+/g, ' ').trim() ?? null
const said = (notices: InboxNotices, role: 'status' | 'alert') => $(notices, `[role="${role}"]`)!.textContent.trim()
const named = (element: Element, words: string) =>
  $$(element, 'button').find(button => button.textContent.trim() === words)!
const settled = async (notices: InboxNotices) => {
  await notices.updateComplete
  await notices.updateComplete
}

const show = async (here: { readonly inbox: Inbox }, lang = 'en') => {
  const notices = await mount<InboxNotices>(here, html`<inbox-notices></inbox-notices>`, lang)
  await waitUntil(() => here.inbox.session.get().status !== 'connecting')
  await settled(notices)
  return notices
}

const done = (inbox: Inbox, undo: (() => void) | null = null) => {
  inbox.notices.add({ type: 'done', action: 'close', conversationId: null, undo })
}
const refused = (inbox: Inbox, error: BackendError) => {
  inbox.notices.add({ type: 'refused', action: 'assign', error, conversationId: 'priya' })
}

/** An inbox whose stream says what a test tells it to. */
const wired = (clock: FakeClock) => {
  const world = createMemoryWorld(scene(), { clock })
  const inner = world.backend(AGENTS.mara)
  const listeners: Listener[] = []
  const backend: Backend = {
    name: 'wired', connect: signal => inner.connect(signal), load: (query, signal) => inner.load(query, signal),
    execute: (command, signal) => inner.execute(command, signal),
    upload: (blob, options) => inner.upload(blob, options),
    signal: () => undefined, close: () => inner.close(),
    subscribe(listener, since) {
      listeners.push(listener)
      return inner.subscribe(listener, since)
    },
  }
  const inbox = createInbox({ backend, device: createMemoryDevice(), clock, undoSend: 0 })
  const say = (status: StreamStatus) => { listeners.at(-1)!.status(status) }
  return { inbox, world, say, subscribed: () => listeners.length }
}

describe('inbox-notices', () => {
  before(() => reduceMotion())
  after(() => reduceMotion(false))

  it('takes no room while there is nothing to tell', async () => {
    const notices = await show(stage())
    expect(notices.offsetHeight).to.equal(0)
    expect($(notices, '[role="region"]')).to.equal(null)
  })

  it('tells who was first when two claim a conversation', async () => {
    const here = stage()
    const notices = await show(here)
    await here.inbox.load({ type: 'conversation', conversationId: 'misaki' }, new AbortController().signal)
    const quicker = {
      id: 'quicker', type: 'assign', conversationId: 'misaki', assigneeId: AGENTS.deniz, expectedAssigneeId: null,
    } as const
    const deniz = here.world.backend(AGENTS.deniz).execute(quicker, new AbortController().signal)
    const claim = here.inbox.actions.run('assign', { conversationId: 'misaki', assigneeId: 'me' }).catch(() => 'refused')
    await Promise.all([claim, deniz])
    await waitUntil(() => $(notices, '.toast')?.textContent.includes(en.alreadyAssignedTo('Deniz Aksoy')))
    expect(toasts(notices)).to.deep.equal([en.actionRefused.assign])
    await waitUntil(() => said(notices, 'alert').includes('Deniz Aksoy'))
    expect(said(notices, 'status')).to.equal('')
    await accessible(notices)
  })

  it('lets what was done be taken back', async () => {
    const here = stage()
    const notices = await show(here)
    let undone = 0
    done(here.inbox, () => { undone++ })
    await settled(notices)
    expect(said(notices, 'status')).to.equal(en.actionDone.close)
    const undo = $(notices, '[part="notice-action"]')!
    expect(undo.textContent).to.equal(en.undo)
    undo.click()
    await settled(notices)
    expect([undone, toasts(notices).length]).to.deep.equal([1, 0])
  })

  it('says by speech alone what took effect, and that closing was undone', async () => {
    const here = stage()
    const notices = await show(here)
    await here.inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
    const conversationId = 'priya'
    const heard = async (words: string) => {
      await waitUntil(() => said(notices, 'status') === words, words)
      here.clock.advance(1_000)
      await settled(notices)
    }
    await here.inbox.actions.run('tag', { conversationId, tagId: 'tag-urgent' })
    await heard(en.actionDone.tag)
    await here.inbox.actions.run('mark-unread', { conversationId })
    await heard(en.actionDone['mark-unread'])
    await here.inbox.actions.run('unassign', { conversationId })
    await heard(en.actionDone.unassign)
    expect(toasts(notices)).to.deep.equal([])
    await here.inbox.actions.run('close', { conversationId })
    await heard(en.actionDone.close)
    named(notices, en.undo).click()
    await heard(en.actionDone.reopen)
  })

  it('says that a message elsewhere does not get through, and nothing of one that is in view', async () => {
    const here = stage()
    const notices = await show(here)
    const send = (conversationId: string) => {
      here.world.faults.failNext('execute:send-message', new BackendError('invalid', { field: 'text', rule: 'not-allowed-here' }))
      return here.inbox.actions.run('send', { conversationId, text: 'Half past six', kind: 'message' }).catch(() => 'refused')
    }
    for (const id of ['priya', 'misaki']) {
      await here.inbox.load({ type: 'conversation', conversationId: id }, new AbortController().signal)
    }
    here.inbox.location.set({ conversationId: 'priya' })
    await send('priya')
    await waitUntil(() => banner(notices)?.includes(en.unsentMessages(1)))
    await settled(notices)
    expect(said(notices, 'status')).to.equal('')
    await send('misaki')
    await waitUntil(() => said(notices, 'status') === en.unsentMessages(2))
  })

  it('says nothing of a first connection, however long it takes', async () => {
    const here = stage()
    const arrive = here.world.faults.hold('connect')
    const notices = await mount<InboxNotices>(here, html`<inbox-notices></inbox-notices>`)
    await settled(notices)
    here.clock.advance(2_000)
    await waitUntil(() => banner(notices)?.includes(en.connections.connecting))
    expect(said(notices, 'status')).to.equal('')
    arrive()
    await waitUntil(() => banner(notices) === null)
    await settled(notices)
    expect(said(notices, 'status')).to.equal('')
  })

  it('takes a notice away after 10 seconds, but not while a pointer or the focus is on it', async () => {
    const here = stage()
    const notices = await show(here)
    done(here.inbox)
    await settled(notices)
    const { left, top, width } = $(notices, '.toast')!.getBoundingClientRect()
    await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + 10)] })
    here.clock.advance(60_000)
    await settled(notices)
    expect(toasts(notices).length).to.equal(1)
    await sendMouse({ type: 'move', position: [2, 500] })
    $(notices, '.toast button')!.focus()
    here.clock.advance(60_000)
    await settled(notices)
    expect(toasts(notices).length).to.equal(1)
    $(notices, '.toast button')!.blur()
    await Promise.resolve()
    here.clock.advance(10_000)
    await settled(notices)
    expect(toasts(notices)).to.deep.equal([])
  })

  it('hands the focus on when a notice is dismissed by keyboard', async () => {
    const here = stage()
    const provider = (await show(here)).parentElement!
    const notices = provider.querySelector<InboxNotices>('inbox-notices')!
    const before = document.createElement('button')
    provider.prepend(before)
    done(here.inbox)
    refused(here.inbox, new BackendError('unknown', {}))
    await settled(notices)
    before.focus()
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Enter' })
    await settled(notices)
    expect(toasts(notices)).to.deep.equal([en.actionRefused.assign])
    expect(notices.shadowRoot!.activeElement).to.equal($(notices, '.toast button'))
    await sendKeys({ press: 'Enter' })
    await settled(notices)
    expect(document.activeElement).to.equal(before)
  })

  it('keeps a device fault as a banner until it is dismissed', async () => {
    const here = stage()
    const notices = await show(here)
    here.inbox.notices.add({ type: 'device', fault: 'blocked' })
    await settled(notices)
    here.clock.advance(3_600_000)
    await settled(notices)
    expect(banner(notices)).to.contain(en.deviceFaultTitle).and.to.contain(en.deviceFaults.blocked)
    await accessible(notices)
    $(notices, '.banner [part~="notice-dismiss"]')!.click()
    await settled(notices)
    expect(banner(notices)).to.equal(null)
  })

  it('counts down to the next try, tries at once on demand, and says that it is back', async () => {
    const clock = createFakeClock()
    const wire = wired(clock)
    const notices = await show(wire)
    wire.say({ state: 'reconnecting', retryAt: clock.now() + 9_000 })
    await settled(notices)
    expect(banner(notices), 'a moment is no trouble').to.equal(null)
    clock.advance(1_000)
    await settled(notices)
    expect(banner(notices)).to.contain(en.reconnectingIn('8 sec')).and.to.contain(en.connectionHints.reconnecting)
    clock.advance(1_000)
    await settled(notices)
    expect(banner(notices)).to.contain(en.reconnectingIn('7 sec'))
    expect(said(notices, 'status')).to.contain(en.connections.reconnecting).and.not.to.contain('sec')
    await accessible(notices)

    const [retry] = $$(notices, '[part="notice-action"]')
    expect(retry!.textContent).to.equal(en.reconnectNow)
    retry!.click()
    await waitUntil(() => banner(notices) === null)
    expect(wire.subscribed()).to.equal(2)
    expect(said(notices, 'status')).to.equal(en.backOnline)
    await wire.inbox.close()
  })

  it('tells at once of being offline, read-only by reason, and signed out', async () => {
    const wire = wired(createFakeClock())
    const notices = await show(wire)
    wire.say({ state: 'offline' })
    await settled(notices)
    expect(banner(notices)).to.contain(en.connections.offline)
    wire.say({ state: 'read-only', reason: 'storage-full' })
    await settled(notices)
    expect(banner(notices)).to.contain(en.connections['read-only']).and.to.contain(en.readOnlyReasons['storage-full'])
    expect(said(notices, 'alert')).to.contain(en.connections['read-only'])
    wire.say({ state: 'signed-out' })
    await settled(notices)
    expect(banner(notices)).to.contain(en.connections['signed-out'])
    await accessible(notices)
    await wire.inbox.close()
  })

  it('tells why the inbox could not be opened, counts down to the next try, and tries at once on demand', async () => {
    const clock = createFakeClock()
    const world = createMemoryWorld(scene(), { clock })
    for (const retryAfter of [9_000, 9_000]) world.faults.failNext('connect', new BackendError('unavailable', { retryAfter }))
    const here = stage({ world, clock })
    const notices = await show(here)
    expect(banner(notices)).to.contain(en.connectFailed).and.to.contain(en.nextTryIn('9 sec'))
    clock.advance(2_000)
    await settled(notices)
    expect(banner(notices)).to.contain(en.nextTryIn('7 sec'))
    await accessible(notices)
    let alerts = 0
    const observer = new MutationObserver(() => { alerts++ })
    observer.observe($(notices, '[role="alert"]')!, { childList: true, characterData: true, subtree: true })
    named(notices, en.reconnectNow).click()
    await waitUntil(() => banner(notices)?.includes(en.nextTryIn('9 sec')), 'the second try failed')
    expect([alerts, said(notices, 'alert').includes('sec')], 'once is enough').to.deep.equal([0, false])
    observer.disconnect()
    named(notices, en.reconnectNow).click()
    await waitUntil(() => here.inbox.session.get().status === 'ready')
    await settled(notices)
    expect(banner(notices)).to.equal(null)
    expect(said(notices, 'status')).to.equal(en.backOnline)
  })

  it('lets a host sign the agent in, then goes on, and says when nothing came of it', async () => {
    const here = stage()
    here.world.faults.failNext('connect', new BackendError('unauthorized', {}))
    const notices = await show(here)
    expect(banner(notices)).to.contain(en.connections['signed-out'])
    notices.addEventListener('inbox-sign-in', event => { event.preventDefault() }, { once: true })
    named(notices, en.signIn).click()
    await settled(notices)
    expect(here.inbox.session.get().status, 'the host does it all').to.equal('failed')

    here.world.faults.failNext('connect', new BackendError('unauthorized', {}))
    named(notices, en.signIn).click()
    await waitUntil(() => banner(notices)?.includes(en.stillSignedOut))
    here.clock.advance(1_000)
    await waitUntil(() => said(notices, 'status') === en.stillSignedOut)
    expect(banner(notices)).to.contain(en.stillSignedOut)
    await accessible(notices)

    const order: string[] = []
    const signedIn = Promise.resolve().then(() => { order.push('host') })
    here.inbox.session.subscribe(({ status }) => { order.push(status) })
    const provider = notices.parentElement!
    provider.addEventListener('inbox-sign-in', event => { event.waitUntil(signedIn) }, { once: true })
    named(notices, en.signIn).click()
    await waitUntil(() => banner(notices) === null)
    expect(order).to.deep.equal(['failed', 'host', 'connecting', 'ready'])
  })

  it('offers to sign in when the session ends in the middle of the work', async () => {
    const clock = createFakeClock()
    const wire = wired(clock)
    const notices = await show(wire)
    wire.say({ state: 'signed-out' })
    await settled(notices)
    named(notices, en.signIn).click()
    await waitUntil(() => banner(notices) === null)
    clock.advance(1_000)
    await settled(notices)
    expect(said(notices, 'status')).to.equal(en.backOnline)
    await wire.inbox.close()
  })

  it('counts messages that do not get through, shows them, and leads to one', async () => {
    const here = stage()
    const notices = await show(here)
    here.world.faults.failNext('execute', new BackendError('invalid', { field: 'text', rule: 'malformed' }))
    await here.inbox.actions.run('send', { conversationId: 'kwame', text: 'Hello', kind: 'message' }).catch(() => undefined)
    await settled(notices)
    expect(banner(notices)).to.contain(en.unsentMessages(1))
    $(notices, '[part="notice-action"]')!.click()
    const place = await waitFor(() => $(notices, 'inbox-outbox')?.shadowRoot?.querySelector('.place'), 'the message')
    await waitUntil(() => deepActive(document) === place, 'the tray has the focus')
    await accessible(notices)
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => here.inbox.location.get().conversationId === 'kwame')
    await waitUntil(() => $(notices, 'inbox-outbox') === null, 'the agent went elsewhere')
  })

  it('keeps the tray while somebody looks at it, also when everything is sent meanwhile', async () => {
    const here = stage()
    const notices = await show(here)
    here.world.faults.failNext('execute', new BackendError('offline', { sent: false }))
    void here.inbox.actions.run('send', { conversationId: 'kwame', text: 'Hello', kind: 'message' })
    await waitUntil(() => banner(notices)?.includes(en.unsentMessages(1)))
    $(notices, '[part="notice-action"]')!.click()
    const tray = await waitFor(() => $(notices, 'inbox-outbox'), 'the tray')
    here.clock.advance(60_000)
    await waitUntil(() => banner(notices)?.includes(en.outboxEmptyTitle))
    expect($(notices, 'inbox-outbox')).to.equal(tray)
    tray.dispatchEvent(new Event('close'))
    await waitUntil(() => banner(notices) === null)
  })

  it('offers every text as a file where the device keeps nothing', async () => {
    const here = stage()
    const notices = await show(here)
    await waitUntil(() => here.inbox.drafts.loaded.get())
    here.inbox.drafts.set('priya', 'Half a thought')
    here.inbox.notices.add({ type: 'device', fault: 'full' })
    await settled(notices)
    const saved = await savedBy(() => { named(notices, en.downloadTexts).click() })
    expect(saved.name).to.equal('not-sent.txt')
    expect(saved.text).to.contain('Half a thought').and.to.contain(en.draftLabel)
  })

  it('shows a stranger’s name as the text it is', async () => {
    const seed = scene()
    const name = '<img src=x onerror="alert(1)">'
    const agents = seed.agents.map(one => one.id === AGENTS.deniz ? { ...one, name } : one)
    const here = stage({ seed: { ...seed, agents } })
    const notices = await show(here)
    const current = { ...seed.conversations![0]!, assigneeId: AGENTS.deniz }
    refused(here.inbox, new BackendError('conflict', { kind: 'conversation', current, byId: null }))
    await waitUntil(() => $(notices, '.toast')?.textContent.includes(name))
    expect($(notices, 'img')).to.equal(null)
  })

  it('speaks Portuguese', async () => {
    const here = stage()
    const notices = await show(here, 'pt-BR')
    await waitUntil(() => $(notices, '[role="status"]'))
    done(here.inbox)
    await waitUntil(() => toasts(notices)[0] === 'Conversa encerrada')
  })
})
