/**
 * npm run bench [-- --full | --quick] [--only limit,ours] [--measure lists,thread-open] [--runs 5] [--json file]
 * Installs the peers on first use, builds the pages for production, and measures: every subject once, then the limit and
 * ours in turn, round after round, as long as ten minutes allow. bench/README.md says what each row means.
 */
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { measureBytes } from './measures/bytes.mjs'
import { keptMeasures } from './measures/kept.mjs'
import { kitMeasures } from './measures/kit.mjs'
import { compareListRows, listMeasures } from './measures/lists.mjs'
import { compareMessageRows, threadMeasures } from './measures/threads.mjs'
import { launch, openPage } from './runner/browser.mjs'
import { buildKit, buildPage, installPeers } from './runner/build.mjs'
import { COMPARED, full, json, most, runs, subjects, wanted } from './runner/options.mjs'
import { median, raw, table } from './runner/results.mjs'
import { serve } from './runner/server.mjs'

const say = line => { process.stderr.write(`${line}\n`) }
const started = Date.now()
const passed = () => Date.now() - started
const seconds = () => `${(passed() / 1_000).toFixed(0)} s`
const load = () => loadavg()[0].toFixed(1)
const loadBefore = load()

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
const wants = (group, name = group) =>
  wanted.length === 0 || wanted.some(one => one === group || name.startsWith(one))
const measures = [...listMeasures, ...threadMeasures, ...keptMeasures].filter(({ group, name }) => wants(group, name))
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

/** One measure of all subjects after another: what the machine does besides falls on all of them alike. */
const round = async (names, some) => {
  for (const { name, measure } of some) {
    await calibrate()
    for (const subject of names) await measure(browser, origin, subject)
    say(`${name}: ${seconds()}`)
  }
}

await round(subjects, measures)
/** Slow ones are measured with `--full`, or when they are asked for by name. */
const ownMeasures = subjects.includes('ours')
  ? kitMeasures.filter(({ group, name, isSlow }) => isSlow ? full || wanted.includes(name) : wants(group, name))
  : []
if (ownMeasures.length > 0) {
  const { origin: kit, close: closeKit } = await serve(await buildKit())
  for (const { name, measure } of ownMeasures) {
    await calibrate()
    await measure(browser, kit)
    await calibrate()
    say(`${name}: ${seconds()}`)
  }
  closeKit()
}
if (wants('bytes')) await measureBytes(subjects)

const again = measures.filter(({ once = false }) => !once)
const compared = subjects.filter(name => COMPARED.includes(name))
let rounds = 1
for (let longest = 0; again.length > 0 && rounds < runs && passed() + longest < most; rounds++) {
  const from = passed()
  await round(compared, again)
  longest = Math.max(longest, passed() - from)
  say(`round ${rounds + 1} of ${runs} at most: ${seconds()}`)
}

const version = await browser.version()
await browser.close()
close()

console.log(`\n${version}, Node ${process.versions.node}, ${cpus().length} cores, ${new Date().toISOString().slice(0, 10)}; ${
  rounds} ${rounds === 1 ? 'round' : 'rounds'} in ${seconds()}; load ${loadBefore} at the start, ${load()} at the end; calibration loop ${
  calibrations.length > 0 ? `${median(calibrations).toFixed(0)} ms, least ${Math.min(...calibrations).toFixed(0)} ms` : 'not run'}.\n`)
console.log(table(subjects))
if (json) writeFileSync(json, JSON.stringify(raw(), null, 2))
