/** The conversation list: first render, scroll, bumps. */
import { openSubject } from '../runner/browser.mjs'
import { full } from '../runner/options.mjs'
import { note } from '../runner/results.mjs'

const SIZES = [1_000, 10_000, 100_000]
/** Kits draw every row: beyond this they take minutes. */
const MOST_FOR_KITS = full ? 10_000 : 1_000
const FRAMES = 120
const STEP = 240

const percent = share => `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`

const scroll = async (name, { cost }) => {
  const { ms, result } = await cost((frames, step) => globalThis.bench.lists.scroll(frames, step), FRAMES, STEP)
  note('list, scroll 240 px, a frame', name, ms / FRAMES, {
    goal: 1.5,
    extra: { bad: result.blank, text: `${percent(result.blank)} blank, ${percent(result.late / result.frames)} late` },
  })
}

const bump = async (name, { page, cost, about }, count) => {
  if (!await page.evaluate(() => globalThis.bench.lists.canBump())) return
  await page.evaluate(() => globalThis.bench.lists.toTop())
  const times = about.kind === 'kit' ? 50 : 2_000
  const { ms, result } = await cost((times, count) => globalThis.bench.lists.bump(times, 10, count), times, count)
  note('list, bump to the top of 10,000, ten a frame, each', name, ms / times, {
    goal: 1.5, extra: result ? undefined : { bad: 1, text: 'not on top' },
  })
}

const aboutOf = async (browser, origin, name) => {
  const { about, page } = await openSubject(browser, origin, name)
  await page.close()
  return about
}

/** Opens a subject with a list ready to be mounted; null when it has none, or none so long. */
const ready = async (browser, origin, name, count) => {
  const subject = await openSubject(browser, origin, name)
  const { about, page } = subject
  if (!about.list || (about.kind === 'kit' && count > MOST_FOR_KITS)) {
    await page.close()
    return null
  }
  await page.evaluate(count => globalThis.bench.prepareList(count), count)
  await subject.collect()
  return subject
}

const mount = async (name, { cost }) => {
  const { ms, result } = await cost(() => globalThis.bench.lists.mount())
  if (result.rows === 0 || result.blank) throw new Error(`${name} shows no row`)
  return ms
}

const openList = count => async (browser, origin, name) => {
  const subject = await ready(browser, origin, name, count)
  if (!subject) return
  note(`list, first render, ${count.toLocaleString('en')} conversations`, name, await mount(name, subject), { goal: 2 })
  await subject.page.close()
}

const scrollList = async (browser, origin, name) => {
  const count = (await aboutOf(browser, origin, name)).kind === 'kit' ? MOST_FOR_KITS : 10_000
  const subject = await ready(browser, origin, name, count)
  if (!subject) return
  await mount(name, subject)
  await scroll(name, subject)
  await bump(name, subject, count)
  await subject.page.close()
}

/** Whether the limit draws what we draw. */
export const compareListRows = async (browser, origin) => {
  const markups = []
  for (const name of ['limit', 'ours']) {
    const { page } = await openSubject(browser, origin, name)
    await page.evaluate(() => globalThis.bench.prepareList(100))
    await page.evaluate(() => globalThis.bench.lists.mount())
    markups.push(await page.evaluate(() => globalThis.bench.lists.markup(10)))
    await page.close()
  }
  return markups
}

export const listMeasures = [
  ...SIZES.map(count => ({ name: `list-open-${count}`, measure: openList(count) })),
  { name: 'list-scroll', measure: scrollList },
].map(one => ({ group: 'lists', ...one }))
