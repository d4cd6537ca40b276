/** A conversation on paper: whole, on as many pages as it needs, printed by the browser. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { HostPage } from './host-page.js'
import { missingBuild, openHostPage } from './host-page.js'

const MESSAGES = 40
/** Each is longer than a tenth of a page. */
const LINES = 8

// What follows runs in the page.

interface Page {
  readonly carrier: { receive(message: { channelId: string, from: string, text: string }): void }
  readonly drawn: () => readonly string[]
}

const fill = (count: number, lines: number) => {
  const { carrier } = globalThis as unknown as Page
  const app = document.querySelector('inbox-app') as unknown as { readonly inbox: import('../../src/state/inbox.js').Inbox }
  const { channelId, address } = app.inbox.records.get('conversation', 'priya')!
  for (let n = 1; n <= count; n++) {
    carrier.receive({ channelId: channelId!, from: address, text: `Message ${n}${'\nand another line'.repeat(lines)}` })
  }
  app.inbox.location.set({ conversationId: 'priya' })
}

const drawn = () => {
  const found: Element[] = []
  const look = (root: Document | ShadowRoot) => {
    for (const one of root.querySelectorAll('*')) {
      if (one.matches('[role="article"]')) found.push(one)
      if (one.shadowRoot) look(one.shadowRoot)
    }
  }
  look(document)
  return found.map(one => /Message \d+/.exec(one.textContent)?.[0]).filter(text => text !== undefined)
}

void describe('a conversation on paper', { timeout: 60_000 }, () => {
  let host: HostPage

  before(async () => {
    assert.equal(missingBuild(), undefined)
    host = await openHostPage({ width: 1400, height: 700 })
    await host.page.evaluateOnNewDocument(`globalThis.drawn = ${drawn.toString()}`)
  })
  after(() => host.close())

  const pagesOf = async () => {
    const paper = Buffer.from(await host.page.pdf({ format: 'a4' })).toString('latin1')
    return paper.match(/\/Type\s*\/Page\b/g)!.length
  }

  void it('has every message that is loaded, and is drawn in part again afterwards', async () => {
    await host.goto('app.html')
    await host.page.waitForFunction(`document.querySelector('inbox-app')?.inbox?.records.get('conversation', 'priya')`)
    await host.page.evaluate(fill, MESSAGES, LINES)
    await host.page.waitForFunction((last: string) => (globalThis as unknown as Page).drawn().includes(last), {},
      `Message ${MESSAGES}`)
    const onScreen = await host.page.evaluate(drawn)
    assert.ok(onScreen.length < MESSAGES, 'all of them are drawn on screen')
    const pages = await pagesOf()
    assert.ok(pages >= 5, `${pages} pages`)
    await host.page.waitForFunction((most: number) => (globalThis as unknown as Page).drawn().length <= most, {},
      onScreen.length)
    assert.deepEqual(host.problems, [])
  })
})
