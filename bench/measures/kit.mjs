/** What only the kit itself is measured in. */
import { openPage } from '../runner/browser.mjs'
import { full } from '../runner/options.mjs'
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

const fill = async (browser, origin, step, ...counts) => {
  const { page } = await openKit(browser, origin)
  await page.evaluate((step, counts) => globalThis.kit[step](...counts), step, counts)
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

/** Each letter of each word; the pause after which a search goes out is part of it. */
const measureSearching = async (browser, origin) => {
  await fill(browser, origin, 'fillSearch', CONVERSATIONS, full ? 4 : 1)
  const { page, cost, collect } = await openKit(browser, origin)
  const typed = await page.evaluate(() => globalThis.kit.searching.open())
  const work = `search-as-you-type over 100,000 conversations with ${full ? 'four messages' : 'a message'} each`
  for (const round of [0, 1]) {
    await collect()
    for (const [index, text] of typed.entries()) {
      const { ms, result } = await cost(text => globalThis.kit.searching.type(text), text)
      if (round === 0 && index === 0) {
        say(`${work}, the first letter of all, until its first group, wall time`, result.first)
        say(`${work}, the first letter of all, wall time`, result.all)
        continue
      }
      say(`${work}, key to results, 80 ms of it a pause, median of wall time`, result.all)
      say(`${work}, key to results, 80 ms of it a pause, p95 of wall time`, result.all, 130, { of: 0.95 })
      say(`${work}, key to results, worst`, result.all, undefined, { of: 1, extra: text })
      say(`${work}, main thread, median`, ms)
      say(`${work}, main thread, p95`, ms, 50, { of: 0.95, extra: text })
    }
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

const STORM = 2_000
const TIMES = full ? 5 : 2

/** Ten customers write a frame, while a list is narrowed. */
const measureStorms = async (browser, origin) => {
  for (let i = 0; i < TIMES; i++) {
    for (const name of ['no filter', 'unread', 'nobody’s, with a tag']) {
      const { page, cost, collect } = await openKit(browser, origin)
      await page.evaluate((count, name) => globalThis.kit.storms.prepare(count, name), STORED, name)
      await collect()
      const { ms, result } = await cost(times => globalThis.kit.storms.rage(times, 10), STORM)
      const work = `2,000 bumps among 10,000, ten a frame, ${name}`
      note(`${work}, each, main thread`, 'ours', ms / STORM, {
        isAbsolute: true, extra: { bad: result.late, text: `${Math.round(result.late / result.frames * 100)} % late` },
      })
      say(`${work}, longest time between two frames`, result.longest)
      await page.close()
    }
  }
}

const FRAMES = 120

/** A row is dragged down across the screen, then on at the edge, where the list comes along, and put down. */
const measureDragging = async (browser, origin) => {
  for (let i = 0; i < TIMES; i++) {
    for (const count of [100, STORED]) {
      const { page, metric, collect } = await openKit(browser, origin)
      const spent = async act => {
        const from = await metric('TaskDuration')
        await act()
        return (await metric('TaskDuration') - from) * 1_000
      }
      await page.evaluate(count => globalThis.kit.dragging.prepare(count), count)
      const { x, y, bottom } = await page.evaluate(() => globalThis.kit.dragging.places())
      await collect()
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.evaluate(() => { globalThis.kit.dragging.watch() })
      const drag = async places => {
        for (const place of places) {
          await page.mouse.move(x, place)
          await page.evaluate(() => new Promise(requestAnimationFrame))
        }
      }
      const down = Array.from({ length: FRAMES }, (_, frame) => y + (bottom - 60 - y) * (frame + 1) / FRAMES)
      const across = await spent(() => drag(down))
      const along = await spent(() => drag(Array(FRAMES).fill(bottom - 4).map((place, frame) => place + frame % 2)))
      const dropped = await spent(() => page.mouse.up())
      const gaps = await page.evaluate(() => globalThis.kit.dragging.stop())
      if (gaps.at < 20) throw new Error(`the row was dragged to place ${gaps.at}`)
      const work = `a row dragged among ${count.toLocaleString('en')}`
      say(`${work}, across the screen, a frame, main thread`, across / FRAMES)
      say(`${work}, at the edge while the list comes along, a frame, main thread`, along / FRAMES)
      say(`${work}, put down, main thread`, dropped)
      say(`${work}, longest time between two frames`, gaps.longest, undefined, {
        extra: `${Math.round(gaps.late / gaps.frames * 100)} % late`,
      })
      await page.close()
    }
  }
}

/** As many as can be selected are closed at once, and opened again. */
const measureBulk = async (browser, origin) => {
  await fill(browser, origin, 'fillFilters', STORED)
  for (const count of [500, 2_000]) {
    const { page, cost, collect } = await openKit(browser, origin)
    await page.evaluate((stored, count) => globalThis.kit.bulk.prepare(stored, count), STORED, count)
    for (const act of ['close', 'reopen']) {
      await collect()
      const { ms, result } = await cost(act => globalThis.kit.bulk.run(act), act)
      const work = `${act} ${count.toLocaleString('en')} of 10,000, embedded back end`
      say(`${work}, wall time`, result.ms, count === 2_000 ? 5_000 : undefined)
      say(`${work}, main thread`, ms)
      say(`${work}, longest time between two frames`, result.longest, undefined, {
        extra: `${Math.round(result.late / result.frames * 100)} % late`,
      })
    }
    await page.close()
  }
}

/** A tag of all of them is merged into another one. */
const measureMerging = async (browser, origin) => {
  await fill(browser, origin, 'fillMerging', STORED)
  const { page, cost } = await openKit(browser, origin)
  const { ms, result } = await cost(() => globalThis.kit.merging.run())
  const work = 'a tag of 10,000 merged, embedded back end'
  say(`${work}, wall time`, result.ms)
  say(`${work}, main thread, with opening`, ms)
  say(`${work}, longest time between two frames`, result.longest)
  say(`${work}, longest task`, Math.max(0, ...result.tasks), 50, { extra: `${result.tasks.length} over 50 ms` })
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

export const kitMeasures = [
  ['kit-touched', measureTouched], ['kit-message', measureLongMessage], ['kit-openings', measureOpenings],
  ['kit-storms', measureStorms], ['kit-dragging', measureDragging], ['kit-filters', measureFilters],
  ['kit-searching', measureSearching, true], ['kit-bulk', measureBulk, true], ['kit-merging', measureMerging, true],
  ['kit-demo', measureDemo],
].map(([name, measure, isSlow = false]) => ({ group: 'kit', name, measure, isSlow }))
