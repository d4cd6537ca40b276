/**
 * Holds the size of what a page loads first: brotli bytes of entries and all they import statically, minified; and of
 * each thing that comes later, by what it brings besides. `kilobytes` is where it stands and may only fall, unless
 * `grownBy` says what for; `goal` is where it should be. What comes later is named below the entry that brings it, or
 * it is a failure; `opened` is what came later and has come, so that all of it can be held too.
 */
import { writeFileSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'
import { exists, root } from './files.mjs'
import { compactTemplatesPlugin } from './templates.mjs'

const ENTRY = join(root, 'budget.js')

/** As a host's bundler makes it of the modules; without the loader that Vite adds to applications. */
async function bundled(entries) {
  const code = entries.map(entry => `import ${JSON.stringify(join(root, entry))}`).join('\n')
  const [{ output }] = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [compactTemplatesPlugin(), {
      name: 'inbox-budget',
      resolveId: id => id === ENTRY ? ENTRY : null,
      load: id => id === ENTRY ? { code, moduleSideEffects: true } : null,
    }],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: ENTRY, formats: ['es'] },
      reportCompressedSize: false,
      rolldownOptions: { preserveEntrySignatures: 'exports-only', output: { minify: true } },
    },
  })
  return new Map(output.filter(one => one.type === 'chunk').map(chunk => [chunk.fileName, chunk]))
}

const sizeOf = chunks => [...chunks].reduce((sum, { code }) => sum + brotliCompressSync(code).length, 0)
const fromRoot = id => relative(root, id)

/**
 * The static closure of entries, and what comes later.
 * @param {string[]} entries from the root
 * @param {string[]} opened what comes later and has come
 */
export async function closureOf(entries, opened = []) {
  const chunks = await bundled(entries)
  const closure = new Set()
  const visit = (name, into, here = closure) => {
    const chunk = chunks.get(name)
    if (!chunk || here.has(chunk) || into.has(chunk)) return
    into.add(chunk)
    for (const other of chunk.imports) visit(other, into, here)
  }
  const all = [...chunks.values()]
  visit(all.find(chunk => chunk.isEntry).fileName, closure)
  for (const id of opened) visit(all.find(chunk => chunk.facadeModuleId === join(root, id)).fileName, closure)
  const late = []
  /** What is asked for by what is here; then what that asks for, beside which less is missing. */
  const ask = (asking, here) => {
    const asked = [...asking].flatMap(chunk => chunk.dynamicImports).map(name => chunks.get(name))
      .filter((chunk, index, them) => them.indexOf(chunk) === index && !here.has(chunk) && !known.has(chunk))
    for (const chunk of asked) known.add(chunk)
    const brought = asked.map(chunk => {
      const own = new Set()
      visit(chunk.fileName, own, here)
      late.push({ id: fromRoot(chunk.facadeModuleId), brotli: sizeOf(own) })
      return own
    })
    for (const own of brought) ask(own, new Set([...here, ...own]))
  }
  const known = new Set()
  ask(closure, closure)
  const modules = [...closure].flatMap(chunk => Object.entries(chunk.modules))
    .map(([id, { renderedLength }]) => ({ id: fromRoot(id), bytes: renderedLength ?? 0 }))
    .sort((one, other) => other.bytes - one.bytes)
  return { brotli: sizeOf(closure), modules, late }
}

const tally = { passed: 0, failed: 0, skipped: 0 }
const kilobytesOf = bytes => (bytes / 1024).toFixed(1)

function report(fits, text) {
  tally[fits ? 'passed' : 'failed']++
  console.log(`${fits ? '✓' : '✗'} ${text}`)
}

async function check({ entries, opened, kilobytes, goal, what, grownBy, late: budgets }) {
  if (!entries.every(exists)) {
    tally.skipped++
    console.log(`- ${entries.join(', ')} does not exist yet (${what})`)
    return
  }
  const { brotli, modules, late } = await closureOf(entries, opened)
  const fits = brotli <= kilobytes * 1024
  const aim = goal === undefined ? '' : ` (goal ${goal} KB)`
  report(fits, `${[...entries, ...opened ?? []].join(', ')}: ${kilobytesOf(brotli)} KB of ${kilobytes} KB brotli${aim}: ${what}`)
  if (!fits || process.argv.includes('--modules')) {
    for (const reason of grownBy) console.log(`    grown by ${reason}`)
    for (const { id, bytes } of modules.slice(0, 25)) console.log(`    ${String(bytes).padStart(7)}  ${id}`)
  }
  if (budgets) checkLate(budgets, late)
}

function checkLate(budgets, late) {
  for (const { id, brotli } of late) {
    const most = budgets[id]
    report(brotli <= most * 1024, `  later ${id}: ${kilobytesOf(brotli)} KB of ${most ?? 'no budget, name it'}`)
  }
  for (const id of Object.keys(budgets)) {
    if (!late.some(one => one.id === id)) report(false, `  later ${id}: does not come later`)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const budget of JSON.parse(readFileSync(join(root, '.config/budgets.json'), 'utf8'))) await check(budget)
  if (process.env.INBOX_TALLY) writeFileSync(process.env.INBOX_TALLY, JSON.stringify(tally))
  if (tally.failed > 0) process.exitCode = 1
}
