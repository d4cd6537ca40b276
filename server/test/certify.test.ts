import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { backendCases } from '../../src/testing/backend-suite/index.js'
import type { Running } from '../start.js'
import { startServer } from './running.js'

const command = fileURLToPath(new URL('../../bin/inbox-elements.mjs', import.meta.url))

/** As somebody types it. */
const run = (...args: readonly string[]) => new Promise<{ code: unknown, out: string, err: string }>(resolve => {
  execFile(process.execPath, [command, ...args], (error, out, err) => {
    resolve({ code: error ? error.code : 0, out, err })
  })
})

void describe('inbox-elements certify', () => {
  let running: Running
  before(async () => { running = await startServer() })
  after(() => running.stop())

  void it('passes this server, check by check', async () => {
    const { code, out } = await run('certify', running.address)
    assert.equal(code, 0, /✗[^]*/.exec(out)?.[0] ?? out.slice(-200))
    assert.match(out, /\nsession\n {2}✓ connect says who I am and for whom I work\n/)
    assert.equal(out.trimEnd().split('\n').at(-1), `${backendCases.length} passed, 0 failed, 0 skipped`)
  })

  void it('says how it is called, and what keeps it from examining', async () => {
    for (const args of [[], ['certify'], ['certify', 'nowhere'], ['certify', running.address, '--loud'], ['praise', running.address]]) {
      const { code, err } = await run(...args)
      assert.deepEqual([code, err.split('\n')[0]], [2, 'inbox-elements certify <url> [--token <token>] [--only <text>]'])
    }
    const { code, err } = await run('certify', 'http://127.0.0.1:59999')
    assert.equal(code, 2)
    assert.match(err, /^http:\/\/127\.0\.0\.1:59999 cannot be reached/)
  })
})
