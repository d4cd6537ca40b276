import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))
// Below the project, so that it finds its packages.
const folder = join(root, '.cache', `server-${process.pid}`)

void describe('the server as it is built for a container', () => {
  before(() => promisify(execFile)(process.execPath, ['.config/build-server.mjs', folder], { cwd: root }))
  after(() => { rmSync(folder, { recursive: true, force: true }) })

  const begin = (more: Readonly<Record<string, string>>) => spawn(process.execPath, [join(folder, 'main.js')], {
    env: { PATH: process.env['PATH'], INBOX_PORT: '0', INBOX_DATA: 'memory', ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

  void it('starts without any tool, answers, and ends in peace', async () => {
    const child = begin({ INBOX_SECRET: 'a secret for tests, and for tests alone', INBOX_LOG: 'warn' })
    const gone = once(child, 'exit')
    const [said] = await Promise.race([
      once(child.stdout, 'data'), gone.then(() => { throw new Error('the server did not start') }),
    ]) as [Buffer]
    const address = said.toString().trim()
    const statuses = []
    for (const path of ['/health/ready', '/v1/session', '/v1/tokens']) statuses.push((await fetch(`${address}${path}`)).status)
    assert.deepEqual(statuses, [200, 401, 404])
    child.kill('SIGTERM')
    assert.deepEqual(await gone, [0, null])
  })

  void it('says what is missing, and does not start', async () => {
    const child = begin({})
    const [[said], [code]] = await Promise.all([once(child.stderr, 'data'), once(child, 'exit')]) as [[Buffer], [number]]
    assert.match(said.toString(), /^INBOX_SECRET must be set/)
    assert.equal(code, 1)
  })

  void it('needs no package but those that its own manifest names', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'server/package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>
    }
    const code = readdirSync(folder).filter(name => name.endsWith('.js')).map(name => readFileSync(join(folder, name), 'utf8'))
    const wanted = code.flatMap(text => [...text.matchAll(/^import .*?"([^"]+)";$/gm)].map(([, name]) => name!))
    const foreign = wanted.filter(name => !name.startsWith('.') && !name.startsWith('node:') && !(name in dependencies))
    assert.deepEqual(foreign, [])
    assert.ok(wanted.includes('fastify'))
  })
})
