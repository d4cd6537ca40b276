import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { promisify } from 'node:util'
import { tenantAt } from '../api.js'
import { startServer } from '../running.js'
import { restoredSuite } from '../suites/restored.js'
import type { Cluster } from './cluster.js'
import { findPrograms } from './cluster.js'

const run = promisify(execFile)

export const backupSuite = (cluster: () => Cluster): void => {
  const programs = findPrograms(['pg_dump', 'pg_restore'])

  void describe('of which a dump is taken', { skip: programs ? false : 'pg_dump is not installed' }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'inbox-dump-'))
    after(() => { rmSync(folder, { recursive: true, force: true }) })
    const file = join(folder, 'inbox.dump')
    const program = (name: string, ...args: readonly string[]) => run(join(programs!, name), args)
    let url = ''
    const begin = () => startServer({ DATABASE_URL: url })

    restoredSuite({
      async start() {
        url = await cluster().create()
        return begin()
      },
      async save(running) {
        await program('pg_dump', '--format=custom', '--file', file, '--dbname', url)
        return running
      },
      async bringBack(running) {
        await running.stop()
        url = await cluster().create()
        await program('pg_restore', '--exit-on-error', '--dbname', url, file)
        return begin()
      },
    })

    void it('works with an account that is no superuser, whose own dump is refused and not short of rows', async () => {
      const address = new URL(await cluster().create())
      const name = `inbox_plain_${process.pid}`
      const owner = address.pathname.slice(1)
      for (const sql of [
        `create role ${name} login createrole`, `grant inbox_app to ${name} with admin option`,
        `alter database ${owner} owner to ${name}`,
      ]) await cluster().query(sql)
      const plain = Object.assign(new URL(address), { username: name }).href
      let running = await startServer({ DATABASE_URL: plain })
      const tenant = await tenantAt(running)
      const { text } = await running.services.store.read(tenant.tenantId, async ({ query }) =>
        (await query<{ text: string }>("select value->>'text' as text from inbox.message where id = 'fresh-m1'"))[0]!)
      await assert.rejects(program('pg_dump', '--file', file, '--dbname', plain), /row-level security/)
      // Whoever passes by row-level security dumps it, and what comes back belongs to the account again.
      await program('pg_dump', '--format=custom', '--file', file, '--dbname', address.href)
      await running.stop()
      const anew = new URL(await cluster().create())
      await cluster().query(`alter database ${anew.pathname.slice(1)} owner to ${name}`)
      await program('pg_restore', '--exit-on-error', '--no-owner', '--role', name, '--dbname', anew.href, file)
      running = await startServer({ DATABASE_URL: Object.assign(new URL(anew), { username: name }).href })
      try {
        const response = await fetch(`${running.address}/v1/conversations/fresh/messages?limit=5`, {
          headers: { authorization: `Bearer ${tenant.tokens['agent-noel'] ?? ''}` },
        })
        const { items } = await response.json() as { readonly items: readonly { readonly text: string }[] }
        assert.equal(items[0]?.text, text)
      } finally {
        await running.stop()
      }
    })
  })
}
