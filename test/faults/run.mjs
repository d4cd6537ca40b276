/**
 * `npm run faults`: 10,000 sends at 30 % faults, with a table. `-- --seed N`: one seed, with every step; `--sends N` of
 * it. `--over http`: against the kit's server, two processes on PostgreSQL where that is installed.
 */
import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '' },
    seeds: { type: 'string', default: '210' },
    sends: { type: 'string', default: '50' },
    over: { type: 'string', default: 'page' },
  },
})
const env = Object.fromEntries(Object.entries(values).map(([name, value]) => [`INBOX_FAULTS_${name.toUpperCase()}`, value]))
spawn('wtr', ['--config', 'test/faults/web-test-runner.config.js'], { env: { ...process.env, ...env }, stdio: 'inherit' })
  .on('close', code => { process.exitCode = code ?? 1 })
