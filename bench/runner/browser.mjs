/** One Chromium, a fresh page for each measure, and the browser's own meters. */
import puppeteer from 'puppeteer-core'
import { chromiumArgs, findChromium } from '../../.config/browsers.mjs'

export const launch = async () => puppeteer.launch({
  executablePath: await findChromium(),
  headless: true,
  protocolTimeout: 600_000,
  args: [
    ...chromiumArgs, '--js-flags=--expose-gc', '--disable-renderer-backgrounding',
    '--disable-background-timer-throttling', '--disable-backgrounding-occluded-windows',
  ],
})

/** A page on an address, in front, with meters that count the main thread's own time and not that of others. */
export const openPage = async (browser, address) => {
  const page = await browser.newPage()
  const errors = []
  page.on('pageerror', error => { errors.push(error) })
  await page.setViewport({ width: 1_280, height: 800 })
  const client = await page.createCDPSession()
  await client.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' })
  await client.send('Performance.enable')
  await page.goto(address)
  const metric = async name => {
    const { metrics } = await client.send('Performance.getMetrics')
    return metrics.find(one => one.name === name).value
  }
  const collect = async () => {
    await client.send('HeapProfiler.enable')
    await client.send('HeapProfiler.collectGarbage')
    await client.send('HeapProfiler.disable')
  }
  /** Main-thread milliseconds of a step, and what it returned. */
  const cost = async (step, ...args) => {
    const from = await metric('TaskDuration')
    const result = await page.evaluate(step, ...args)
    const ms = (await metric('TaskDuration') - from) * 1_000
    return { ms, result }
  }
  return { page, client, errors, metric, collect, cost }
}

/** The bench's page with a subject in it. */
export const openSubject = async (browser, origin, name) => {
  const opened = await openPage(browser, origin)
  await opened.page.waitForFunction('globalThis.bench')
  const about = await opened.page.evaluate(name => globalThis.bench.use(name), name)
  const cost = async (step, ...args) => {
    const spent = await opened.cost(step, ...args)
    // Errors of peers are theirs: one of them asks the network for something.
    if ((about.kind === 'limit' || about.kind === 'ours') && opened.errors.length > 0) throw opened.errors[0]
    return spent
  }
  return { ...opened, about, cost }
}
