/** What only the kit itself is measured in. */
import { openPage } from '../runner/browser.mjs'
import { note, quantile } from '../runner/results.mjs'

const CONVERSATIONS = 100_000
const STORED = 10_000

const openKit = async (browser, origin) => {
  const opened = await openPage(browser, `${origin}bench/kit/index.html`)
  await opened.page.waitForFunction('globalThis.kit')
  return opened
}

const say = (work, value, goal, extra, unit = 'ms') => {
  note(work, 'ours', value, { goal, isAbsolute: true, unit, extra: extra && { bad: value, text: extra } })
}

const measureFilters = async (browser, origin) => {
  const filling = await openKit(browser, origin)
  await filling.page.evaluate(count => globalThis.kit.fillFilters(count), CONVERSATIONS)
  await filling.page.close()
  const { page, cost, collect } = await openKit(browser, origin)
  const names = await page.evaluate(count => globalThis.kit.filters.open(count), CONVERSATIONS)
  const work = 'filter or sort change over 100,000, embedded back end'
  // The first change of all waits until all conversations are read.
  say(`${work}, the first one`, await page.evaluate(() => globalThis.kit.filters.change(0)))
  await collect()
  const changes = []
  for (const [index, what] of names.entries()) {
    if (index > 0) changes.push({ what, ...await cost(index => globalThis.kit.filters.change(index), index) })
  }
  const worst = changes.reduce((one, other) => other.ms > one.ms ? other : one)
  say(`${work}, main thread, worst`, worst.ms, 50, worst.what)
  say(`${work}, main thread, median`, quantile(changes.map(({ ms }) => ms), 0.5), 50)
  say(`${work}, wall time, worst`, Math.max(...changes.map(({ result }) => result)), 50)
  await page.close()
}

const measureLongMessage = async (browser, origin) => {
  const { page } = await openKit(browser, origin)
  say('message of 64 KB, until drawn', await page.evaluate(() => globalThis.kit.longMessage(65_536)), 50)
  await page.close()
}

const measureOpenings = async (browser, origin) => {
  const { page } = await openKit(browser, origin)
  const taken = await page.evaluate(times => globalThis.kit.openings(times), 40)
  say('conversation opened by a click, until painted, p95', quantile(taken, 0.95), 50)
  await page.close()
}

const measureTouched = async (browser, origin) => {
  const { page } = await openKit(browser, origin)
  say('rows drawn again when one of 10,000 changes', await page.evaluate(() => globalThis.kit.touched(10_000)), 1, undefined, 'rows')
  await page.close()
}

/** When the demo showed its first conversation, in milliseconds since its navigation began. */
const firstRow = () => {
  const deep = (root, selector) => root.querySelector(selector) ?? [...root.querySelectorAll('*')]
    .filter(one => one.shadowRoot).map(one => deep(one.shadowRoot, selector)).find(Boolean)
  const look = () => {
    if (!deep(document, 'inbox-list')?.shadowRoot?.querySelector('.row')) {
      requestAnimationFrame(look)
      return
    }
    requestAnimationFrame(() => { setTimeout(() => { globalThis.firstRowAt = performance.now() }) })
  }
  requestAnimationFrame(look)
}

const measureDemo = async (browser, origin) => {
  const { page } = await openKit(browser, origin)
  await page.evaluate(count => globalThis.kit.fillDemo(count), STORED)
  await page.evaluateOnNewDocument(firstRow)
  const rows = []
  const paints = []
  for (let i = 0; i < 5; i++) {
    await page.goto(`${origin}examples/crm/index.html`)
    await page.waitForFunction('globalThis.firstRowAt', { timeout: 60_000 })
    rows.push(await page.evaluate(() => globalThis.firstRowAt))
    paints.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN))
  }
  say('demo with 10,000 stored conversations, first paint', quantile(paints, 0.5), 500)
  say('demo with 10,000 stored conversations, first conversation shown', quantile(rows, 0.5), 500)
  await page.close()
}

export const kitMeasures = [measureTouched, measureLongMessage, measureOpenings, measureFilters, measureDemo]
