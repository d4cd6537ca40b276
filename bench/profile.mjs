/**
 * node bench/profile.mjs ours list-scroll [--count 10000] [--times 10]
 * Says where the main thread's time goes in one step: style, layout, script, and the functions that cost most. The mean
 * of so many fresh pages. A step's name may end in the count, as the bench's measures do: `list-open-100000`.
 */
import { launch, openSubject } from './runner/browser.mjs'
import { buildPage } from './runner/build.mjs'
import { existsSubject } from './runner/options.mjs'
import { serve } from './runner/server.mjs'

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : Number(process.argv[at + 1])
}
const [, , name = 'ours', asked = 'list-open'] = process.argv
const { step, size } = /^(?<step>.*?)(?:-(?<size>\d+))?$/.exec(asked).groups
const count = option('count', Number(size ?? 10_000))
const times = option('times', 10)
const [what] = step.split('-')

const STEPS = {
  'list-open': () => globalThis.bench.lists.mount(),
  'list-scroll': () => globalThis.bench.lists.scroll(120, 240),
  'list-bump': count => globalThis.bench.lists.bump(1_000, 10, count),
  'thread-open': () => globalThis.bench.threads.mount(),
  'thread-append': () => globalThis.bench.threads.append(1_000, 50),
  'thread-prepend': () => globalThis.bench.threads.prepend(10),
  'thread-typing': async () => {
    globalThis.bench.threads.startTraffic(20)
    await new Promise(resolve => { setTimeout(resolve, 3_000) })
    return globalThis.bench.threads.stopTraffic()
  },
}
const refuse = why => {
  console.error(why)
  process.exit(1)
}
if (!Object.hasOwn(STEPS, step)) refuse(`There is no step "${asked}". There are: ${Object.keys(STEPS).join(', ')}.`)
if (!existsSubject(name)) refuse(`There is no subject "${name}" in bench/subjects.`)

const TIMES = ['TaskDuration', 'ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration']
const COUNTS = ['RecalcStyleCount', 'LayoutCount', 'Nodes', 'JSEventListeners']

const { origin, close } = await serve(await buildPage('page', 'profile', { minify: false }))
const browser = await launch()
const self = new Map()
const total = new Map()
const spent = new Map()
const add = (map, key, value) => { map.set(key, (map.get(key) ?? 0) + value / times) }

const prepare = async () => {
  const opened = await openSubject(browser, origin, name)
  const { page, collect } = opened
  await page.evaluate((what, count, input) => what === 'list'
    ? globalThis.bench.prepareList(count)
    : globalThis.bench.prepareThread(count, { input, paged: true }), what, count, step === 'thread-typing')
  if (!step.endsWith('-open')) await page.evaluate(what => globalThis.bench[`${what}s`].mount(), what)
  if (step === 'thread-typing') await page.evaluate(() => globalThis.bench.threads.focusInput())
  if (step === 'thread-prepend') await page.evaluate(() => globalThis.bench.threads.readBack(600))
  await collect()
  return opened
}

const run = async ({ page }) => {
  const end = page.evaluate(STEPS[step], count)
  if (step === 'thread-typing') {
    for (let i = 0; i < 50; i++) {
      await page.keyboard.press('abcdefghij'[i % 10])
      await new Promise(resolve => { setTimeout(resolve, 40) })
    }
  }
  return end
}

const label = ({ callFrame: { functionName, url, lineNumber } }) =>
  `${functionName || '(anonymous)'} ${url.split('/').at(-1).replace(/-[\w-]{8}\.js$/, '')}:${lineNumber}`

const takeProfile = ({ nodes: list, samples, timeDeltas }) => {
  const nodes = new Map(list.map(node => [node.id, node]))
  const parents = new Map(list.flatMap(node => (node.children ?? []).map(child => [child, node.id])))
  samples.forEach((id, index) => {
    const ms = timeDeltas[index] / 1_000
    add(self, label(nodes.get(id)), ms)
    const seen = new Set()
    for (let at = id; at !== undefined; at = parents.get(at)) seen.add(label(nodes.get(at)))
    for (const one of seen) add(total, one, ms)
  })
}

// By turns with the profiler and without: it costs as much as it finds.
for (let i = 0; i < 2 * times; i++) {
  const opened = await prepare()
  const { page, client } = opened
  if (i % 2 === 0) {
    const meters = async () => {
      const { metrics } = await client.send('Performance.getMetrics')
      return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
    }
    const before = await meters()
    const result = await run(opened)
    const after = await meters()
    if (i === 0) console.log(result)
    for (const key of TIMES) add(spent, key, (after[key] - before[key]) * 1_000)
    for (const key of COUNTS) add(spent, key, after[key] - before[key])
  } else {
    await client.send('Profiler.enable')
    await client.send('Profiler.setSamplingInterval', { interval: 100 })
    await client.send('Profiler.start')
    await run(opened)
    takeProfile((await client.send('Profiler.stop')).profile)
  }
  await page.close()
}
await browser.close()
close()

for (const key of TIMES) console.log(`${key.padEnd(22)} ${spent.get(key).toFixed(1)} ms`)
for (const key of COUNTS) console.log(`${key.padEnd(22)} ${spent.get(key).toFixed(1)}`)
const top = map => [...map].sort((a, b) => b[1] - a[1]).slice(0, 50)
for (const [title, map] of [['self', self], ['total', total]]) {
  console.log(`\n${title}`)
  for (const [one, ms] of top(map)) console.log(`${ms.toFixed(2).padStart(9)}  ${one}`)
}
