import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import type { Device, DeviceFault } from '../../../src/device/device.js'
import { createMemoryDevice } from '../../../src/device/memory-device.js'
import { draftKey } from '../../../src/state/draft.js'
import { AGENTS, scene } from '../../../src/testing/index.js'
import { press, type } from '../../press.js'
import type { Stage } from '../mount.js'
import { mount, stage } from '../mount.js'
import type { ComposerHarness } from './composer-harness.js'
import { compose, harness } from './composer-harness.js'

const radio = ({ all }: ComposerHarness, index: number) => all<HTMLInputElement>('.kind > input')[index]!
const toNote = async (composer: ComposerHarness) => {
  radio(composer, 1).click()
  await waitUntil(() => composer.$('.box.note'))
}
const lastOf = (here: Stage, id = 'priya') => here.inbox.records.get('conversation', id)?.lastMessage
const customerWrites = async (here: Stage, text: string, id = 'priya') => {
  const { channelId, address } = here.inbox.records.get('conversation', id)!
  await here.world.simulator.receive({ channelId: channelId!, from: address, text })
  await waitUntil(() => lastOf(here, id)?.text === text)
}
const button = ({ all }: ComposerHarness, words: string) =>
  all<HTMLButtonElement>('.notice button').find(one => one.textContent.trim() === words)!

describe('a reply or a note', () => {
  it('is chosen by keyboard, looks different, and each keeps its own text', async () => {
    const composer = await compose(stage())
    await type('for the customer')
    radio(composer, 0).focus()
    await press('ArrowRight')
    await waitUntil(() => composer.$('.box.note'))
    expect(composer.element.shadowRoot!.activeElement).to.equal(radio(composer, 1))
    expect(composer.text).to.equal('')
    expect(composer.area.getAttribute('aria-label')).to.equal('Private note about Priya Raman')
    expect(composer.sendButton.getAttribute('aria-label')).to.equal('Add note')
    expect(composer.shown('.note-hint')).to.equal('Only your team sees this')
    composer.element.focus()
    await type('for the team')
    radio(composer, 1).focus()
    await press('ArrowLeft')
    await waitUntil(() => composer.text === 'for the customer')
    await toNote(composer)
    expect(composer.text).to.equal('for the team')
  })

  it('is sent as what it is: a note goes to colleagues only, and stays a note for the next one', async () => {
    const here = stage()
    const composer = await compose(here)
    await toNote(composer)
    composer.element.focus()
    await type('He paid in cash')
    await press('Enter')
    await waitUntil(() => lastOf(here)?.text === 'He paid in cash' && here.inbox.outbox.unsent.get().length === 0)
    expect([lastOf(here)?.kind, lastOf(here)?.direction]).to.deep.equal(['note', 'none'])
    await waitUntil(() => composer.$('[role="status"]').textContent === 'Note added')
    expect(composer.$('.box.note')).to.exist
  })

  it('comes back as what was left there', async () => {
    const here = stage()
    here.inbox.drafts.set(draftKey('priya', 'note'), 'Half a note')
    const composer = await compose(here)
    expect(composer.text).to.equal('Half a note')
    expect(radio(composer, 1).checked).to.equal(true)
  })

  it('can be a note where no reply may go', async () => {
    const here = stage()
    const composer = await compose(here, html`<inbox-composer conversation-id="todd"></inbox-composer>`)
    expect(composer.notice).to.contain('asked not to be texted')
    await toNote(composer)
    expect(composer.notice).to.equal('')
    composer.element.focus()
    await type('Call him instead')
    await press('Enter')
    await waitUntil(() => lastOf(here, 'todd')?.text === 'Call him instead')
  })

  it('offers no choice where there are no notes', async () => {
    const seed = scene()
    const composer = await compose(stage({ seed: {
      ...seed, conversations: seed.conversations!.map(one => one.id !== 'priya' ? one :
        { ...one, kind: 'direct' as const, memberIds: [AGENTS.mara, AGENTS.deniz] }),
    } }))
    await waitUntil(() => composer.all('.kind').length === 0)
  })

  it('asks no note to wait for a key phrase', async () => {
    const here = stage()
    const composer = await compose(here)
    await toNote(composer)
    composer.element.focus()
    await type('/hello')
    expect(composer.options).to.deep.equal([])
    await press('Enter')
    await waitUntil(() => lastOf(here)?.text === '/hello')
  })

  it('is taken back as what it was', async () => {
    const here = stage({ undoSend: 5_000 })
    const composer = await compose(here)
    await type('Too early')
    await press('Enter')
    await toNote(composer)
    const [sent] = here.inbox.outbox.unsent.get()
    await here.inbox.actions.run('edit', { commandId: sent!.command.id })
    await waitUntil(() => composer.text === 'Too early')
    expect(radio(composer, 0).checked).to.equal(true)
  })
})

describe('new messages while a reply is written', () => {
  it('are told calmly, and asked about once before it goes', async () => {
    const here = stage()
    const composer = await compose(here)
    await type('See you at six')
    await customerWrites(here, 'Or rather at seven?')
    await waitUntil(() => composer.notice.includes('1 new message while you wrote'))
    await press('Enter')
    await composer.drawn()
    expect(composer.text).to.equal('See you at six')
    expect(here.inbox.outbox.unsent.get()).to.deep.equal([])
    expect(composer.notice).to.contain('Send anyway')
    await press('Enter')
    await waitUntil(() => lastOf(here)?.text === 'See you at six')
    expect(composer.text).to.equal('')
  })

  it('are shown, and then the reply goes unasked', async () => {
    const here = stage()
    const composer = await compose(here)
    await type('See you at six')
    await customerWrites(here, 'Or rather at seven?')
    await waitUntil(() => button(composer, 'Show'))
    button(composer, 'Show').click()
    await waitUntil(() => composer.notice === '')
    expect(here.inbox.records.get('message', here.inbox.location.get().messageId!)?.text).to.equal('Or rather at seven?')
    await waitUntil(() => composer.element.shadowRoot!.activeElement === composer.area)
    await press('Enter')
    await waitUntil(() => lastOf(here)?.text === 'See you at six')
  })

  it('ask again when yet another one comes', async () => {
    const here = stage()
    const composer = await compose(here)
    await type('See you at six')
    await customerWrites(here, 'Or rather at seven?')
    await press('Enter')
    await customerWrites(here, 'Or eight?')
    await waitUntil(() => composer.notice.includes('2 new messages'))
    await press('Enter')
    await composer.drawn()
    expect(composer.text).to.equal('See you at six')
  })

  it('are none when I wrote them, before it was begun, or to a note', async () => {
    const here = stage()
    const composer = await compose(here)
    await type('first')
    await press('Enter')
    await waitUntil(() => lastOf(here)?.text === 'first' && here.inbox.outbox.unsent.get().length === 0)
    await customerWrites(here, 'Before it was begun')
    await type('second')
    await composer.drawn()
    expect(composer.notice).to.equal('')
    await toNote(composer)
    composer.element.focus()
    await type('note')
    await customerWrites(here, 'While a note is written')
    await composer.drawn()
    expect(composer.notice).to.equal('')
  })

  it('are found after a reload by a composer that stands alone', async () => {
    const device = createMemoryDevice()
    const here = stage({ device })
    await compose(here)
    await type('See you at six')
    await here.inbox.drafts.flush()
    await customerWrites(here, 'Or rather at seven?')
    const next = await compose(stage({ device, world: here.world, clock: here.clock }))
    await waitUntil(() => next.notice.includes('1 new message while you wrote'))
  })
})

describe('what another tab wrote', () => {
  it('can be had back, and given up', async () => {
    const device = createMemoryDevice()
    const here = stage({ device })
    const other = stage({ device, world: here.world, clock: here.clock })
    const composer = await compose(here)
    const there = harness(await mount(other, html`<inbox-composer conversation-id="priya"></inbox-composer>`))
    await waitUntil(() => there.$('[part~="canned-button"]'))
    other.inbox.drafts.set('priya', 'From the other tab')
    here.clock.advance(1)
    await type('From this tab')
    here.clock.advance(250)
    await waitUntil(() => composer.notice.includes('You wrote something else in another tab'))
    button(composer, 'Show it').click()
    await waitUntil(() => composer.text === 'From the other tab')
    expect(composer.element.shadowRoot!.activeElement).to.equal(composer.area)
    button(composer, 'Show it').click()
    await waitUntil(() => composer.text === 'From this tab')
    button(composer, 'Discard it').click()
    await waitUntil(() => composer.notice === '')
    expect(composer.text).to.equal('From this tab')
  })
})

describe('a device that keeps nothing', () => {
  /** Memory that says it is something else. */
  const failing = () => {
    const device = createMemoryDevice()
    const listeners = new Set<(fault: DeviceFault) => void>()
    const open: Device['open'] = scope => {
      const store = device.open(scope)
      return {
        ...store, onFault: listener => {
          listeners.add(listener)
          return store.onFault(listener)
        },
      }
    }
    return { device: { open }, fail: (fault: DeviceFault) => { for (const listener of listeners) listener(fault) } }
  }

  it('is told by a composer that stands alone, once there is something to lose', async () => {
    const { device, fail } = failing()
    const composer = await compose(stage({ device }))
    fail('full')
    await composer.drawn()
    expect(composer.notice).to.equal('')
    await type('Only here')
    await waitUntil(() => composer.notice === 'This draft is kept only until you close the page')
    await press('Enter')
    await waitUntil(() => composer.text === '')
  })

  it('because another tab is newer: nothing can be sent or typed, and the text can be copied', async () => {
    const { device, fail } = failing()
    const here = stage({ device })
    const composer = await compose(here)
    await type('Copy me')
    fail('newer-version')
    await waitUntil(() => composer.notice.includes('Another tab runs a newer version'))
    expect(button(composer, 'Reload')).to.exist
    expect(composer.isOff).to.equal(true)
    await type('!')
    await press('Enter')
    await composer.drawn()
    expect(composer.text).to.equal('Copy me')
    expect(here.inbox.outbox.unsent.get()).to.deep.equal([])
    composer.area.select()
    expect(getSelection()?.toString()).to.equal('Copy me')
  })
})
