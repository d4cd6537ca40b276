import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import '../../../src/define/inbox-list.js'
import '../../../src/define/inbox-message-list.js'
import { draftKey } from '../../../src/state/draft.js'
import { createIndexedDbDevice } from '../../../src/device/indexeddb-device.js'
import { CHANNELS } from '../../../src/testing/index.js'
import { press, type } from '../../press.js'
import type { Stage, StageOptions } from '../mount.js'
import { stage } from '../mount.js'
import type { ComposerHarness } from './composer-harness.js'
import { compose } from './composer-harness.js'

let names = 0

/** An agent at a computer with real storage. */
const desk = (options: StageOptions = {}): Stage & { readonly again: () => Stage } => {
  const device = options.device ?? createIndexedDbDevice({ database: `draft-scenarios-${Date.now()}-${names++}` })
  const here = stage({ ...options, device })
  // The same world, computer and person, as a page that has just been loaded.
  return { ...here, again: () => stage({ ...options, device, world: here.world, clock: here.clock }) }
}

const customerWrites = (here: Stage, id: string, text: string) => {
  const { channelId, address } = here.inbox.records.get('conversation', id)!
  return here.world.simulator.receive({ channelId: channelId!, from: address, text })
}

const caret = ({ area }: ComposerHarness) => [area.selectionStart, area.selectionEnd]
const hasFocus = ({ element, area }: ComposerHarness) => element.shadowRoot!.activeElement === area
const following = html`<inbox-composer></inbox-composer>`

/** Where people really lost or leaked what they had written. */
describe('a draft', () => {
  it('1: survives a press on the conversation that is already open', async () => {
    const here = desk()
    here.inbox.location.set({ conversationId: 'priya' })
    const composer = await compose(here, html`<div><inbox-list style="height:300px"></inbox-list>${following}</div>`)
    const list = composer.element.parentElement!.querySelector('inbox-list')!
    await waitUntil(() => list.shadowRoot!.querySelector('[data-id="priya"]'))
    await type('half a thought')
    await press('ArrowLeft')
    list.shadowRoot!.querySelector<HTMLElement>('[data-id="priya"] [data-focus]')!.click()
    await composer.drawn()
    expect(composer.text).to.equal('half a thought')
    expect(caret(composer)).to.deep.equal([13, 13])
  })

  it('3: is neither lost nor sent when a dialog opens while typing and is confirmed by the space bar', async () => {
    const here = desk()
    const composer = await compose(here)
    await type('I am in the middle of')
    const dialog = document.createElement('dialog')
    dialog.innerHTML = '<form method="dialog"><button>OK</button></form>'
    document.body.append(dialog)
    dialog.showModal()
    await press('Space')
    await waitUntil(() => !dialog.open)
    dialog.remove()
    await waitUntil(() => hasFocus(composer))
    expect(composer.text).to.equal('I am in the middle of')
    expect(here.inbox.outbox.unsent.get()).to.deep.equal([])
    await type(' it')
    expect(composer.text).to.equal('I am in the middle of it')
    here.clock.advance(250)
    const next = await compose(here.again())
    await waitUntil(() => next.text === 'I am in the middle of it')
  })

  it('4: goes on under a message that arrives while typing', async () => {
    const here = desk()
    const composer = await compose(here)
    await type('I am wri')
    await press('ArrowLeft')
    await customerWrites(here, 'priya', 'Hello?')
    await waitUntil(() => here.inbox.records.get('conversation', 'priya')?.lastMessage?.text === 'Hello?')
    await composer.drawn()
    expect(hasFocus(composer)).to.equal(true)
    expect(caret(composer)).to.deep.equal([7, 7])
    await type('t')
    expect(composer.text).to.equal('I am wrti')
  })

  it('6: is on the device 250 ms after a letter, whatever happens to the computer then', async () => {
    const here = desk()
    await compose(here)
    await type('pow')
    here.clock.advance(250)
    // No event, no goodbye: only what the device already has.
    const next = here.again()
    const composer = await compose(next)
    expect(composer.text).to.equal('pow')
  })

  it('7: gets every letter, and a page’s hotkeys none', async () => {
    const heard: string[] = []
    const hotkey = (event: KeyboardEvent) => {
      heard.push(event.key)
      event.preventDefault()
      ;(document.activeElement as HTMLElement | null)?.blur()
    }
    document.addEventListener('keydown', hotkey)
    const composer = await compose(desk())
    await type('archive, reply, jump')
    document.removeEventListener('keydown', hotkey)
    expect(composer.text).to.equal('archive, reply, jump')
    expect(heard).to.deep.equal([])
  })

  it('8: stays when a link to another page is followed from the thread', async () => {
    const here = desk()
    const { channelId, address } = here.world.snapshot().conversations!.find(({ id }) => id === 'priya')!
    await here.world.simulator.receive({ channelId: channelId!, from: address, text: 'See https://bikes.example/offer' })
    const composer = await compose(here, html`<div>
      <inbox-message-list conversation-id="priya" style="height:300px"></inbox-message-list>
      <inbox-composer conversation-id="priya"></inbox-composer></div>`)
    await type('before I looked')
    const thread = composer.element.parentElement!.querySelector('inbox-message-list')!.shadowRoot!
    await waitUntil(() => thread.querySelector('a.link'))
    const link = thread.querySelector<HTMLAnchorElement>('a.link')!
    // Elsewhere: this page, and what is written in it, stays.
    expect(link.target).to.equal('_blank')
    const pressed = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true })
    link.addEventListener('click', event => { event.preventDefault() })
    link.dispatchEvent(pressed)
    expect(composer.text).to.equal('before I looked')
    // Or in this very tab, because the agent wants it so: it is back with the page.
    dispatchEvent(new PageTransitionEvent('pagehide'))
    const next = await compose(here.again())
    await waitUntil(() => next.text === 'before I looked')
  })

  it('9: is back after a reload in the middle of a word', async () => {
    const here = desk()
    await compose(here)
    await type('in the midd')
    dispatchEvent(new PageTransitionEvent('pagehide'))
    const composer = await compose(here.again())
    await waitUntil(() => composer.text === 'in the midd')
    await type('le')
    expect(composer.text).to.equal('in the middle')
  })

  it('9: is back after the tab was hidden and killed', async () => {
    const here = desk()
    await compose(here)
    await type('switched to another app')
    document.dispatchEvent(new Event('visibilitychange'))
    const composer = await compose(here.again())
    await waitUntil(() => composer.text === 'switched to another app')
  })

  it('10: keeps caret, selection and undo when someone else’s change draws the box again', async () => {
    const here = desk()
    const composer = await compose(here)
    await type('one two')
    composer.area.setSelectionRange(4, 7)
    const { area } = composer
    const deniz = stage({ world: here.world, agentId: 'agent-deniz' })
    deniz.inbox.start()
    await waitUntil(() => deniz.inbox.session.get().status === 'ready')
    await deniz.inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
    await deniz.inbox.actions.run('assign', { conversationId: 'priya', assigneeId: 'me' })
    await deniz.inbox.actions.run('edit-contact', {
      contactId: 'contact-priya', expectedVersion: 1, fields: { name: 'Priya R. Raman' },
    })
    await waitUntil(() => composer.area.getAttribute('aria-label') === 'Reply to Priya R. Raman')
    expect(composer.area).to.equal(area)
    expect(hasFocus(composer)).to.equal(true)
    expect(caret(composer)).to.deep.equal([4, 7])
    await type('three')
    expect(composer.text).to.equal('one three')
    await press('Control', 'z')
    expect(composer.text).to.not.equal('one three')
  })

  it('11: is the same in whichever list its conversation was opened from', async () => {
    const here = desk()
    here.inbox.location.set({ conversationId: 'priya' })
    const composer = await compose(here, following)
    await type('from all inboxes')
    here.inbox.location.set({ channelId: CHANNELS.texts, conversationId: null })
    await composer.drawn()
    here.inbox.location.set({ conversationId: 'priya' })
    await composer.drawn()
    expect(composer.text).to.equal('from all inboxes')
  })

  it('12: is a reply or a note as it was, however the agent switches while conversations change', async () => {
    const here = desk()
    here.inbox.location.set({ conversationId: 'priya' })
    const composer = await compose(here, following)
    const kinds = () => composer.all<HTMLInputElement>('.kind > input')
    await type('a reply to Priya')
    kinds()[1]!.click()
    here.inbox.location.set({ conversationId: 'kwame' })
    await composer.drawn()
    expect([composer.text, kinds()[0]!.checked]).to.deep.equal(['', true])
    composer.element.focus()
    await type('a reply to Kwame')
    here.inbox.location.set({ conversationId: 'priya' })
    await composer.drawn()
    expect([composer.text, kinds()[1]!.checked]).to.deep.equal(['', true])
    composer.element.focus()
    await type('a note on Priya')
    kinds()[0]!.click()
    await composer.drawn()
    expect(composer.text).to.equal('a reply to Priya')
    expect(here.inbox.drafts.store(draftKey('priya', 'note')).get().text).to.equal('a note on Priya')
    expect(here.inbox.drafts.store(draftKey('kwame', 'note')).get().text).to.equal('')
    expect(here.inbox.drafts.store('kwame').get().text).to.equal('a reply to Kwame')
  })

  it('13: never follows the agent into another conversation', async () => {
    const here = desk()
    here.inbox.location.set({ conversationId: 'priya' })
    const composer = await compose(here, following)
    await type('for Priya only')
    const { area } = composer
    here.inbox.location.set({ conversationId: 'kwame' })
    await composer.drawn()
    expect(composer.text).to.equal('')
    // A box of its own: some browsers keep what can be undone when a text is replaced.
    expect(composer.area).to.not.equal(area)
    composer.element.focus()
    await press('Control', 'z')
    expect(composer.text).to.equal('')
    await type('for Kwame')
    here.inbox.location.set({ conversationId: 'priya' })
    await composer.drawn()
    expect(composer.text).to.equal('for Priya only')
    expect(here.inbox.drafts.store('kwame').get().text).to.equal('for Kwame')
  })

  it('13: is sent to whom it was written, however fast the agent changes conversations', async () => {
    const here = desk()
    here.inbox.location.set({ conversationId: 'priya' })
    const composer = await compose(here, following)
    const sent: string[] = []
    composer.element.addEventListener('inbox-send', event => { sent.push(event.args.conversationId) })
    await type('for Priya only')
    here.inbox.location.set({ conversationId: 'kwame' })
    composer.area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    await waitUntil(() => here.inbox.records.get('conversation', 'priya')?.lastMessage?.text === 'for Priya only')
    expect(sent).to.deep.equal(['priya'])
    await composer.drawn()
    expect(composer.text).to.equal('')
  })

  it('14: loses what was selected and deleted, and nothing else', async () => {
    const here = desk()
    const composer = await compose(here)
    await type('keep this, not that')
    composer.area.setSelectionRange(9, 19)
    await press('Delete')
    here.clock.advance(250)
    const next = await compose(here.again())
    await waitUntil(() => next.text === 'keep this')
  })

  it('14: comes back by undo after all of it was deleted, and is stored again', async () => {
    const here = desk()
    const composer = await compose(here)
    await type('all of it')
    here.clock.advance(250)
    await press('Control', 'a')
    await press('Delete')
    here.clock.advance(250)
    expect(here.inbox.drafts.kept.get().has('priya')).to.equal(false)
    await press('Control', 'z')
    expect(composer.text).to.equal('all of it')
    here.clock.advance(250)
    const next = await compose(here.again())
    await waitUntil(() => next.text === 'all of it')
  })

  it('does not come back once it was sent: not by undo, not from a late write, not after a reload', async () => {
    const here = desk()
    const composer = await compose(here)
    await type('sent and gone')
    here.clock.advance(250)
    await type('!')
    await press('Enter')
    await waitUntil(() => here.inbox.records.get('conversation', 'priya')?.lastMessage?.text === 'sent and gone!')
    await composer.drawn()
    await press('Control', 'z')
    expect(composer.text).to.equal('')
    here.clock.advance(1_000)
    composer.area.blur()
    dispatchEvent(new PageTransitionEvent('pagehide'))
    const next = await compose(here.again())
    expect(next.text).to.equal('')
    expect([...here.inbox.drafts.kept.get()]).to.deep.equal([])
  })

  it('does not come back in another tab that showed it too', async () => {
    const here = desk()
    const other = here.again()
    const there = await compose(other)
    const composer = await compose(here)
    await type('in both tabs')
    here.clock.advance(250)
    await waitUntil(() => there.text === 'in both tabs')
    await press('Enter')
    await waitUntil(() => there.text === '')
    here.clock.advance(1_000)
    there.area.dispatchEvent(new FocusEvent('blur'))
    await composer.drawn()
    expect(composer.text).to.equal('')
  })

  it('stays while its composer is moved in the page', async () => {
    const composer = await compose(desk())
    await type('on the move')
    const box = document.createElement('div')
    composer.element.parentElement!.append(box)
    box.append(composer.element)
    await composer.drawn()
    expect(composer.text).to.equal('on the move')
    composer.element.focus()
    await type('!')
    expect(composer.text).to.equal('on the move!')
  })
})
