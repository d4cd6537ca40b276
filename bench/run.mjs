/**
 * npm run bench [-- --full | --quick] [--only limit,ours] [--measure lists,threads] [--runs 5] [--json file]
 * Installs the peers on first use, builds the pages for production, measures the subjects in turn, several times over,
 * and prints medians beside ratios to hand-written DOM of the same run. bench/README.md says what each row means.
 */
import { writeFileSync } from 'node:fs'
import { measureBytes } from './measures/bytes.mjs'
import { keptMeasures } from './measures/kept.mjs'
import { kitMeasures } from './measures/kit.mjs'
import { compareListRows, listMeasures } from './measures/lists.mjs'
import { compareMessageRows, threadMeasures } from './measures/threads.mjs'
import { launch, openPage } from './runner/browser.mjs'
import { buildKit, buildPage, installPeers } from './runner/build.mjs'
import { json, KITS, runs, subjects, wanted } from './runner/options.mjs'
import { median, raw, table } from './runner/results.mjs'
import { serve } from './runner/server.mjs'

const say = line => { process.stderr.write(`${line}\n`) }
const started = Date.now()

installPeers()
const { origin, close } = await serve(await buildPage('page', 'page'))
const browser = await launch()

const sameRows = async (what, compare) => {
  const [limit, ours] = await compare(browser, origin)
  const other = ours.findIndex((row, index) => row !== limit[index])
  if (other < 0) return
  say(`The limit draws other ${what} than ours, so the ratios say nothing:\nlimit ${limit[other]}\nours  ${ours[other]}`)
  process.exitCode = 1
}
const wants = group => wanted.length === 0 || wanted.includes(group)
const measures = [...listMeasures, ...threadMeasures, ...keptMeasures].filter(({ group }) => wants(group))
if (subjects.includes('limit') && subjects.includes('ours')) {
  if (measures.some(({ group }) => group === 'lists')) await sameRows('rows of the list', compareListRows)
  if (measures.some(({ group }) => group === 'threads')) await sameRows('rows of the thread', compareMessageRows)
}

const calibrations = []
const calibrate = async () => {
  const { page } = await openPage(browser, origin)
  await page.waitForFunction('globalThis.bench')
  calibrations.push(await page.evaluate(() => globalThis.bench.calibrate()))
  await page.close()
}

// One measure of all subjects after another: what the machine does besides falls on all of them alike.
for (let run = 0; run < runs; run++) {
  for (const { group, measure, once = false } of measures) {
    if (once && run > 0) continue
    await calibrate()
    // Kits take long, and are far enough from the others for one run to show it.
    for (const name of subjects) if (run === 0 || !KITS.includes(name)) await measure(browser, origin, name)
    say(`run ${run + 1} of ${runs}, ${group}: ${((Date.now() - started) / 1_000).toFixed(0)} s`)
  }
}

if (wants('kit') && subjects.includes('ours')) {
  const { origin: kit, close: closeKit } = await serve(await buildKit())
  for (const measure of kitMeasures) {
    await measure(browser, kit)
    say(`${measure.name}: ${((Date.now() - started) / 1_000).toFixed(0)} s`)
  }
  closeKit()
}
if (wants('bytes')) await measureBytes(subjects)

const version = await browser.version()
await browser.close()
close()

console.log(`\n${version}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}, medians of ${runs} ${
  runs === 1 ? 'run' : 'runs'}; calibration loop ${median(calibrations).toFixed(0)} ms.\n`)
console.log(table(subjects))
if (json) writeFileSync(json, JSON.stringify(raw(), null, 2))
