/** Node tests: every *.test.ts below test/node, or the files and folders named. Prints what failed, and the counts. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { filesBelow, root } from './files.mjs'

const named = process.argv.slice(2)
const files = (named.length > 0 ? named : ['test/node'])
  .flatMap(path => path.endsWith('.ts') ? path : filesBelow(path, /\.test\.ts$/))
if (files.length === 0) {
  console.error('no test file there')
  process.exit(1)
}

/** The server's tests have a server and a database each; those in browsers would take each other's time. */
const atOnce = files.every(file => file.startsWith('server')) ? 2 : 1

const reporter = fileURLToPath(new URL('node-tally.mjs', import.meta.url))
const { status } = spawnSync(process.execPath, [
  '--import', 'tsx', '--test',
  `--test-reporter=${reporter}`, '--test-reporter-destination=stdout',
  `--test-concurrency=${atOnce}`,
  ...files,
], { cwd: root, stdio: 'inherit' })
process.exitCode = status ?? 1
