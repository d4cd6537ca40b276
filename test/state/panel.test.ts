import { expect } from '@open-wc/testing'
import { AGENTS } from '../../src/testing/index.js'
import { panelOf } from '../../src/state/panel.js'
import { aReadyDesk, watchStore } from './world.js'

describe('the panel beside a conversation', () => {
  it('is a place where it covers the thread', async () => {
    const { inbox } = await aReadyDesk()
    const panel = panelOf(inbox)
    const shown = watchStore(panel.shown)
    expect(shown.last()).to.equal(null)
    await inbox.actions.run('panel', { panel: 'contact' })
    expect(inbox.location.get().panel).to.equal('contact')
    expect(shown.last()).to.equal('contact')
    expect(inbox.settings.store('panel-open').get()).to.equal(true)
    shown.stop()
  })

  it('is a liking of the device where it is docked: the place does not change', async () => {
    const { inbox } = await aReadyDesk()
    const panel = panelOf(inbox)
    const shown = watchStore(panel.shown)
    const end = panel.dock()
    expect(shown.last(), 'docked, it is open by default').to.equal('contact')
    await inbox.actions.run('panel', { panel: null })
    expect(shown.last()).to.equal(null)
    expect(inbox.settings.store('panel-open').get()).to.equal(false)
    await inbox.actions.run('panel', { panel: 'contact' })
    expect(shown.last()).to.equal('contact')
    expect(inbox.location.get().panel).to.equal(null)
    end()
    end()
    expect(shown.last(), 'undocked, it is no place').to.equal(null)
    shown.stop()
  })

  it('stays docked while one of two places for it remains', async () => {
    const panel = panelOf((await aReadyDesk()).inbox)
    const docked = watchStore(panel.docked)
    const [first, second] = [panel.dock(), panel.dock()]
    first()
    first()
    expect(docked.last()).to.equal(true)
    second()
    expect(docked.last()).to.equal(false)
    docked.stop()
  })

  it('closes when docked even where the place names it, unless a guard objects', async () => {
    const { inbox } = await aReadyDesk()
    const panel = panelOf(inbox)
    const shown = watchStore(panel.shown)
    inbox.location.set({ panel: 'contact' })
    panel.dock()
    const end = inbox.location.guard(next => next.panel !== null)
    expect(panel.set(null)).to.equal(false)
    expect(shown.last()).to.equal('contact')
    end()
    expect(panel.set(null)).to.equal(true)
    expect(shown.last()).to.equal(null)
    shown.stop()
  })

  it('stands beside no chat of colleagues, and is back with the next customer', async () => {
    const { inbox } = await aReadyDesk()
    await inbox.load({ type: 'agents' }, new AbortController().signal)
    const chatId = await inbox.actions.run('start-chat', { kind: 'direct', agentIds: [AGENTS.deniz], name: '' })
    await inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
    const panel = panelOf(inbox)
    const shown = watchStore(panel.shown)
    const end = panel.dock()
    inbox.location.set({ conversationId: 'priya' })
    expect(shown.last()).to.equal('contact')
    inbox.location.set({ conversationId: chatId })
    expect(shown.last()).to.equal(null)
    expect(inbox.settings.store('panel-open').get()).to.equal(true)
    inbox.location.set({ conversationId: 'priya' })
    expect(shown.last()).to.equal('contact')
    end()
    shown.stop()
  })
})
