import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { html } from 'lit'
import '../../../src/define/inbox-app.js'
import type { InboxApp } from '../../../src/elements/shell/inbox-app.js'
import { INBOXES } from '../../../src/testing/index.js'
import { mount, stage } from '../mount.js'

describe('what opens over the app', () => {
  it('is what a host asks for, shown by the app itself, whatever becomes of its places', async () => {
    const here = stage()
    const app = await mount<InboxApp>(here, html`<inbox-app style="width:1400px;height:600px"></inbox-app>`)
    const $ = (selector: string) => app.shadowRoot!.querySelector<HTMLElement>(selector)
    const dialog = () => $('inbox-team-settings')?.shadowRoot!.querySelector<HTMLDialogElement>('dialog[open]')
    await waitUntil(() => $('inbox-nav')?.shadowRoot!.querySelector('[part~="manage"]'))
    const manage = $('inbox-nav')!.shadowRoot!.querySelector<HTMLElement>('[part~="manage"]')!
    manage.focus()
    expect(await here.inbox.actions.run('open-settings', { inboxId: INBOXES.workshop })).to.equal(true)
    await waitUntil(() => dialog()?.querySelector<HTMLInputElement>('[name="name"]')?.value === 'Workshop')
    app.style.width = '700px'
    await waitUntil(() => $('inbox-nav') === null)
    expect(dialog()?.open).to.equal(true)
    app.style.width = '1400px'
    await waitUntil(() => $('inbox-nav'))
    await sendKeys({ press: 'Escape' })
    await waitUntil(() => !dialog())
  })

  it('takes a host’s styles: the settings of an inbox, all tags, a new conversation', async () => {
    const here = stage()
    const app = await mount<InboxApp>(here, html`
      <inbox-app style="width:1400px;height:600px"></inbox-app>
      <style>
        inbox-app::part(settings-form) { border-block-start: 7px solid; }
        inbox-app::part(all-tags) { border-block-start: 8px solid; }
        inbox-app::part(start-kinds) { border-block-start: 9px solid; }
      </style>`)
    const line = (tag: string, part: string) => {
      const found = app.shadowRoot!.querySelector(tag)?.shadowRoot!.querySelector(`[part~="${part}"]`)
      return found ? getComputedStyle(found).borderBlockStartWidth : undefined
    }
    await waitUntil(() => app.shadowRoot!.querySelector('[part~="new-conversation"]'))
    await here.inbox.actions.run('open-settings', { inboxId: INBOXES.workshop })
    await waitUntil(() => line('inbox-team-settings', 'form') === '7px')
    await sendKeys({ press: 'Escape' })
    await here.inbox.actions.run('open-tags', {})
    await waitUntil(() => line('inbox-tag-manager', 'tags') === '8px')
    await sendKeys({ press: 'Escape' })
    app.shadowRoot!.querySelector<HTMLElement>('[part~="new-conversation"]')!.click()
    await waitUntil(() => line('inbox-new-conversation', 'kinds') === '9px')
  })
})
