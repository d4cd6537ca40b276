/**
 * `npm test`: every gate, the builds, the browser tests and the Node tests; the last line is the tally.
 * A gate counts as one test. Nothing executed is a failure.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFirefox } from './browsers.mjs'
import { root } from './files.mjs'

/** The second engine takes as long again: on request. */
const withFirefox = process.env.INBOX_FIREFOX === '1' && findFirefox() !== undefined

const scratch = mkdtempSync(join(tmpdir(), 'inbox-test-'))
const total = { passed: 0, failed: 0, skipped: 0 }

/** The command of a package, run by this very Node: no shell, no npx. */
const bin = (name, command = name) => {
  const manifest = findManifest(name)
  const { bin: bins } = JSON.parse(readFileSync(manifest, 'utf8'))
  return join(manifest, '..', typeof bins === 'string' ? bins : bins[command])
}

function findManifest(name) {
  const places = createRequire(import.meta.url).resolve.paths(name) ?? []
  for (const place of places) {
    try {
      readFileSync(join(place, name, 'package.json'))
      return join(place, name, 'package.json')
    } catch {
      // not in this node_modules
    }
  }
  throw new Error(`${name} is not installed: run npm ci`)
}

function run(args, { env = {}, show = false } = {}) {
  return new Promise(resolve => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', text => {
        output += text
        if (show) process.stdout.write(plain(text))
      })
    }
    child.on('error', error => resolve({ ok: false, output: String(error) }))
    child.on('close', code => resolve({ ok: code === 0, output }))
  })
}

/** Runners move the cursor about even where there is no screen. */
const plain = text => text.replace(/\u001b\[\d*[AGJK]/g, '')

const indent = text => text.trimEnd().split('\n').map(line => `    ${line}`).join('\n')

/** A gate that passes or fails as a whole. */
async function gate(name, args) {
  const start = Date.now()
  const { ok, output } = await run(args)
  total[ok ? 'passed' : 'failed']++
  console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
  if (!ok) console.log(indent(plain(output)))
  return ok
}

/** A runner that counts its own tests. */
async function suite(name, args, env = {}) {
  const file = join(scratch, `${name.replaceAll(' ', '-')}.json`)
  console.log(`\n${name}`)
  const { ok } = await run(args, { env: { ...env, INBOX_TALLY: file }, show: true })
  let tally
  try {
    tally = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    console.log(`✗ ${name} ended without counting its tests`)
    tally = { passed: 0, failed: 1, skipped: 0 }
  }
  if (!ok && tally.failed === 0) tally.failed = 1
  for (const key of Object.keys(total)) total[key] += tally[key] ?? 0
  return tally
}

async function inTurn(gates) {
  for (const [name, args] of gates) await gate(name, args)
}

try {
  console.log('Gates')
  // Two at a time: the machines that run this have two cores.
  await Promise.all([
    inTurn([
      ['types', ['.config/typecheck.mjs']],
      ['manifest', ['.config/manifest.mjs', '--check']],
      ['public surface', ['.config/surface.mjs', '--check']],
      ['mirror tests', ['.config/mirrors.mjs']],
      ['contract', ['--import', 'tsx', '.config/openapi.mjs', '--check']],
    ]),
    inTurn([
      ['lint', [bin('eslint'), '.', '--max-warnings', '0']],
    ]),
  ])
  const built = await gate('build', ['.config/build.mjs'])
  if (built) {
    await gate('package', [bin('publint'), '--strict'])
    await suite('Budgets', ['.config/budgets.mjs'])
  }
  await gate('storybook', [bin('storybook'), 'build', '--output-dir', '.cache/storybook', '--quiet', '--disable-telemetry'])

  await suite('Browser tests', [bin('@web/test-runner', 'wtr'), '--config', 'test/web-test-runner.config.js'], {
    INBOX_FIREFOX: withFirefox ? '1' : '0',
  })
  if (!withFirefox) {
    console.log('Firefox is skipped, counted as one: set INBOX_FIREFOX=1 where it is installed')
    total.skipped++
  }
  await suite('Node tests', ['.config/test-node.mjs'])
  await suite('Server tests', ['.config/test-node.mjs', 'server'])
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

if (total.passed + total.failed === 0) total.failed = 1
process.exitCode = total.failed > 0 ? 1 : 0
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
