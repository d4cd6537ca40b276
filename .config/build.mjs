/**
 * Builds dist/: the single modules with their types, the themes, the ready bundle, and what editors read.
 * `--bundle` builds the ready bundle alone.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { build } from 'vite'
import { bundleReexports } from './bundle-entry.mjs'
import { editorData } from './editors.mjs'
import { filesBelow, root } from './files.mjs'

const require = createRequire(import.meta.url)
const dist = join(root, 'dist')

function modules() {
  const tsc = require.resolve('typescript/bin/tsc')
  const { status } = spawnSync(process.execPath, [tsc, '-p', '.config/tsconfig.build.json'], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

function themes() {
  mkdirSync(join(dist, 'themes'), { recursive: true })
  for (const path of filesBelow('src/theme/themes', /\.css$/)) cpSync(join(root, path), join(dist, 'themes', basename(path)))
}

function contract() {
  cpSync(join(root, 'src/backend/http/openapi.json'), join(dist, 'openapi.json'))
}

async function bundle() {
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  const types = bundleReexports().map(path => `export * from '../${path.slice('src/'.length).replace(/\.ts$/, '.js')}'\n`)
  writeFileSync(join(dist, 'bundle/inbox-elements.d.ts'), types.join(''))
}

if (process.argv.includes('--bundle')) await bundle()
else {
  rmSync(dist, { recursive: true, force: true })
  modules()
  themes()
  contract()
  await bundle()
  await editorData(dist)
}
