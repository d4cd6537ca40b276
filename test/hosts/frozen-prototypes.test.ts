import { expect, fixture, html, waitUntil } from '@open-wc/testing'
import type { InboxProvider } from '../../src/elements/shell/inbox-provider.js'
import { inside } from './page.js'

/** What the page throws and rejects, in words. */
const troubleOf = (page: Window): readonly string[] => {
  const trouble: string[] = []
  page.addEventListener('error', event => { trouble.push(event.message) })
  page.addEventListener('unhandledrejection', event => { trouble.push(String(event.reason)) })
  return trouble
}

describe('a page whose prototypes are frozen', () => {
  it('has a list, a nav, a composer that sends, and no error', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`
      <iframe title="Frozen" src="/test/hosts/pages/frozen.html" width="600" height="600"></iframe>`)
    const trouble = troubleOf(frame.contentWindow!)
    const provider = () => frame.contentDocument?.querySelector<InboxProvider>('inbox-provider')
    const element = (tag: string) => provider()!.querySelector(tag)!
    const timeout = { timeout: 8_000 }
    try {
      await waitUntil(() => provider()?.shadowRoot && inside(element('inbox-list'), '.row'), 'no rows', timeout)
    } finally {
      expect(trouble).to.deep.equal([])
    }
    await waitUntil(() => inside(element('inbox-composer'), 'textarea'), 'no composer', timeout)
    const { inbox } = element('inbox-composer') as Element & Pick<InboxProvider, 'inbox'>
    await inbox!.actions.run('send', { conversationId: 'priya', text: 'No, just yourself', kind: 'message' })
    await waitUntil(() => inside(element('inbox-list'), '[data-id="priya"]')!.textContent.includes('just yourself'), '', timeout)
    expect(inside(element('inbox-nav'), 'button')!.textContent).to.match(/\p{L}/u)
    expect(Object.isFrozen((frame.contentWindow as Window & typeof globalThis).Array.prototype)).to.equal(true)
    expect(trouble).to.deep.equal([])
  })
})
