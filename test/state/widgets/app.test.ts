import { expect } from '@open-wc/testing'
import { textFocus } from '../../../src/state/text-focus.js'
import { appWidget, layoutOf, WIDTHS } from '../../../src/state/widgets/app.js'
import { AGENTS, scene } from '../../../src/testing/index.js'
import { aReadyDesk, watchStore } from '../world.js'

const nothing = { conversationId: null, panel: false }
const thread = { conversationId: 'priya', panel: false }
const panel = { conversationId: 'priya', panel: true }

describe('panes', () => {
  it('stand one over the other where there is room for one', () => {
    expect(layoutOf(1, nothing)).to.deep.equal({ shown: ['list'], top: 'list' })
    expect(layoutOf(1, thread)).to.deep.equal({ shown: ['thread'], top: 'thread' })
    expect(layoutOf(1, panel)).to.deep.equal({ shown: ['panel'], top: 'panel' })
  })

  it('stand beside each other where there is room for two; the panel covers both', () => {
    expect(layoutOf(2, nothing)).to.deep.equal({ shown: ['list', 'thread'], top: null })
    expect(layoutOf(2, thread)).to.deep.equal({ shown: ['list', 'thread'], top: null })
    expect(layoutOf(2, panel)).to.deep.equal({ shown: ['list', 'thread', 'panel'], top: 'panel' })
  })

  it('all answer where there is room for three; a panel of nothing is not shown', () => {
    expect(layoutOf(3, panel)).to.deep.equal({ shown: ['list', 'thread', 'panel'], top: null })
    expect(layoutOf(3, { conversationId: null, panel: true }).shown).to.deep.equal(['list', 'thread'])
    expect(layoutOf(1, { conversationId: null, panel: true }).top).to.equal('list')
  })
})

describe('the whole inbox', () => {
  it('goes back from the panel to the thread, to the list, and no further', async () => {
    const { inbox } = await aReadyDesk()
    const widget = appWidget(inbox, {})
    inbox.location.set({ conversationId: 'priya', panel: 'contact' })
    expect(widget.backStep()).to.equal('panel')
    await inbox.actions.run('panel', { panel: null })
    expect(widget.backStep()).to.equal('leave')
    await inbox.actions.run('leave', {})
    expect(widget.backStep()).to.equal(null)
  })

  it('says when no inbox is assigned, until one is', async () => {
    const seed = scene()
    const none = { ...seed, inboxes: [], channels: [], conversations: [], messages: [], marks: {} }
    const { inbox } = await aReadyDesk({ seed: none })
    const state = watchStore(appWidget(inbox, {}).state)
    expect(state.last().status).to.equal('empty')
    const value = seed.inboxes[0]!
    inbox.records.receive([{ kind: 'inbox', id: value.id, version: 1, value }])
    expect(value.memberIds).to.include(AGENTS.mara)
    expect(state.last().status).to.equal('ready')
    await inbox.close()
    expect(state.last().status).to.equal('closed')
    state.stop()
  })

  it('remembers widths, within bounds', async () => {
    const { inbox } = await aReadyDesk()
    const widget = appWidget(inbox, {})
    const [list, side] = [watchStore(widget.listWidth), watchStore(widget.panelWidth)]
    expect(list.last()).to.equal(WIDTHS.list.initial)
    widget.setListWidth(401.4)
    widget.setPanelWidth(9_999)
    expect([list.last(), side.last()]).to.deep.equal([401, WIDTHS.panel.max])
    inbox.settings.set('list-width', 3)
    expect(list.last()).to.equal(WIDTHS.list.min)
    list.stop()
    side.stop()
  })

  it('shows a docked panel without it being a place', async () => {
    const { inbox } = await aReadyDesk()
    const widget = appWidget(inbox, {})
    const [over, beside] = [watchStore(widget.open), watchStore(widget.openDocked)]
    const end = widget.dock()
    inbox.location.set({ conversationId: 'priya' })
    expect(over.last()).to.deep.equal(thread)
    expect(beside.last()).to.deep.equal(panel)
    end()
    expect(beside.last()).to.deep.equal(thread)
    over.stop()
    beside.stop()
  })

  it('lets an agent go on waiting for the text box of the open conversation, and of no other', async () => {
    const { inbox, clock } = await aReadyDesk()
    const focused: string[] = []
    const [priya, kwame] = ['priya', 'kwame'].map(conversationId => textFocus(inbox, { conversationId }))
    priya!.want()
    kwame!.want()
    inbox.location.set({ conversationId: 'priya' })
    clock.advance(60_000)
    appWidget(inbox, {}).awaitText()
    priya!.add(() => { focused.push('priya') })
    kwame!.add(() => { focused.push('kwame') })
    expect(focused).to.deep.equal(['priya'])
  })
})
