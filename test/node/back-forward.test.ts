/** A page that is left, kept by the browser and come back to by its Back button (the back/forward cache). */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Inbox } from '../../src/state/inbox.js'
import type { HostPage } from './host-page.js'
import { missingBuild, openHostPage } from './host-page.js'

/** Back from the background: caught up within that time, in milliseconds. */
const CAUGHT_UP_WITHIN = 2_000
const MOST_TRIES = 3

// What follows runs in the page.

const deep = (root: Document | ShadowRoot, selector: string): Element | null => {
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(selector)) return element
    const found = element.shadowRoot && deep(element.shadowRoot, selector)
    if (found) return found
  }
  return null
}

interface Worked {
  readonly inbox: Inbox
}
type Page = typeof globalThis & { deep: typeof deep, isKept?: boolean }

void describe('a page that is left and come back to', { timeout: 60_000 }, () => {
  let host: HostPage

  before(async () => {
    assert.equal(missingBuild(), undefined)
    host = await openHostPage({
      height: 500, args: ['--enable-features=BackForwardCache'], without: ['--disable-back-forward-cache'],
    })
    await host.page.evaluateOnNewDocument(`globalThis.deep = ${deep.toString()}`)
  })
  after(() => host.close())

  const open = async (path: string) => {
    await host.goto(path)
    await host.page.waitForFunction(`globalThis.deep(document, '.row')`)
    await host.page.evaluate(() => {
      const app = document.querySelector('inbox-app') as unknown as Worked
      app.inbox.location.set({ conversationId: 'priya' })
    })
    await host.page.waitForFunction(`globalThis.deep(document, 'textarea')`)
  }
  const focus = () => host.page.evaluate(() => {
    const box = (globalThis as Page).deep(document, 'textarea') as HTMLTextAreaElement
    box.focus()
  })
  const draft = () => host.page.evaluate(() =>
    ((globalThis as Page).deep(document, 'textarea') as HTMLTextAreaElement).value)
  const threadHas = (text: string, timeout = 10_000) => host.page.waitForFunction((wanted: string) =>
    (globalThis as Page).deep(document, '[role="feed"]')?.textContent.includes(wanted), { timeout }, text)
  const sent = async (text: string) => {
    await threadHas(text)
    await host.page.waitForFunction(() => {
      const { inbox } = document.querySelector('inbox-app') as unknown as Worked
      inbox.outbox.release()
      return inbox.outbox.unsent.get().length === 0
    }, { timeout: 5_000, polling: 50 })
  }

  /** Leaves the page for another one of this host, with the same agent, who sends from there; and comes back. */
  const leaveAndReturn = async () => {
    await open('app.html')
    await focus()
    if (await draft() === '') await host.page.keyboard.type('Half past')
    await host.page.evaluate(() => { (globalThis as Page).isKept = true })

    // It sends, so the one that rests does not lead.
    await open('app.html?other')
    assert.equal(await host.page.evaluate(() => (globalThis as Page).isKept), undefined)
    await host.page.evaluate(() => {
      const { inbox } = document.querySelector('inbox-app') as unknown as Worked
      void inbox.actions.run('send', { conversationId: 'priya', kind: 'message', text: 'Sent from the other page' })
    })
    await host.page.evaluate(`{
      const { channelId, address } = document.querySelector('inbox-app').inbox.records.get('conversation', 'priya')
      globalThis.carrier.receive({ channelId, from: address, text: 'Are you there?' })
    }`)
    await sent('Sent from the other page')

    await host.page.goBack()
    return host.page.evaluate(() => ({
      isKept: (globalThis as Page).isKept,
      reasons: JSON.stringify((performance.getEntriesByType('navigation')[0] as { notRestoredReasons?: unknown })
        .notRestoredReasons),
    }))
  }

  void it('is as it was, heard what happened meanwhile, stores and sends again; and kept nobody waiting', async () => {
    // "masked" is the browser's word for reasons of its own, such as too little memory: no page can help those.
    for (let tries = 1; ; tries++) {
      const { isKept, reasons } = await leaveAndReturn()
      if (isKept) break
      assert.ok(tries < MOST_TRIES && reasons.includes('masked'), `not from the cache: ${reasons}`)
    }
    await threadHas('Are you there?', CAUGHT_UP_WITHIN)
    await threadHas('Sent from the other page', CAUGHT_UP_WITHIN)
    assert.equal(await draft(), 'Half past')

    await focus()
    await host.page.keyboard.type(' six')
    await host.page.keyboard.press('Enter')
    // New messages came while this was written: said first, sent then.
    await host.page.waitForFunction(`globalThis.deep(document, '[part~="notice"]')`)
    await host.page.keyboard.press('Enter')
    await sent('Half past six')
    await focus()
    await host.page.keyboard.type('And then')
    await host.page.reload()
    await open('app.html')
    await host.page.waitForFunction(`globalThis.deep(document, 'textarea').value === 'And then'`)
    assert.deepEqual(host.problems, [])
  })

  void it('stands where it was scrolled to', async () => {
    await open('app.html')
    const scrolled = () => host.page.evaluate(() =>
      (globalThis as Page).deep((globalThis as Page).deep(document, 'inbox-list')!.shadowRoot!, '.scroll')!.scrollTop)
    await host.page.evaluate(() => {
      (globalThis as Page).deep((globalThis as Page).deep(document, 'inbox-list')!.shadowRoot!, '.scroll')!.scrollTop = 40
    })
    const before = await scrolled()
    assert.ok(before > 0, 'nothing scrolls')
    await host.goto('empty.html')
    await host.page.goBack()
    assert.equal(await scrolled(), before)
  })
})
