import { expect, fixture, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import type { TemplateResult } from 'lit'
// What comes later is there: how long it takes is not looked at here.
import '../../src/controllers/command-buttons.js'
import '../../src/define/inbox-command-palette.js'
import '../../src/define/inbox-conversation-header.js'
import '../../src/define/inbox-provider.js'
import '../../src/define/inbox-snooze-picker.js'
import type { IntentEvent } from '../../src/events/intent-event.js'
import { deepActive } from '../../src/lib/deep-active.js'
import { AGENTS } from '../../src/testing/index.js'
import { press } from '../press.js'
import type { Stage } from '../elements/mount.js'
import { stage } from '../elements/mount.js'

const talk = ({ inbox }: Stage, id = 'priya') => inbox.records.get('conversation', id)!

/** A page's button for an element of the kit, here or in the provider; `press` presses it. */
const show = async (button: TemplateResult, here = stage()) => {
  await here.inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
  await here.inbox.load({ type: 'conversation', conversationId: 'kwame' }, new AbortController().signal)
  const box = await fixture<HTMLElement>(html`<div>${button}<inbox-provider id="desk" lang="en" .inbox=${here.inbox}>
    <inbox-conversation-header id="head" conversation-id="priya"></inbox-conversation-header></inbox-provider></div>`)
  const element = box.querySelector('button')!
  return { here, box, element, press: () => { element.click() } }
}

const warnings = async (run: () => Promise<void>): Promise<readonly string[]> => {
  const said: string[] = []
  const { warn } = console
  console.warn = (text: string) => { said.push(text) }
  try {
    await run()
    await waitUntil(() => said.length > 0, 'nothing was told')
  } finally {
    console.warn = warn
  }
  return said
}

describe('a button of the page', () => {
  it('does it with the conversation of the element it is for, announced there', async () => {
    const { here, box, press: push } = await show(html`<button commandfor="head" command="--inbox-close">Close</button>`)
    const heard: unknown[] = []
    box.querySelector<HTMLElement>('#head')!.addEventListener('inbox-close', (event: IntentEvent<'close'>) => { heard.push(event.args) })
    push()
    await waitUntil(() => talk(here).status === 'closed')
    expect(heard).to.deep.equal([{ conversationId: 'priya' }])
  })

  it('does it with the open conversation, or the one it names', async () => {
    const { here, element, press: push } =
      await show(html`<button commandfor="desk" command="--inbox-mark-spam">Spam</button>`)
    here.inbox.location.set({ conversationId: 'kwame' })
    push()
    await waitUntil(() => talk(here, 'kwame').status === 'spam')
    element.setAttribute('command', '--inbox-close')
    element.dataset['conversationId'] = 'priya'
    push()
    await waitUntil(() => talk(here, 'priya').status === 'closed')
  })

  it('says by its value what would have to be chosen', async () => {
    const { here, element, press: push } =
      await show(html`<button commandfor="head" command="--inbox-assign" value="me">Mine</button>`)
    push()
    await waitUntil(() => talk(here).assigneeId === AGENTS.mara)
    element.setAttribute('command', '--inbox-snooze')
    element.value = 'reply'
    push()
    await waitUntil(() => talk(here).status === 'snoozed')
    expect(talk(here).snoozedUntil).to.equal(null)
    element.setAttribute('command', '--inbox-show')
    element.value = 'closed'
    push()
    await waitUntil(() => here.inbox.location.get().view === 'closed')
  })

  it('lets the agent choose where it has no value, and has the focus back', async () => {
    const { here, element } = await show(html`<button commandfor="head" command="--inbox-snooze">Snooze</button>`)
    element.focus()
    await press('Enter')
    await waitUntil(() => deepActive(document)?.closest('[role="listbox"]'), 'times have the focus')
    await press('ArrowDown')
    await press('Enter')
    await waitUntil(() => talk(here).status === 'snoozed')
    expect(document.activeElement === element).to.equal(true)
  })

  it('shows the command palette, also where shortcuts are off', async () => {
    const { box, press: push } = await show(html`<button commandfor="desk" command="--inbox-palette">Commands</button>`)
    push()
    const palette = () => box.querySelector('#desk')!.shadowRoot!.querySelector('inbox-command-palette')
    await waitUntil(() => palette()?.shadowRoot?.querySelector('dialog')?.open)
  })

  it('is refused as everywhere, by a notice', async () => {
    const { here, press: push } =
      await show(html`<button commandfor="head" command="--inbox-assign" value="nobody">To nobody</button>`)
    push()
    await waitUntil(() => here.inbox.notices.list.get().some(one => one.type === 'refused' && one.action === 'assign'))
  })

  it('tells the page’s developer what is no command, and what has no conversation', async () => {
    const { element, press: push } = await show(html`<button commandfor="desk" command="--inbox-explode">?</button>`)
    expect(await warnings(async () => { push() })).to.deep.equal(['inbox-elements: there is no command "--inbox-explode"'])
    element.setAttribute('command', '--inbox-untag')
    expect((await warnings(async () => { push() }))[0]).to.contain('"--inbox-untag" has no conversation')
  })
})
