/** What only the kit itself is measured in. */
import { openPage } from '../runner/browser.mjs'
import { note } from '../runner/results.mjs'

const CONVERSATIONS = 100_000
const STORED = 10_000

const openKit = async (browser, origin) => {
  const opened = await openPage(browser, `${origin}bench/kit/index.html`)
  await opened.page.waitForFunction('globalThis.kit')
  return opened
}

const say = (work, value, goal, { extra, unit = 'ms', of } = {}) => {
  note(work, 'ours', value, { goal, isAbsolute: true, unit, of, extra: extra && { bad: value, text: extra } })
}

const fill = async (browser, origin, step, count) => {
  const { page } = await openKit(browser, origin)
  await page.evaluate((step, count) => globalThis.kit[step](count), step, count)
  await page.close()
}

/** What an agent changes to once all conversations are read; and the first change of all, before they are. */
const measureFilters = async (browser, origin) => {
  await fill(browser, origin, 'fillFilters', CONVERSATIONS)
  const { page, cost, collect } = await openKit(browser, origin)
  const opened = await cost(count => globalThis.kit.filters.open(count), CONVERSATIONS)
  const work = 'filter or sort change over 100,000, embedded back end'
  say('first page of 100,000 stored, main thread', opened.ms)
  const names = opened.result
  say(`${work}, while all of them are still being read, wall time`, await page.evaluate(() => globalThis.kit.filters.change(0)))
  await page.evaluate(() => globalThis.kit.filters.whole())
  await collect()
  for (const [index, name] of names.entries()) {
    if (index === 0) continue
    const { ms, result } = await cost(index => globalThis.kit.filters.change(index), index)
    say(`${work}, main thread, median`, ms, 50)
    say(`${work}, main thread, worst`, ms, 50, { of: 1, extra: name })
    say(`${work}, wall time, median`, result, 50)
    say(`${work}, wall time, worst`, result, 50, { of: 1, extra: name })
  }
  await page.close()
}

const measureLongMessage = async (browser, origin) => {
  for (let i = 0; i < 5; i++) {
    const { page } = await openKit(browser, origin)
    say('message of 64 KB, until drawn, wall time', await page.evaluate(() => globalThis.kit.longMessage(65_536)), 50)
    await page.close()
  }
}

const measureOpenings = async (browser, origin) => {
  const { page, cost, collect } = await openKit(browser, origin)
  await page.evaluate(() => globalThis.kit.openings.prepare())
  await collect()
  for (let i = 0; i < 40; i++) {
    const { ms, result } = await cost(turn => globalThis.kit.openings.click(turn), i)
    say('conversation opened by a click, main thread, p95', ms, 50, { of: 0.95 })
    say('conversation opened by a click, until painted, p95 of wall time', result, 50, { of: 0.95 })
    await page.evaluate(() => globalThis.kit.openings.settle())
  }
  await page.close()
}

const measureTouched = async (browser, origin) => {
  const { page } = await openKit(browser, origin)
  say('rows drawn again when one of 10,000 changes', await page.evaluate(() => globalThis.kit.touched(10_000)), 1, { unit: 'rows' })
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
  await fill(browser, origin, 'fillDemo', STORED)
  const { page } = await openPage(browser, 'about:blank')
  await page.evaluateOnNewDocument(firstRow)
  for (let i = 0; i < 9; i++) {
    await page.goto(`${origin}examples/crm/index.html`)
    await page.waitForFunction('globalThis.firstRowAt', { timeout: 60_000 })
    const [row, paint] = await page.evaluate(() =>
      [globalThis.firstRowAt, performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN])
    // The first visit compiles what the others find compiled.
    const visit = i === 0 ? 'first visit' : 'later visits'
    say(`demo with 10,000 stored, ${visit}, first paint, wall time`, paint, 500)
    say(`demo with 10,000 stored, ${visit}, first conversation shown, wall time`, row, 500)
  }
  await page.close()
}

export const kitMeasures = [measureTouched, measureLongMessage, measureOpenings, measureFilters, measureDemo]
