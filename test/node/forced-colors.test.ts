/** Colors that a person chose for every page (forced colors): the test runner's browser cannot be told of them. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { HostPage } from './host-page.js'
import { missingBuild, openHostPage } from './host-page.js'

// What follows runs in the page.

const deep = (root: Document | ShadowRoot, selector: string): Element | null => {
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(selector)) return element
    const found = element.shadowRoot && deep(element.shadowRoot, selector)
    if (found) return found
  }
  return null
}

void describe('a person who chose colors of their own', { timeout: 60_000 }, () => {
  let host: HostPage

  before(async () => {
    assert.equal(missingBuild(), undefined)
    host = await openHostPage()
    const session = await host.page.createCDPSession()
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
    await host.page.evaluateOnNewDocument(`globalThis.deep = ${deep.toString()}`)
    await host.goto('app.html')
    await host.page.waitForFunction(`globalThis.deep(document, '.row')`)
  })
  after(() => host.close())

  void it('sees which conversation is open', async () => {
    assert.equal(await host.page.evaluate(() => matchMedia('(forced-colors: active)').matches), true)
    await host.page.evaluate(`globalThis.deep(document, '.row').click()`)
    const chosen = await host.page.waitForFunction(`globalThis.deep(document, '[data-selected]')`)
    const mark = await (chosen.asElement() as unknown as import('puppeteer-core').ElementHandle).evaluate(element => {
      const { forcedColorAdjust, inlineSize } = getComputedStyle(element, '::before')
      return { forcedColorAdjust, inlineSize }
    })
    // Over every other background the browser paints its own.
    assert.deepEqual(mark, { forcedColorAdjust: 'none', inlineSize: '6px' })
  })
})
