import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { html } from 'lit'
import '../../../src/define/inbox-app.js'
// That they come later has a test of its own.
import '../../../src/define/inbox-contact-panel.js'
import '../../../src/define/inbox-conversation-view.js'
import type { InboxApp } from '../../../src/elements/shell/inbox-app.js'
import { deepActive } from '../../../src/lib/deep-active.js'
import { AGENTS } from '../../../src/testing/index.js'
import { press } from '../../press.js'
import type { Stage } from '../mount.js'
import { mount, stage } from '../mount.js'

const row = (app: InboxApp, id: string) => app.shadowRoot!.querySelector('inbox-list')?.shadowRoot
  ?.querySelector<HTMLElement>(`[data-id="${id}"] [data-focus]`) ?? null

const show = async (here: Stage, width: number, height = 600) => {
  const app = await mount<InboxApp>(here, html`<inbox-app style="width:${width}px;height:${height}px"></inbox-app>`)
  await waitUntil(() => row(app, here.inbox.records.all('conversation')[0]?.id ?? 'none'), 'the list never came')
  return app
}

describe('the focus in the app', () => {
  it('goes from pane to pane by F6, each time to what the pane is for', async () => {
    const here = stage()
    const app = await show(here, 1400)
    row(app, 'kwame')!.focus()
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => deepActive(document)?.localName === 'textarea')
    const text = deepActive(document)
    await sendKeys({ press: 'F6' })
    expect(app.shadowRoot!.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane']).to.equal('panel')
    await press('Shift', 'F6')
    expect(deepActive(document)).to.equal(text)
    await press('Shift', 'F6')
    await waitUntil(() => deepActive(document) === row(app, 'kwame'))
    await press('Shift', 'F6')
    await waitUntil(() => app.shadowRoot!.activeElement?.localName === 'inbox-nav')
    await sendKeys({ press: 'F6' })
    await waitUntil(() => deepActive(document) === row(app, 'kwame'))
  })

  it('goes to the row of what was taken back, and never on to the next Undo', async () => {
    const here = stage()
    const app = await show(here, 1400)
    await here.inbox.actions.run('close', { conversationId: 'priya' })
    await here.inbox.actions.run('close', { conversationId: 'kwame' })
    const notices = app.shadowRoot!.querySelector('inbox-notices')!
    const undos = () => [...notices.shadowRoot!.querySelectorAll<HTMLElement>('.toast [part="notice-action"]')]
    await waitUntil(() => undos().length === 2)
    undos()[0]!.focus()
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => deepActive(document) === row(app, 'priya'))
    expect(here.inbox.records.get('conversation', 'kwame')?.status).to.equal('closed')
    expect(undos().length).to.equal(1)
  })

  it('goes to what a notice offers by F6, and to the row of it once that is done, also where the one it came from is gone', async () => {
    const here = stage()
    const app = await show(here, 1400)
    const notices = app.shadowRoot!.querySelector('inbox-notices')!
    const toUndo = async () => {
      row(app, 'kwame')!.focus()
      await here.inbox.actions.run('close', { conversationId: 'priya' })
      await waitUntil(() => notices.hasActs)
      await press('Shift', 'F6')
      await waitUntil(() => app.shadowRoot!.activeElement === notices)
      expect(deepActive(document)!.textContent.trim()).to.equal('Undo')
    }
    const undo = async () => {
      await sendKeys({ press: 'Enter' })
      await waitUntil(() => here.inbox.records.get('conversation', 'priya')?.status === 'open')
      await waitUntil(() => deepActive(document) === row(app, 'priya'))
    }
    await toUndo()
    await undo()
    await press('Shift', 'F6')
    await waitUntil(() => app.shadowRoot!.activeElement?.localName === 'inbox-nav')

    await toUndo()
    await here.world.backend(AGENTS.deniz)
      .execute({ id: 'c', type: 'close', conversationId: 'kwame' }, new AbortController().signal)
    await waitUntil(() => row(app, 'kwame') === null)
    await undo()
  })
})
