import { expect, waitUntil } from '@open-wc/testing'
import { LitElement } from 'lit'
import { doNamed } from '../../src/controllers/named-acts.js'
import type { ShortcutName } from '../../src/state/shortcuts.js'
import { searchFocus, textFocus } from '../../src/state/text-focus.js'
import { AGENTS } from '../../src/testing/index.js'
import type { DeskOptions } from '../state/world.js'
import { aReadyDesk } from '../state/world.js'
import { denied, promising, unsupported } from '../../stories/promising.js'

class NamedHome extends LitElement {}
customElements.define('named-home', NamedHome)

const at = async (conversationId: string | null, options: DeskOptions = {}) => {
  const { inbox } = await aReadyDesk(options)
  if (conversationId !== null) await inbox.load({ type: 'conversation', conversationId }, new AbortController().signal)
  const home = new NamedHome()
  const run = (name: ShortcutName) => { doNamed(name, { inbox, from: home, conversationId, list: undefined, home }) }
  return { inbox, run, status: () => inbox.records.get('conversation', conversationId ?? '')?.status }
}

describe('what a key or a button names', () => {
  it('is done as the conversation stands, and back again', async () => {
    const { run, status } = await at('priya')
    run('close')
    await waitUntil(() => status() === 'closed')
    run('close')
    await waitUntil(() => status() === 'open')
    run('mark-spam')
    await waitUntil(() => status() === 'spam')
    run('mark-spam')
    await waitUntil(() => status() === 'open')
  })

  it('takes it, and nothing when it is taken', async () => {
    const { inbox, run } = await at('priya')
    run('assign-to-me')
    await waitUntil(() => inbox.records.get('conversation', 'priya')!.assigneeId === AGENTS.mara)
    const version = inbox.records.get('conversation', 'priya')!.version
    run('assign-to-me')
    run('unassign')
    await waitUntil(() => inbox.records.get('conversation', 'priya')!.assigneeId === null)
    expect(inbox.records.get('conversation', 'priya')!.version).to.equal(version + 1)
  })

  it('is told why when it is denied, also where it had to be chosen first', async () => {
    const { inbox, run, status } = await at('priya', {
      through: backend => promising(backend, { allowed: { ...denied('close'), ...denied('snooze') } }),
    })
    run('close')
    run('snooze')
    const told = inbox.notices.list.get().map(one => one.type === 'refused' ? [one.action, one.error.code] : [])
    expect(told).to.deep.equal([['close', 'forbidden'], ['snooze', 'forbidden']])
    expect(status()).to.equal('open')
  })

  it('is nothing when it is unsupported, or there is no conversation', async () => {
    const { inbox, run, status } = await at('priya', {
      through: backend => promising(backend, { allowed: unsupported('close') }),
    })
    run('close')
    expect([status(), inbox.notices.list.get().length]).to.deep.equal(['open', 0])
    const nowhere = await at(null)
    for (const name of ['close', 'reply', 'snooze', 'back', 'undo'] as const) nowhere.run(name)
    expect(nowhere.inbox.location.get().conversationId).to.equal(null)
  })

  it('goes one step back: from the panel, then from the conversation', async () => {
    const { inbox, run } = await at('priya')
    inbox.location.set({ conversationId: 'priya', panel: 'contact' })
    run('back')
    await waitUntil(() => inbox.location.get().panel === null)
    expect(inbox.location.get().conversationId).to.equal('priya')
    run('back')
    await waitUntil(() => inbox.location.get().conversationId === null)
  })

  it('shows the contact beside the open conversation alone', async () => {
    const { inbox, run } = await at('priya')
    run('panel')
    expect(inbox.location.get().panel).to.equal(null)
    inbox.location.set({ conversationId: 'priya' })
    run('panel')
    await waitUntil(() => inbox.location.get().panel === 'contact')
  })

  it('gives the focus to the text box that is there, else opens the conversation for it', async () => {
    const { inbox, run } = await at('priya')
    run('reply')
    await waitUntil(() => inbox.location.get().conversationId === 'priya')
    let focused = 0
    textFocus(inbox, { conversationId: 'priya' }).add(() => { focused++ })
    expect(focused).to.equal(1)
    run('reply')
    expect(focused).to.equal(2)
  })

  it('writes no reply where one may not write a note', async () => {
    const { inbox, run } = await at('priya', {
      through: backend => promising(backend, { allowed: denied('note') }),
    })
    run('note')
    expect(inbox.location.get().conversationId).to.equal(null)
    expect(inbox.notices.list.get()[0]!.type).to.equal('refused')
  })

  it('goes to where one searches, with what stands there', async () => {
    const { inbox, run } = await at(null)
    const focused: string[] = []
    run('search')
    await waitUntil(() => inbox.location.get().search === '')
    searchFocus(inbox, {}).add(() => { focused.push('field') })
    await waitUntil(() => focused.length === 1)
    inbox.location.set({ search: 'parcel' })
    run('search')
    await waitUntil(() => focused.length === 2)
    expect(inbox.location.get().search).to.equal('parcel')
  })

  it('says why no conversation can be begun', async () => {
    const { inbox, run } = await at(null, { through: backend => promising(backend, { allowed: denied('start-conversation') }) })
    run('new-conversation')
    expect(inbox.notices.list.get().map(one => 'action' in one && one.action)).to.deep.equal(['start-conversation'])
  })
})
