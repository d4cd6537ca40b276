/** What 200 mounts and unmounts leave behind. */
import { openSubject } from '../runner/browser.mjs'
import { full } from '../runner/options.mjs'
import { note } from '../runner/results.mjs'

const MOUNTS = full ? 1_000 : 200
const WARM = 30

const rest = page => page.evaluate(() => new Promise(resolve => { setTimeout(resolve, 1_000) }))

const measureKept = what => async (browser, origin, name) => {
  const { about, page, metric, collect } = await openSubject(browser, origin, name)
  try {
    if (!about[what]) return
    const cycle = times => page.evaluate((what, times) => globalThis.bench[`${what}s`].cycle(times), what, times)
    const state = async () => {
      await rest(page)
      // Twice: what one collection frees may hold what the next one does.
      await collect()
      await collect()
      return { bytes: await metric('JSHeapUsedSize'), nodes: await metric('Nodes') }
    }
    await page.evaluate(what => what === 'list' ? globalThis.bench.prepareList(100) : globalThis.bench.prepareThread(100), what)
    // Kits take long, and what they leave shows sooner.
    const mounts = about.kind === 'kit' ? 20 : MOUNTS
    await cycle(Math.min(WARM, mounts))
    const before = await state()
    await cycle(mounts)
    const after = await state()
    const nodes = Math.round((after.nodes - before.nodes) / mounts)
    note(`${what}, kept a mount and unmount`, name, Math.max(0, after.bytes - before.bytes) / mounts, {
      unit: 'bytes', goal: 1_024, isAbsolute: true, extra: { bad: nodes, text: `${nodes} nodes` },
    })
  } finally {
    await page.close()
  }
}

export const keptMeasures = ['list', 'thread'].map(what =>
  ({ group: 'kept', name: `kept-${what}`, measure: measureKept(what), once: true }))
