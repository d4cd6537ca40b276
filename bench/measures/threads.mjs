/** The thread: opening, messages that come in, older pages while one reads, typing under traffic. */
import { openSubject } from '../runner/browser.mjs'
import { full } from '../runner/options.mjs'
import { note } from '../runner/results.mjs'

const SIZES = [100, 1_000, 10_000, 50_000]
/** Kits draw every row: beyond this they take minutes. */
const MOST_FOR_KITS = full ? 10_000 : 1_000
const PREPENDS = 10
const KEYS = 50
const TYPING = 'typing under 20 messages a second'

const percent = share => `${(share * 100).toFixed(0)} %`
const pixels = px => `${px === null ? 'row lost' : `${px.toFixed(1)} px`}`

/** Opens a subject with a thread ready to be mounted; null when it has none, or none so long. */
const ready = async (browser, origin, name, count, options = {}) => {
  const subject = await openSubject(browser, origin, name)
  const { about, page } = subject
  if (!about.thread || (about.kind === 'kit' && count > MOST_FOR_KITS)) {
    await page.close()
    return null
  }
  await page.evaluate((count, options) => globalThis.bench.prepareThread(count, options), count, options)
  await subject.collect()
  return subject
}

const mount = async (name, { cost }) => {
  const { ms, result } = await cost(() => globalThis.bench.threads.mount())
  if (result.rows === 0) throw new Error(`${name} shows no message`)
  const isAtEnd = result.end <= 2
  if (!isAtEnd && (name === 'limit' || name === 'ours')) throw new Error(`${name} opens ${result.end} px above the end`)
  return { ms, extra: isAtEnd ? undefined : { bad: result.end, text: 'not at the end' } }
}

export const openThread = count => async (browser, origin, name) => {
  const subject = await ready(browser, origin, name, count)
  if (!subject) return
  const { ms, extra } = await mount(name, subject)
  note(`thread, open, ${count.toLocaleString('en')} messages`, name, ms, { goal: 2, extra })
  await subject.page.close()
}

export const appendLive = async (browser, origin, name) => {
  const subject = await ready(browser, origin, name, 1_000)
  if (!subject) return
  await mount(name, subject)
  const { append } = await subject.page.evaluate(() => globalThis.bench.threads.can())
  if (append) {
    const { ms, result } = await subject.cost(() => globalThis.bench.threads.append(1_000, 50))
    note('thread, 1,000 appended, 50 a frame, each', name, ms / 1_000, {
      goal: 1.5, extra: { bad: 1 - result.pinned, text: `pinned ${percent(result.pinned)}` },
    })
  }
  await subject.page.close()
}

export const prependWhileReading = async (browser, origin, name) => {
  const subject = await ready(browser, origin, name, 10_000, { paged: true })
  if (!subject) return
  const { page, cost } = subject
  await mount(name, subject)
  const { prepend } = await page.evaluate(() => globalThis.bench.threads.can())
  if (prepend) {
    const back = await page.evaluate(() => globalThis.bench.threads.readBack(1_200))
    const looking = await cost(times => globalThis.bench.threads.prepend(times, false), PREPENDS)
    const { ms, result } = await cost(times => globalThis.bench.threads.prepend(times), PREPENDS)
    const worst = [back.worst, result.worst].includes(null) ? null : Math.max(back.worst, result.worst)
    note('thread, 50 prepended while reading', name, Math.max(0, ms - looking.ms) / PREPENDS, {
      goal: 5, isAbsolute: true,
      extra: {
        bad: worst ?? Infinity,
        text: `${pixels(worst)}${result.grew < PREPENDS ? `, ${result.grew} of ${PREPENDS} came` : ''}`,
      },
    })
  }
  await page.close()
}

export const typeUnderTraffic = async (browser, origin, name) => {
  const subject = await ready(browser, origin, name, 1_000, { input: true })
  if (!subject) return
  const { page, metric } = subject
  await mount(name, subject)
  if (await page.evaluate(() => globalThis.bench.threads.focusInput())) {
    await page.evaluate(() => globalThis.bench.threads.startTraffic(20))
    const from = await metric('TaskDuration')
    for (let i = 0; i < KEYS; i++) {
      await page.keyboard.press('abcdefghij'[i % 10])
      await new Promise(resolve => { setTimeout(resolve, 40) })
    }
    const ms = (await metric('TaskDuration') - from) * 1_000
    const pressed = await page.evaluate(() => globalThis.bench.threads.stopTraffic())
    // A key waits for the screen, so this one is told by the clock on the wall; keys of all runs count as one.
    for (const one of pressed) note(`${TYPING}, key to paint, p95 of wall time`, name, one, { goal: 1.3, of: 0.95 })
    note(`${TYPING}, main thread a key`, name, ms / KEYS)
  }
  await page.close()
}

/** Whether the limit draws what we draw. */
export const compareMessageRows = async (browser, origin) => {
  const markups = []
  for (const name of ['limit', 'ours']) {
    const { page } = await ready(browser, origin, name, 400)
    await page.evaluate(() => globalThis.bench.threads.mount())
    await page.evaluate(() => new Promise(resolve => { setTimeout(resolve, 500) }))
    markups.push(await page.evaluate(() => globalThis.bench.threads.markup(10)))
    await page.close()
  }
  return markups
}

export const threadMeasures = [
  ...SIZES.map(count => ({ name: `thread-open-${count}`, measure: openThread(count) })),
  { name: 'thread-append', measure: appendLive },
  { name: 'thread-prepend', measure: prependWhileReading },
  { name: 'thread-typing', measure: typeUnderTraffic },
].map(one => ({ group: 'threads', ...one }))
