/** Type-checks the programs of the project: each sees only the globals of the place where it runs. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
const programs = [
  'tsconfig.json', 'test/tsconfig.json', 'test/node/tsconfig.json', 'examples/tsconfig.json', '.config/tsconfig.json',
  'server/tsconfig.json',
]

let failed = false
for (const program of programs) {
  if (!existsSync(`${root}/${program}`)) continue
  const buildInfo = `${root}/node_modules/.cache/tsc/${program.replaceAll('/', '_')}.tsbuildinfo`
  const options = ['-p', program, '--noEmit', '--incremental', '--tsBuildInfoFile', buildInfo]
  const { status } = spawnSync(process.execPath, [tsc, ...options, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
  if (status !== 0) failed = true
}
process.exitCode = failed ? 1 : 0
