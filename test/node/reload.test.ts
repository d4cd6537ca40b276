/** What was typed is there after a reload, however soon that comes (draft scenario 9, in a real browser). */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { HostPage } from './host-page.js'
import { missingBuild, openHostPage } from './host-page.js'

// What follows runs in the page.

const deep = (root: Document | ShadowRoot, selector: string): HTMLTextAreaElement | null => {
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(selector)) return element as HTMLTextAreaElement
    const found = element.shadowRoot && deep(element.shadowRoot, selector)
    if (found) return found
  }
  return null
}

void describe('a page that is loaded again in the middle of a word', { timeout: 60_000 }, () => {
  let host: HostPage

  before(async () => {
    assert.equal(missingBuild(), undefined)
    host = await openHostPage({ rename: path => path.replace(/^\/copy\//, '/dist/bundle/') })
    await host.page.evaluateOnNewDocument(`globalThis.deep = ${deep.toString()}`)
  })
  after(() => host.close())

  const box = async () => {
    const found = await host.page.waitForFunction(`globalThis.deep(document, 'textarea')`)
    return found.asElement() as unknown as import('puppeteer-core').ElementHandle<HTMLTextAreaElement>
  }
  const open = async () => {
    await host.goto('app.html')
    await host.page.waitForFunction(`globalThis.deep(document, '.row')`)
    await host.page.evaluate(`document.querySelector('inbox-app').inbox.location.set({ conversationId: 'priya' })`)
    return box()
  }

  void it('has every letter of it', async () => {
    const lost: string[] = []
    for (const word of ['Good', 'Good morning', 'Good morning, Priya', 'Good morning, Priya.']) {
      const text = await open()
      await text.evaluate(one => { one.focus() })
      const before = await text.evaluate(one => one.value)
      await host.page.keyboard.type(word.slice(before.length))
      await host.page.reload()
      const again = await open()
      await host.page.waitForFunction((one: HTMLTextAreaElement) => one.value !== '', { timeout: 3_000 }, again).catch(() => null)
      const value = await again.evaluate(one => one.value)
      if (value !== word) lost.push(`${word} → ${value}`)
    }
    assert.deepEqual(lost, [])
  })
})
