import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import '../../../src/define/inbox-command-palette.js'
import '../../../src/define/inbox-snooze-picker.js'
import type { InboxCommandPalette } from '../../../src/elements/shell/inbox-command-palette.js'
import { deepActive } from '../../../src/lib/deep-active.js'
import { readShortcuts, shortcutKeys } from '../../../src/state/shortcuts.js'
import { AGENTS, CHANNELS } from '../../../src/testing/index.js'
import { denied, promising } from '../../../stories/promising.js'
import { createInbox } from '../../../src/state/inbox.js'
import { createMemoryDevice } from '../../../src/device/memory-device.js'
import { press, type } from '../../press.js'
import { reduceMotion } from '../../motion.js'
import type { Stage } from '../mount.js'
import { mount, stage } from '../mount.js'

const options = (palette: Element) => [...palette.shadowRoot!.querySelectorAll<HTMLElement>('[role="option"]')]
const textOf = (one: Element) => one.textContent.replace(/\s+/g, ' ').trim()
const texts = (palette: Element) => options(palette).map(textOf)
const field = (palette: Element) => palette.shadowRoot!.querySelector<HTMLInputElement>('input')!
const talk = (here: Stage, id = 'priya') => here.inbox.records.get('conversation', id)!

const show = async (here: Stage = stage(), conversationId: string | null = 'priya') => {
  if (conversationId) await here.inbox.load({ type: 'conversation', conversationId }, new AbortController().signal)
  const box = await mount<HTMLElement>(here, html`<div><button>Before</button><inbox-command-palette></inbox-command-palette></div>`)
  const palette = box.querySelector<InboxCommandPalette>('inbox-command-palette')!
  const button = box.querySelector('button')!
  button.focus()
  await palette.show(conversationId)
  await waitUntil(() => texts(palette).includes('Go to All inboxes'))
  return { here, palette, button, dialog: palette.shadowRoot!.querySelector('dialog')! }
}

describe('inbox-command-palette', () => {
  before(() => reduceMotion())
  after(() => reduceMotion(false))

  it('offers what can be done with the conversation, places, orders of the list', async () => {
    const { palette, dialog } = await show()
    expect(texts(palette)).to.include.members(
      ['Assign to…', 'Snooze…', 'Close conversation', 'Go to Closed', 'Longest waiting first', 'Keyboard shortcuts'])
    expect(deepActive(document) === field(palette)).to.equal(true)
    await expect(dialog).to.be.accessible()
  })

  it('finds by words and does what is highlighted, announced by an event, and gives the focus back', async () => {
    const { here, palette, button, dialog } = await show()
    const heard: string[] = []
    palette.addEventListener('inbox-close', () => { heard.push('close') })
    await type('conv clo')
    await waitUntil(() => texts(palette).join() === 'Close conversation,Search for “conv clo”')
    expect(field(palette).getAttribute('aria-activedescendant')).to.equal(options(palette)[0]!.id)
    await press('Enter')
    await waitUntil(() => talk(here).status === 'closed')
    expect([heard.join(), dialog.open, document.activeElement === button]).to.deep.equal(['close', false, true])
  })

  it('takes no room in the layout of the page that it stands in', async () => {
    const here = stage()
    const box = await mount<HTMLElement>(here, html`<div><main></main><inbox-command-palette></inbox-command-palette></div>`)
    box.style.cssText = 'display: grid; block-size: 400px'
    expect(box.querySelector('main')!.getBoundingClientRect().height).to.equal(400)
  })

  it('takes nothing that nobody went to', async () => {
    const { here, palette, dialog } = await show()
    const before = talk(here)
    await press('Enter')
    expect([dialog.open, talk(here) === before]).to.deep.equal([true, true])
    await press('ArrowDown')
    expect(options(palette)[0]!.getAttribute('aria-selected')).to.equal('true')
  })

  it('says that nothing was found, and closes by Escape with nothing done', async () => {
    const { palette, button, dialog } = await show()
    await type('zzz')
    await waitUntil(() => texts(palette).join() === 'Search for “zzz”')
    expect(palette.shadowRoot!.querySelector('[role="status"]')!.textContent).to.equal('Nothing of that name')
    await expect(dialog).to.be.accessible()
    await press('Escape')
    expect([dialog.open, document.activeElement === button]).to.deep.equal([false, true])
  })

  it('goes to places and orders the list', async () => {
    const { here, palette } = await show()
    await type('closed')
    await press('Enter')
    await waitUntil(() => here.inbox.location.get().view === 'closed')
    await palette.show()
    await type('oldest')
    await press('Enter')
    await waitUntil(() => here.inbox.location.get().sort === 'oldest')
  })

  it('comes back to what was opened lately', async () => {
    const { here, palette } = await show()
    here.inbox.location.set({ conversationId: 'priya' })
    here.inbox.location.set({ conversationId: null })
    palette.shadowRoot!.querySelector('dialog')!.close()
    await waitUntil(() => texts(palette).length === 0)
    await palette.show(null)
    await type('lately')
    await waitUntil(() => texts(palette).length === 2)
    await press('Enter')
    await waitUntil(() => here.inbox.location.get().conversationId === 'priya')
  })

  it('lets one choose where an act needs it', async () => {
    const { here, palette, button } = await show()
    await type('snooze')
    await press('Enter')
    await waitUntil(() => deepActive(document)?.closest('[role="listbox"]'))
    await press('ArrowDown')
    await press('Enter')
    await waitUntil(() => talk(here).status === 'snoozed')
    expect(document.activeElement === button).to.equal(true)
    await expect(palette).to.be.accessible()
  })

  it('shows what is denied with its reason, and does not do it', async () => {
    const made = stage()
    const inbox = createInbox({
      backend: promising(made.world.backend(AGENTS.mara), { allowed: denied('close') }), device: createMemoryDevice(), clock: made.clock,
    })
    const { palette, dialog } = await show({ ...made, inbox })
    await type('close conv')
    await waitUntil(() => options(palette).length === 2)
    expect(options(palette)[0]!.getAttribute('aria-disabled')).to.equal('true')
    expect(texts(palette)[0]).to.equal('Close conversationYour role does not allow this.')
    await press('Enter')
    expect([dialog.open, inbox.records.get('conversation', 'priya')!.status]).to.deep.equal([true, 'open'])
    await expect(dialog).to.be.accessible()
    await inbox.close()
  })

  it('says the keys that do the same, where they are on', async () => {
    const here = stage()
    shortcutKeys(here.inbox, {}).set(readShortcuts({}, false).keys)
    const { palette } = await show(here)
    expect(texts(palette)).to.include('Close conversationE')
  })

  it('closes by the keys that open it', async () => {
    const { dialog } = await show()
    await press('Control', 'k')
    expect(dialog.open).to.equal(false)
  })

  it('goes to a place found by its name', async () => {
    const { here } = await show()
    await type('workshop mail')
    await press('Enter')
    await waitUntil(() => here.inbox.location.get().channelId === CHANNELS.mail)
  })

  it('opens the settings of inboxes and all tags', async () => {
    const { palette } = await show()
    for (const [words, tag] of [['inbox settings', 'inbox-team-settings'], ['manage tags', 'inbox-tag-manager']] as const) {
      await type(words)
      await waitUntil(() => options(palette).length === 2)
      await press('Enter')
      await waitUntil(() => palette.shadowRoot!.querySelector(tag)?.shadowRoot!.querySelector('dialog[open]'), tag, { timeout: 5_000 })
      await press('Escape')
      await palette.show()
    }
  })

  it('hands what is typed on to the search, also where it is no command', async () => {
    const { here, palette } = await show()
    const heard: unknown[] = []
    palette.addEventListener('inbox-search', event => { heard.push(event.args) })
    await type(' parcel ')
    await press('Enter')
    await waitUntil(() => here.inbox.location.get().search === 'parcel')
    expect(heard).to.deep.equal([{ search: 'parcel' }])
  })

  it('begins a conversation, with the key that does the same, and hands the focus back', async () => {
    const { here, palette, button } = await show()
    shortcutKeys(here.inbox, {}).set(readShortcuts({}, false).keys)
    await type('new conv')
    await waitUntil(() => /^New conversation… ?C$/.test(texts(palette)[0] ?? ''))
    await press('Enter')
    const dialog = () => palette.shadowRoot!.querySelector('inbox-new-conversation')?.shadowRoot!.querySelector('dialog[open]')
    await waitUntil(dialog, 'the dialog', { timeout: 3_000 })
    await press('Escape')
    await waitUntil(() => !dialog())
    expect(document.activeElement === button).to.equal(true)
  })
})
