/**
 * Builds dist/: the single modules with their types, the themes, the ready bundle, and what editors read.
 * `--bundle` builds the ready bundle alone.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import ts from 'typescript'
import { build } from 'vite'
import { bundleReexports } from './bundle-entry.mjs'
import { editorData } from './editors.mjs'
import { filesBelow, root } from './files.mjs'
import { compactTemplates } from './templates.mjs'

const dist = join(root, 'dist')

const host = {
  ...ts.sys,
  getCanonicalFileName: name => name,
  getNewLine: () => '\n',
  onUnRecoverableConfigFileDiagnostic: problem => stop([problem]),
}

function stop(problems) {
  console.error(ts.formatDiagnosticsWithColorAndContext(problems, host))
  process.exit(1)
}

/** As tsc does it, with smaller templates. */
function modules() {
  const { fileNames, options, errors } = ts.getParsedCommandLineOfConfigFile(join(root, '.config/tsconfig.build.json'), {}, host)
  const program = ts.createProgram(fileNames, options)
  const emitted = program.emit(undefined, undefined, undefined, false, { before: [compactTemplates] })
  const problems = [...errors, ...ts.getPreEmitDiagnostics(program), ...emitted.diagnostics]
  if (problems.length > 0) stop(problems)
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
  writeFileSync(join(dist, 'bundle/inbox-elements.d.ts'), `import '../define.js'\n${types.join('')}`)
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
