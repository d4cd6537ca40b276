import { expect, fixture, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { html, render } from 'lit'
// What comes later is there: how long it takes is not looked at here.
import '../../src/controllers/shortcut-keys.js'
import '../../src/define/inbox-app.js'
import '../../src/define/inbox-command-palette.js'
import '../../src/define/inbox-contact-panel.js'
import '../../src/define/inbox-conversation-view.js'
import '../../src/define/inbox-provider.js'
import '../../src/define/inbox-shortcut-help.js'
import '../../src/define/inbox-snooze-picker.js'
import type { InboxApp } from '../../src/elements/shell/inbox-app.js'
import type { InboxProvider } from '../../src/elements/shell/inbox-provider.js'
import { deepActive } from '../../src/lib/deep-active.js'
import type { IntentEvent } from '../../src/events/intent-event.js'
import type { Shortcuts } from '../../src/state/shortcuts.js'
import { draftKey } from '../../src/state/draft.js'
import { shortcutKeys } from '../../src/state/shortcuts.js'
import { AGENTS } from '../../src/testing/index.js'
import { press, type } from '../press.js'
import type { Stage } from '../elements/mount.js'
import { stage } from '../elements/mount.js'

interface Shown extends Stage {
  readonly provider: InboxProvider
  readonly app: InboxApp
}

const talk = ({ inbox }: Stage, id: string) => inbox.records.get('conversation', id)!
const openId = ({ inbox }: Stage) => inbox.location.get().conversationId
const list = ({ app }: Shown) => app.shadowRoot!.querySelector('inbox-list')!
const focused = () => deepActive(document)
const focusedRow = () => focused()?.closest<HTMLElement>('[data-id]')?.dataset['id']

const show = async (shortcuts: Shortcuts | 'off' | 'default' | undefined, here = stage()): Promise<Shown> => {
  const provider = await fixture<InboxProvider>(html`<inbox-provider lang="en" .inbox=${here.inbox} .shortcuts=${shortcuts}>
    <inbox-app style="width:1400px;height:600px"></inbox-app><p><button id="beside">Beside</button></p></inbox-provider>`)
  const app = provider.querySelector('inbox-app')!
  const shown = { ...here, provider, app }
  await waitUntil(() => list(shown).shadowRoot?.querySelector('[data-id] [data-focus]'), 'the list never came')
  if (shortcuts !== undefined && shortcuts !== 'off') await waitUntil(() => shortcutKeys(here.inbox, {}).get().size > 0)
  return shown
}

const toList = async (shown: Shown) => {
  list(shown).focus()
  await waitUntil(() => focusedRow())
  return focusedRow()!
}

/** What is rendered and on its way has come. */
const settled = async ({ app }: Shown) => {
  await app.updateComplete
  await new Promise(resolve => { requestAnimationFrame(() => requestAnimationFrame(resolve)) })
}

describe('shortcuts', () => {
  it('are off as long as nobody switched them on', async () => {
    const shown = await show(undefined)
    const id = await toList(shown)
    await type('jeu!')
    await settled(shown)
    expect(focusedRow()).to.equal(id)
    expect(talk(shown, id).status).to.equal('open')
  })

  it('go from row to row in the list, and do things with the row that has the focus', async () => {
    const shown = await show('default')
    const first = await toList(shown)
    await type('j')
    await waitUntil(() => focusedRow() !== first)
    const second = focusedRow()!
    await type('k')
    await waitUntil(() => focusedRow() === first)
    await type('j')
    await waitUntil(() => focusedRow() === second)
    await type('e')
    await waitUntil(() => talk(shown, second).status === 'closed')
    expect(openId(shown)).to.equal(null)
    await waitUntil(() => focusedRow() !== undefined && focusedRow() !== second, 'the neighbor has the focus')
    await type('z')
    await waitUntil(() => talk(shown, second).status === 'open')
  })

  it('go from conversation to conversation beside the list, also from one that was just closed', async () => {
    const shown = await show('default')
    await toList(shown)
    const ids = [...list(shown).shadowRoot!.querySelectorAll<HTMLElement>('[role="listitem"]')].map(one => one.dataset['id'])
    shown.inbox.location.set({ conversationId: ids[1]! })
    const box = shown.app.shadowRoot!.querySelector<HTMLElement>('[data-pane="thread"]')!
    box.focus()
    await type('j')
    await waitUntil(() => openId(shown) === ids[2])
    await type('e')
    await waitUntil(() => talk(shown, ids[2]!).status === 'closed')
    await settled(shown)
    await type('j')
    await waitUntil(() => openId(shown) === ids[3])
    await type('k')
    await waitUntil(() => openId(shown) === ids[1])
    expect(shown.app.shadowRoot!.activeElement === box, 'the focus stays beside the list').to.equal(true)
  })

  it('announce what they do from where the focus is, and a page may keep them from it', async () => {
    const shown = await show('default')
    const id = await toList(shown)
    const heard: unknown[] = []
    list(shown).addEventListener('inbox-mark-spam', (event: IntentEvent<'mark-spam'>) => {
      heard.push(event.args)
      event.preventDefault()
    })
    await type('!')
    await waitUntil(() => heard.length > 0)
    await settled(shown)
    expect(heard).to.deep.equal([{ conversationId: id }])
    expect(talk(shown, id).status).to.equal('open')
  })

  it('type letters in a text', async () => {
    const shown = await show('default')
    const id = await toList(shown)
    await type('r')
    await waitUntil(() => focused() instanceof HTMLTextAreaElement, 'the text box has the focus')
    expect(openId(shown)).to.equal(id)
    await type('je!u?z')
    await settled(shown)
    expect((focused() as HTMLTextAreaElement).value).to.equal('je!u?z')
    expect(openId(shown)).to.equal(id)
    expect(talk(shown, id).status).to.equal('open')
  })

  it('type letters in fields of the page’s own, wherever they stand', async () => {
    const shown = await show('default')
    const id = await toList(shown)
    shown.inbox.location.set({ conversationId: id })
    render(html`<p slot="header"><input aria-label="Theirs"><span contenteditable="true">.</span></p>`, shown.app)
    for (const selector of ['input', '[contenteditable]']) {
      shown.app.querySelector<HTMLElement>(selector)!.focus()
      await type('e!')
    }
    await settled(shown)
    expect(shown.app.querySelector('input')!.value).to.equal('e!')
    expect(talk(shown, id).status).to.equal('open')
  })

  it('begin a note as a note', async () => {
    const shown = await show('default')
    const id = await toList(shown)
    await type('n')
    await waitUntil(() => focused() instanceof HTMLTextAreaElement, 'the text box has the focus')
    await type('for us')
    await waitUntil(() => shown.inbox.drafts.store(draftKey(id, 'note')).get().text === 'for us')
    expect(focused()!.closest('[part~="box"]')!.classList.contains('note')).to.equal(true)
  })

  it('leave alone what is beside the kit, what somebody acted on, and dialogs', async () => {
    const shown = await show('default')
    const id = await toList(shown)
    const beside = shown.provider.querySelector<HTMLElement>('#beside')!
    shown.inbox.location.set({ conversationId: id })
    beside.focus()
    await type('e')
    list(shown).focus()
    const taken = (event: Event) => { event.preventDefault() }
    list(shown).addEventListener('keydown', taken)
    await type('e')
    list(shown).removeEventListener('keydown', taken)
    const dialog = await fixture<HTMLElement>(html`<div role="dialog" aria-modal="true" aria-label="Theirs">Theirs</div>`)
    await type('e')
    await settled(shown)
    expect(talk(shown, id).status).to.equal('open')
    dialog.remove()
    await type('e')
    await waitUntil(() => talk(shown, id).status === 'closed')
  })

  it('are not heard by the page besides, and let all other keys through', async () => {
    const shown = await show('default')
    await toList(shown)
    const heard: string[] = []
    const listen = (event: KeyboardEvent) => { heard.push(event.key) }
    document.addEventListener('keydown', listen)
    await type('jx')
    document.removeEventListener('keydown', listen)
    expect(heard).to.deep.equal(['x'])
  })

  it('can be given other keys, changed and switched off again', async () => {
    const shown = await show({ close: 'x', pin: null })
    const id = await toList(shown)
    await type('ep')
    await settled(shown)
    expect(talk(shown, id).status).to.equal('open')
    await type('x')
    await waitUntil(() => talk(shown, id).status === 'closed')
    shown.provider.shortcuts = 'off'
    await waitUntil(() => shortcutKeys(shown.inbox, {}).get().size === 0)
    const next = await toList(shown)
    await type('x')
    await settled(shown)
    expect(talk(shown, next).status).to.equal('open')
  })

  it('choose by keyboard what needs to be chosen, and give the focus back', async () => {
    const shown = await show('default')
    const id = await toList(shown)
    await type('s')
    const palette = () => shown.provider.shadowRoot!.querySelector('inbox-command-palette')
    await waitUntil(() => focused()?.closest('[role="listbox"]') ?? false, 'times have the focus')
    expect(palette()!.shadowRoot!.querySelector('.choice h2')!.textContent).to.equal('Snooze…')
    await press('Escape')
    await waitUntil(() => focusedRow() === id)
    expect(talk(shown, id).status).to.equal('open')
    await type('s')
    await waitUntil(() => focused()?.closest('[role="listbox"]') ?? false)
    await press('ArrowDown')
    await press('Enter')
    await waitUntil(() => talk(shown, id).status === 'snoozed')
    await waitUntil(() => focusedRow() !== undefined)
  })

  it('show all of themselves on a question mark', async () => {
    const shown = await show('default')
    const id = await toList(shown)
    await sendKeys({ press: '?' })
    const help = () => shown.provider.shadowRoot!.querySelector('inbox-shortcut-help')?.shadowRoot?.querySelector('dialog')
    await waitUntil(() => help()?.open)
    await type('j')
    await press('Escape')
    await waitUntil(() => !help()!.open)
    expect(focusedRow()).to.equal(id)
  })

  it('tell the page’s developer what they cannot be', async () => {
    const said: string[] = []
    const { warn } = console
    console.warn = (text: string) => { said.push(text) }
    try {
      const shown = await show({ close: 'Alt+e' })
      shown.provider.setAttribute('shortcuts', 'vim')
      await waitUntil(() => shortcutKeys(shown.inbox, {}).get().size === 0)
    } finally {
      console.warn = warn
    }
    expect(said).to.deep.equal([
      'inbox-elements: <inbox-provider> shortcuts: "close" cannot have the key "Alt+e"',
      'inbox-elements: <inbox-provider> does not know shortcuts="vim"; it has none',
    ])
  })

  it('let an agent work through the list by keys alone', async () => {
    const shown = await show('default')
    const id = await toList(shown)
    const isAtText = () => focused() instanceof HTMLTextAreaElement
    await type('i')
    await waitUntil(() => talk(shown, id).assigneeId === AGENTS.mara, 'it is mine')
    await type('r')
    await waitUntil(isAtText, 'the text box has the focus')
    await type('On its way')
    await press('Enter')
    await waitUntil(() => talk(shown, id).lastMessage?.text === 'On its way', 'the reply is sent')
    await press('Escape')
    await waitUntil(() => focusedRow() === id, 'back at the row')
    await type('e')
    await waitUntil(() => talk(shown, id).status === 'closed', 'it is closed')
    await waitUntil(() => focusedRow() !== undefined && focusedRow() !== id, 'the next row has the focus')
    await press('Control', 'k')
    await waitUntil(() => focused()?.matches('input') ?? false, 'the palette is there')
    await type('go to closed')
    await press('Enter')
    await waitUntil(() => shown.inbox.location.get().view === 'closed')
  })
})
