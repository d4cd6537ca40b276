import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { html } from 'lit'
import '../../../src/define/inbox-app.js'
import type { InboxApp } from '../../../src/elements/shell/inbox-app.js'
import { en } from '../../../src/i18n/en.js'
import { deepActive } from '../../../src/lib/deep-active.js'
import { defineLate } from '../../../src/lib/late-elements.js'
import type { Stage } from '../mount.js'
import { mount, stage } from '../mount.js'
import { accessible } from '../parts/drawn.js'

const VIEW = 'inbox-conversation-view'
const $ = (app: InboxApp, selector: string) => app.shadowRoot!.querySelector<HTMLElement>(selector)
const thread = (app: InboxApp) => $(app, '[data-pane="thread"]')!
const row = (app: InboxApp, id: string) =>
  $(app, 'inbox-list')?.shadowRoot?.querySelector<HTMLElement>(`[data-id="${id}"] [data-focus]`) ?? null

const show = async (here: Stage, width: number) => {
  const app = await mount<InboxApp>(here, html`<inbox-app style="width:${width}px;height:600px"></inbox-app>`)
  await waitUntil(() => row(app, 'priya'), 'the list never came')
  return app
}

/** What asked for the conversation's code waits until the test lets it come, or fail. Once here it stays: in order. */
describe('inbox-app, before the code of a conversation has come', () => {
  const waiting: ((isOnline: boolean) => void)[] = []
  const settle = (isOnline: boolean) => { for (const end of waiting.splice(0)) end(isOnline) }
  const original = globalThis.requestIdleCallback
  before(() => {
    globalThis.requestIdleCallback = () => 0
    defineLate(VIEW, async () => {
      const isOnline = await new Promise<boolean>(resolve => { waiting.push(resolve) })
      if (!isOnline) throw new TypeError('Failed to fetch')
      await import('../../../src/define/inbox-conversation-view.js')
    })
  })
  after(() => { globalThis.requestIdleCallback = original })

  it('shows the list, and where a conversation will be, without asking for more', async () => {
    const app = await show(stage(), 1100)
    expect(thread(app).textContent).to.contain(en.noConversationTitle).and.contain(en.noConversationHint)
    expect(waiting.length).to.equal(0)
    await accessible(app)
    app.dispatchEvent(new Event('pointerenter'))
    expect(waiting.length).to.equal(1)
    settle(false)
  })

  it('asks at once where a conversation is open from the start', async () => {
    const here = stage()
    here.inbox.location.set({ conversationId: 'priya' })
    await mount<InboxApp>(here, html`<inbox-app style="width:1100px;height:600px"></inbox-app>`)
    expect(waiting.length).to.equal(1)
    settle(false)
  })

  it('says on a phone that it did not come, and has a way back and another try', async () => {
    const here = stage()
    const app = await show(here, 320)
    row(app, 'priya')!.click()
    await waitUntil(() => $(app, '[part~="back"]'), 'there is no way back')
    expect(thread(app).textContent).to.contain(en.loading)
    await accessible(app)
    settle(false)
    await waitUntil(() => thread(app).textContent.includes(en.partFailed), 'nothing is said')
    expect(here.inbox.location.get().conversationId).to.equal('priya')
    await accessible(app)
    thread(app).querySelector<HTMLElement>('.error-state button, [role="alert"] button')!.click()
    await waitUntil(() => waiting.length === 1)
    settle(false)
    await waitUntil(() => thread(app).textContent.includes(en.partFailed))
    $(app, '[part~="back"]')!.click()
    await waitUntil(() => here.inbox.location.get().conversationId === null)
    await waitUntil(() => deepActive(document) === row(app, 'priya'), 'the focus is not on the row')
  })

  it('takes who pressed Enter on a row to the text box once it is there, however long that takes; nothing jumps', async () => {
    const here = stage()
    const app = await show(here, 800)
    const boxOf = () => {
      const { left, top, width, height } = thread(app).getBoundingClientRect()
      return [left, top, width, height]
    }
    const place = boxOf()
    const title = () => [thread(app), $(app, VIEW)?.shadowRoot].map(root => root?.querySelector('.title'))
      .find(one => one?.textContent === en.noConversationTitle)?.getBoundingClientRect().top
    const before = title()
    row(app, 'kwame')!.focus()
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => waiting.length > 0)
    here.clock.advance(20_000)
    expect(thread(app).textContent).to.contain(en.loading)
    expect(deepActive(document)).to.equal(row(app, 'kwame'))
    settle(true)
    await waitUntil(() => deepActive(document)?.matches('textarea[aria-label^="Reply to Kwame"]'), 'the text', { timeout: 10_000 })
    expect(boxOf()).to.deep.equal(place)
    await here.inbox.actions.run('leave', {})
    await waitUntil(() => title() !== undefined)
    expect(title(), 'where no conversation is chosen looks the same').to.be.closeTo(before!, 1)
  })
})
