import { aTimeout, expect, fixture, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import { sendKeys } from '@web/test-runner-commands'
import '../../../src/define/inbox-list.js'
import { BackendError } from '../../../src/backend/errors.js'
import type { InboxList } from '../../../src/elements/conversations/inbox-list.js'
import { en } from '../../../src/i18n/en.js'
import type { IntentEvent } from '../../../src/events/intent-event.js'
import { AGENTS, CHANNELS, INBOXES, manyConversations, scene } from '../../../src/testing/index.js'
import { expectConsole } from '../../setup.js'
import type { Stage } from '../mount.js'
import { mount, stage } from '../mount.js'

const $$ = (list: InboxList, selector: string) => [...list.shadowRoot!.querySelectorAll<HTMLElement>(selector)]
const $ = (list: InboxList, selector: string) => list.shadowRoot!.querySelector<HTMLElement>(selector)!
const rowOf = (list: InboxList, id: string) => $(list, `[data-id="${id}"]`)
const names = (list: InboxList) => $$(list, '.name').map(name => name.textContent)
const focused = (list: InboxList) => list.shadowRoot!.activeElement?.closest<HTMLElement>('[data-id]')?.dataset['id']

const show = async (here: Stage, content = html`<inbox-list style="height:400px"></inbox-list>`) => {
  const list = await mount<InboxList>(here, content)
  await waitUntil(() => $(list, '[part="row"], .empty-state'), 'the list never came')
  return list
}

describe('inbox-list', () => {
  it('shows whom each open conversation is with, newest first', async () => {
    const list = await show(stage({ seed: manyConversations(3) }))
    expect($$(list, '[part="row"]').map(row => row.dataset['id'])).to.deep.equal(['crowd-0', 'crowd-1', 'crowd-2'])
    expect(names(list).every(name => name !== '')).to.equal(true)
  })

  it('says how many rows there are, though it draws only those in view', async () => {
    const list = await show(stage({ seed: manyConversations(10_000) }))
    const row = $(list, '[part="row"]')
    expect(row.getAttribute('aria-posinset')).to.equal('1')
    expect(row.getAttribute('aria-setsize')).to.equal('10000')
    expect($$(list, '[part="row"]').length).to.be.below(30)
  })

  it('is not as long as all its rows in a page that gives it no height', async () => {
    const list = await show(stage({ seed: manyConversations(10_000) }), html`<inbox-list></inbox-list>`)
    expect(list.clientHeight).to.be.within(200, 500)
    expect($$(list, '[part="row"]').length).to.be.below(30)
  })

  it('draws one row again when one conversation changes, at 100,000 as at 10', async () => {
    for (const count of [10, 100_000]) {
      const here = stage({ seed: manyConversations(count) })
      const list = await show(here)
      const drawn: string[] = []
      const observer = new MutationObserver(records => {
        for (const { target } of records) {
          const element = target instanceof Element ? target : target.parentElement
          const id = element?.closest<HTMLElement>('[data-id]')?.dataset['id']
          if (id !== undefined && !drawn.includes(id)) drawn.push(id)
        }
      })
      observer.observe(list.shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true })
      await here.inbox.actions.run('assign', { conversationId: 'crowd-2', assigneeId: 'me' })
      await waitUntil(() => rowOf(list, 'crowd-2').textContent.includes('You'))
      await list.updateComplete
      observer.disconnect()
      expect(drawn).to.deep.equal(['crowd-2'])
    }
  }).timeout(20_000)

  it('says how many there are in another list, and nothing of the first one', async () => {
    const here = stage({ seed: manyConversations(40) })
    const list = await show(here)
    const said = () => $(list, 'p[role="status"]').textContent
    expect(said()).to.equal('')
    const unread = (await here.world.backend(AGENTS.mara).load(
      { type: 'conversations', filter: { status: 'open', unread: true }, sort: 'newest', limit: 1 },
      new AbortController().signal)).total
    here.inbox.location.set({ filter: { unread: true } })
    await waitUntil(() => said() === `${unread} conversations`)
  })

  it('opens a conversation on a press, after asking the host', async () => {
    const here = stage({ seed: manyConversations(3) })
    const list = await show(here)
    const asked: string[] = []
    list.addEventListener('inbox-open', event => { asked.push(event.args.conversationId) })
    $(list, '.row').click()
    await waitUntil(() => here.inbox.location.get().conversationId === 'crowd-0')
    expect(asked).to.deep.equal(['crowd-0'])
    await waitUntil(() => $(list, '.row').getAttribute('aria-current') === 'true')
  })

  it('opens nothing when the host cancels, at once or later', async () => {
    const here = stage({ seed: manyConversations(3) })
    const list = await show(here)
    const outcomes = [
      (event: IntentEvent) => { event.preventDefault() },
      (event: IntentEvent) => { event.waitUntil(Promise.reject(new BackendError('forbidden', { reason: 'role' }))) },
    ]
    for (const cancel of outcomes) {
      list.addEventListener('inbox-open', cancel, { once: true })
      $(list, '.row').click()
      await aTimeout(0)
      expect(here.inbox.location.get().conversationId).to.equal(null)
    }
  })

  it('follows the agent to another place', async () => {
    const here = stage()
    const list = await show(here)
    here.inbox.location.set({ view: 'closed' })
    await waitUntil(() => $(list, '[role="list"]')?.getAttribute('aria-label') === 'Closed conversations')
    await waitUntil(() => $$(list, '[part="row"]').length > 0)
    expect($(list, '.closed-by').textContent).to.contain('Closed by')
  })

  it('says of chats without any what would be there, and names those there are', async () => {
    const here = stage()
    const list = await show(here, html`<inbox-list scope="team" style="height:400px"></inbox-list>`)
    expect($(list, '.empty-state').textContent).to.contain(en.emptyTitles.chats).and.to.contain(en.emptyHints.chats)
    await here.inbox.actions.run('start-chat', { kind: 'team', agentIds: [AGENTS.deniz], name: 'Saturday shift' })
    await waitUntil(() => $(list, '[part="list"]'))
    expect($(list, '[part="list"]').getAttribute('aria-label')).to.equal(en.listNames.chats)
  })

  it('shows the history of a number by its attributes, all of it and nothing unread', async () => {
    const here = stage()
    const list = await show(here, html`<inbox-list scope="history" channel-id=${CHANNELS.pickup} style="height:400px"></inbox-list>`)
    expect(names(list)).to.deep.equal(['Kwame Mensah'])
    expect($(list, '[part="list"]').getAttribute('aria-label')).to.equal(en.listNames.history)
    expect($$(list, '.row.unread, .badge')).to.deep.equal([])
    list.scope = 'direct'
    await waitUntil(() => !names(list).includes('Kwame Mensah'))
  })

  it('says once that it does not know a scope, and shows shared conversations', async () => {
    expectConsole(/does not know scope="mine"/)
    const list = await show(stage({ seed: manyConversations(3) }), html`<inbox-list scope="mine" style="height:400px"></inbox-list>`)
    expect(names(list)).to.have.length(3)
  })

  it('leads from an empty list of chats to the closed ones of the same place', async () => {
    const here = stage()
    here.inbox.location.set({ scope: 'team', view: 'closed' })
    const list = await show(here)
    await waitUntil(() => $(list, '.empty-state'))
    $(list, '.empty-state > .button').click()
    await waitUntil(() => here.inbox.location.get().view === 'open')
    expect(here.inbox.location.get().scope).to.equal('team')
  })

  it('shows one inbox or one channel when its attributes say so, wherever the agent is', async () => {
    const here = stage()
    const list = await show(here, html`<inbox-list inbox-id=${INBOXES.workshop} style="height:4000px"></inbox-list>`)
    const inboxOf = (id: string) => here.inbox.records.get('conversation', id)?.inboxId
    expect($$(list, '[part="row"]').map(row => inboxOf(row.dataset['id']!))).to.satisfy((all: string[]) =>
      all.length > 1 && all.every(id => id === INBOXES.workshop))
    list.inboxId = undefined
    list.channelId = CHANNELS.texts
    await waitUntil(() => $$(list, '[part="row"]').length > 0 && $$(list, '[part="row"]').every(row =>
      here.inbox.records.get('conversation', row.dataset['id']!)?.channelId === CHANNELS.texts))
  })

  it('moves a conversation to the top when its customer writes, and counts what is unread', async () => {
    const here = stage({ seed: manyConversations(5) })
    const list = await show(here)
    const before = here.inbox.records.get('conversation', 'crowd-3')!
    here.clock.advance(1_000)
    await here.world.simulator.receive({ channelId: before.channelId!, from: before.address, text: 'Still there?' })
    await waitUntil(() => $(list, '[part="row"]').dataset['id'] === 'crowd-3')
    expect(rowOf(list, 'crowd-3').textContent).to.contain('Still there?')
    expect(rowOf(list, 'crowd-3').querySelector('.badge')!.textContent).to.match(/[1-9]/)
  })

  it('keeps what I read to myself', async () => {
    const seed = scene()
    const here = stage({ seed })
    const other = stage({ world: here.world, agentId: 'agent-deniz', clock: here.clock })
    const mine = await show(here)
    const theirs = await show(other)
    const id = $$(mine, '[part="row"]').find(row => row.querySelector('.badge'))!.dataset['id']!
    await here.inbox.actions.run('mark-read', { conversationId: id })
    await waitUntil(() => !rowOf(mine, id).querySelector('.badge'))
    expect(rowOf(theirs, id).querySelector('.badge')).to.not.equal(null)
  })

  it('loads on as one scrolls, without a hole', async () => {
    const list = await show(stage({ seed: manyConversations(250) }))
    const scroller = $(list, '.scroll')
    for (let last = -1; last < 249;) {
      scroller.scrollTop = scroller.scrollHeight
      await waitUntil(() => Number($$(list, '[part="row"]').at(-1)!.dataset['index']) > last)
      last = Number($$(list, '[part="row"]').at(-1)!.dataset['index'])
    }
    expect($$(list, '[part="row"]').at(-1)!.dataset['id']).to.equal('crowd-249')
  })

  describe('by keyboard', () => {
    it('is one tab stop; arrows, Home, End and Page keys go from row to row, rendered or not', async () => {
      const list = await show(stage({ seed: manyConversations(60) }))
      list.focus()
      await waitUntil(() => focused(list) === 'crowd-0')
      await sendKeys({ press: 'ArrowDown' })
      await waitUntil(() => focused(list) === 'crowd-1')
      await sendKeys({ press: 'End' })
      await waitUntil(() => focused(list) === 'crowd-59')
      await sendKeys({ press: 'PageUp' })
      await waitUntil(() => focused(list) !== 'crowd-59')
      await sendKeys({ press: 'Home' })
      await waitUntil(() => focused(list) === 'crowd-0')
      expect($$(list, '.row[tabindex="0"]').length).to.equal(1)
    })

    it('keeps the focus on a row that moves', async () => {
      const here = stage({ seed: manyConversations(5) })
      const list = await show(here)
      list.focusConversation('crowd-4')
      await waitUntil(() => focused(list) === 'crowd-4')
      const { channelId, address } = here.inbox.records.get('conversation', 'crowd-4')!
      here.clock.advance(1_000)
      await here.world.simulator.receive({ channelId: channelId!, from: address, text: 'Me again' })
      await waitUntil(() => $(list, '[part="row"]').dataset['id'] === 'crowd-4')
      await waitUntil(() => focused(list) === 'crowd-4')
    })

    it('hands the focus on when the last row leaves, and only once', async () => {
      const here = stage({ seed: manyConversations(1) })
      const list = await show(here)
      const action = () => $(list, '[part="empty-state-action"]')
      rowOf(list, 'crowd-0').querySelector<HTMLElement>('.row-menu')!.focus()
      await here.inbox.actions.run('close', { conversationId: 'crowd-0' })
      await waitUntil(() => action() && list.shadowRoot!.activeElement === action())
      action().blur()
      list.requestUpdate()
      await list.updateComplete
      expect(document.activeElement).to.equal(document.body)
    })

    it('hands the focus to the neighbor when a row leaves', async () => {
      const here = stage({ seed: manyConversations(5) })
      const list = await show(here)
      list.focusConversation('crowd-1')
      await waitUntil(() => focused(list) === 'crowd-1')
      await here.inbox.actions.run('close', { conversationId: 'crowd-1' })
      await waitUntil(() => focused(list) === 'crowd-2')
    })
  })

  describe('when there is nothing, or it does not come', () => {
    it('says what would be here', async () => {
      const list = await show(stage({ seed: scene({ named: false }) }))
      expect($(list, '.empty-state .title').textContent).to.not.equal('')
      await expect(list).to.be.accessible()
    })

    it('leads from an empty list to its other half, with the focus', async () => {
      const here = stage({ seed: scene({ named: false }) })
      const list = await show(here)
      const button = () => $(list, '[part="empty-state-action"]')
      expect(button().textContent).to.equal('Show closed')
      button().focus()
      await sendKeys({ press: 'Enter' })
      await waitUntil(() => button()?.textContent === 'Show open' && list.shadowRoot!.activeElement === button())
      expect(here.inbox.location.get().view).to.equal('closed')
      const own = await show(here, html`<inbox-list view="closed"></inbox-list>`)
      expect($(own, '[part="empty-state-action"]')).to.equal(null)
    })

    it('says what failed, and shows the list when asked again', async () => {
      const here = stage({ seed: manyConversations(3) })
      here.world.faults.failNext('load', new BackendError('unavailable', {}))
      const list = await mount<InboxList>(here, html`<inbox-list></inbox-list>`)
      await waitUntil(() => $(list, '[role="alert"]'))
      await expect(list).to.be.accessible()
      $(list, '[part="retry"]').click()
      await waitUntil(() => $$(list, '[part="row"]').length === 3)
    })

    it('comes by itself when a failed connection is tried again elsewhere', async () => {
      const here = stage({ seed: manyConversations(3) })
      here.world.faults.failNext('connect', new BackendError('offline', {}))
      const list = await mount<InboxList>(here, html`<inbox-list></inbox-list>`)
      await waitUntil(() => $(list, '[role="alert"]'))
      here.inbox.retry()
      await waitUntil(() => $$(list, '[part="row"]').length === 3)
    })

    it('warns once about a sort it does not know, and shows the newest first', async () => {
      expectConsole(/sort="loudest"/)
      const list = await show(stage({ seed: manyConversations(3) }), html`<inbox-list sort="loudest"></inbox-list>`)
      expect($$(list, '[part="row"]').length).to.equal(3)
    })

    it('warns once when it has no inbox', async () => {
      expectConsole(/has no inbox/)
      await fixture(html`<inbox-list></inbox-list>`)
      await waitUntil(() => true)
    })
  })

  describe('cuts what has no room', () => {
    const narrow = (dir: string) => html`<inbox-list dir=${dir} style="width:320px;height:400px"></inbox-list>`
    const beginning = (row: HTMLElement, selector: string) => {
      const text = row.querySelector(`${selector} > bdi`)!
      const range = document.createRange()
      range.setStart(text.firstChild!.nextSibling ?? text.firstChild!, 0)
      range.setEnd(range.startContainer, 1)
      const [letter, box] = [range.getBoundingClientRect(), row.querySelector(selector)!.getBoundingClientRect()]
      return letter.width > 0 && letter.left >= box.left - 1 && letter.right <= box.right + 1
    }

    for (const dir of ['ltr', 'rtl']) {
      it(`at the end of each text, whichever way it runs, in a page that runs ${dir}`, async () => {
        const seed = manyConversations(2)
        const long = ['هل لديكم دراجات للأطفال من عمر خمس سنوات وكم السعر مع الخوذة', 'Do you have bicycles for children of five, and with a helmet?']
        const conversations = seed.conversations!.map((one, index) =>
          ({ ...one, lastMessage: { ...one.lastMessage!, direction: 'in' as const, text: long[index]! } }))
        const contacts = seed.contacts!.map((one, index) => ({ ...one, name: long[index]! }))
        const list = await show(stage({ seed: { ...seed, conversations, contacts } }), narrow(dir))
        await waitUntil(() => $$(list, '.name').length === 2)
        const edges = $$(list, '[part="row"]').map(row => {
          expect(beginning(row, '.preview'), 'preview').to.equal(true)
          expect(beginning(row, '.name'), 'name').to.equal(true)
          return row.querySelector('.name > bdi')!.getBoundingClientRect()[dir === 'ltr' ? 'left' : 'right']
        })
        expect(edges[0]).to.equal(edges[1])
      })
    }

    it('from names before tags, and leaves every tag legible', async () => {
      const seed = scene()
      const tagIds = seed.tags!.map(({ id }) => id).slice(2)
      const conversations = seed.conversations!.map(one => one.status === 'closed' ? { ...one, tagIds, closedById: AGENTS.seun } : one)
      const list = await show(stage({ seed: { ...seed, conversations } }), html`<inbox-list view="closed"
        style="width:320px;height:400px"></inbox-list>`)
      for (const chip of $$(list, '.meta .tag > .text')) {
        const text = chip.firstElementChild!
        const isWhole = text.scrollWidth <= text.clientWidth + 1
        expect(isWhole || text.clientWidth > 28, `${text.textContent} ${text.clientWidth}`).to.equal(true)
      }
    })
  })

  it('keeps strangers’ names as text', async () => {
    const seed = manyConversations(2)
    const evil = '<img src=x onerror="window.hit=1">'
    const contacts = seed.contacts!.map(contact => ({ ...contact, name: evil }))
    const list = await show(stage({ seed: { ...seed, contacts } }))
    expect(names(list)).to.include(evil)
    expect($(list, 'img[src="x"]')).to.equal(null)
    expect('hit' in window).to.equal(false)
  })

  it('speaks Portuguese where the page does, and turns around where it is written from right to left', async () => {
    const here = stage({ seed: manyConversations(3) })
    const list = await mount<InboxList>(here, html`<inbox-list dir="rtl" view="closed"></inbox-list>`, 'pt-BR')
    await waitUntil(() => $(list, '.empty-state'))
    expect($(list, '.empty-state .title').textContent).to.equal('Nada encerrado ainda')
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`is accessible in the ${colorScheme} scheme`, async () => {
      const list = await show(stage(), colorScheme === 'dark'
        ? html`<inbox-list style="height:400px;color-scheme:dark"></inbox-list>`
        : html`<inbox-list style="height:400px;color-scheme:light"></inbox-list>`)
      await expect(list).to.be.accessible()
    })
  }

  it('marks a conversation in which something does not get through, until it does', async () => {
    const here = stage()
    const list = await show(here)
    await waitUntil(() => rowOf(list, 'priya'))
    const mark = () => rowOf(list, 'priya').querySelector('[part="unsent"]')?.textContent.trim() ?? null
    expect(mark()).to.equal(null)
    here.world.faults.failNext('execute', new BackendError('unavailable', { retryAfter: 5_000 }))
    void here.inbox.actions.run('send', { conversationId: 'priya', text: 'On my way', kind: 'message' })
    await waitUntil(() => mark() === 'Waiting to be sent')
    here.clock.advance(5_000)
    await waitUntil(() => mark() === null, 'it is sent')
  })

  it('says that changes may be missing when it could not catch up, and asks again', async () => {
    const here = stage({ seed: manyConversations(3) })
    const list = await show(here)
    here.world.faults.failNext('load:conversations', new BackendError('unavailable', {}))
    here.inbox.retry()
    const gap = () => list.shadowRoot!.querySelector<HTMLElement>('.gap')
    await waitUntil(() => gap()?.textContent.includes('Changes may be missing here'))
    expect(gap()!.role).to.equal('alert')
    expect($$(list, '[part="row"]').length, 'what is there stays').to.equal(3)
    await expect(list).to.be.accessible()
    gap()!.querySelector('button')!.click()
    await waitUntil(() => gap() === null)
    expect($$(list, '[part="row"]').length).to.equal(3)
  })
})
