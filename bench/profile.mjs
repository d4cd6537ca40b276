/**
 * node bench/profile.mjs ours list-scroll [--count 10000]
 * Says where the main thread's time goes in one step: style, layout, script, and the functions that cost most.
 */
import { launch, openSubject } from './runner/browser.mjs'
import { buildPage } from './runner/build.mjs'
import { serve } from './runner/server.mjs'

const [, , name = 'ours', step = 'list-open'] = process.argv
const at = process.argv.indexOf('--count')
const count = at < 0 ? 10_000 : Number(process.argv[at + 1])
const [what] = step.split('-')

const STEPS = {
  'list-open': () => globalThis.bench.lists.mount(),
  'list-scroll': () => globalThis.bench.lists.scroll(120, 240),
  'list-bump': () => globalThis.bench.lists.bump(1_000, 10, 10_000),
  'thread-open': () => globalThis.bench.threads.mount(),
  'thread-append': () => globalThis.bench.threads.append(1_000, 50),
  'thread-prepend': () => globalThis.bench.threads.prepend(10),
  'thread-typing': async () => {
    globalThis.bench.threads.startTraffic(20)
    await new Promise(resolve => { setTimeout(resolve, 3_000) })
    return globalThis.bench.threads.stopTraffic()
  },
}

const { origin, close } = await serve(await buildPage('page', 'profile', { minify: false }))
const browser = await launch()
const { page, client, collect } = await openSubject(browser, origin, name)
await page.evaluate((what, count) => what === 'list'
  ? globalThis.bench.prepareList(count) : globalThis.bench.prepareThread(count, { input: true }), what, count)
if (!step.endsWith('-open')) console.log(await page.evaluate(what => globalThis.bench[`${what}s`].mount(), what))
if (step === 'thread-typing') await page.evaluate(() => globalThis.bench.threads.focusInput())
if (step === 'thread-prepend') await page.evaluate(() => globalThis.bench.threads.readBack(600))
await collect()

const metrics = async () => {
  const { metrics } = await client.send('Performance.getMetrics')
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
}
const before = await metrics()
await client.send('Profiler.enable')
await client.send('Profiler.setSamplingInterval', { interval: 50 })
await client.send('Profiler.start')
const end = page.evaluate(STEPS[step])
if (step === 'thread-typing') {
  for (let i = 0; i < 50; i++) {
    await page.keyboard.press('abcdefghij'[i % 10])
    await new Promise(resolve => { setTimeout(resolve, 40) })
  }
}
console.log(await end)
const { profile } = await client.send('Profiler.stop')
const after = await metrics()
await browser.close()
close()

for (const key of ['TaskDuration', 'ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration']) {
  console.log(`${key.padEnd(22)} ${((after[key] - before[key]) * 1_000).toFixed(1)} ms`)
}
for (const key of ['RecalcStyleCount', 'LayoutCount', 'Nodes', 'JSEventListeners']) {
  console.log(`${key.padEnd(22)} ${after[key] - before[key]}`)
}
const nodes = new Map(profile.nodes.map(node => [node.id, node]))
const self = new Map()
const total = new Map()
const parents = new Map(profile.nodes.flatMap(node => (node.children ?? []).map(child => [child, node.id])))
const label = ({ callFrame: { functionName, url, lineNumber } }) =>
  `${functionName || '(anonymous)'} ${url.split('/').at(-1)}:${lineNumber}`
const add = (map, key, ms) => { map.set(key, (map.get(key) ?? 0) + ms) }
profile.samples.forEach((id, index) => {
  const ms = profile.timeDeltas[index] / 1_000
  add(self, label(nodes.get(id)), ms)
  const seen = new Set()
  for (let at = id; at !== undefined; at = parents.get(at)) seen.add(label(nodes.get(at)))
  for (const one of seen) add(total, one, ms)
})
const top = map => [...map].sort((a, b) => b[1] - a[1]).slice(0, 40)
console.log('\nself'); for (const [one, ms] of top(self)) console.log(`${ms.toFixed(1).padStart(9)}  ${one}`)
console.log('\ntotal'); for (const [one, ms] of top(total)) console.log(`${ms.toFixed(1).padStart(9)}  ${one}`)
