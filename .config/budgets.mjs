/**
 * Holds the size of what a page loads first: brotli bytes of an entry and all it imports statically, minified.
 * What comes by dynamic import does not count. `kilobytes` is where it stands and may only fall; `goal` is where it
 * should be.
 */
import { writeFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'
import { exists, root } from './files.mjs'

/**
 * The static closure of an entry, as a host's bundler would make it.
 * @param {string} entry from the root
 */
export async function closureOf(entry) {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { input: join(root, entry), preserveEntrySignatures: 'strict' },
    },
  })
  const chunks = new Map(output.filter(one => one.type === 'chunk').map(chunk => [chunk.fileName, chunk]))
  const first = [...chunks.values()].find(chunk => chunk.isEntry)
  const closure = new Set()
  const visit = name => {
    const chunk = chunks.get(name)
    if (!chunk || closure.has(chunk)) return
    closure.add(chunk)
    chunk.imports.forEach(visit)
  }
  visit(first.fileName)
  const sizes = [...closure].map(chunk => brotliCompressSync(chunk.code).length)
  const modules = [...closure].flatMap(chunk => Object.entries(chunk.modules))
    .map(([id, { renderedLength }]) => ({ id: id.replace(root, ''), bytes: renderedLength ?? 0 }))
    .sort((one, other) => other.bytes - one.bytes)
  return { brotli: sizes.reduce((sum, size) => sum + size, 0), modules }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const tally = { passed: 0, failed: 0, skipped: 0 }
  for (const { entry, kilobytes, goal, why } of JSON.parse(readFileSync(join(root, '.config/budgets.json'), 'utf8'))) {
    if (!exists(entry)) {
      tally.skipped++
      console.log(`- ${entry} does not exist yet (${why})`)
      continue
    }
    const { brotli, modules } = await closureOf(entry)
    const fits = brotli <= kilobytes * 1024
    tally[fits ? 'passed' : 'failed']++
    const size = (brotli / 1024).toFixed(1)
    console.log(`${fits ? '✓' : '✗'} ${entry}: ${size} KB of ${kilobytes} KB brotli (goal ${goal} KB), ${why}`)
    if (!fits || process.argv.includes('--modules')) {
      for (const { id, bytes } of modules.slice(0, 25)) console.log(`    ${String(bytes).padStart(7)}  ${id}`)
    }
  }
  if (process.env.INBOX_TALLY) writeFileSync(process.env.INBOX_TALLY, JSON.stringify(tally))
  if (tally.failed > 0) process.exitCode = 1
}
