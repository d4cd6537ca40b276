// Starts the servers, the database and the line that goes wrong for the tests that ask: `GET /faulty-servers`.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

async function startServers(origin) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/test/faults/serve.ts'], {
    cwd: root,
    env: { ...process.env, INBOX_ORIGINS: origin },
    // It ends when its standard input does, however this process ends.
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdout.setEncoding('utf8')
  const address = await Promise.race([
    once(child.stdout, 'data').then(([text]) => text.trim()),
    once(child, 'exit').then(() => { throw new Error('the servers that fail did not start') }),
  ])
  return { child, address }
}

/** Answers with the address at which they are told what to do. One set for each browser: a run has them to itself. */
export function faultyServersPlugin() {
  const started = new Map()
  return {
    name: 'faulty-servers',
    async serve(context) {
      if (context.path !== '/faulty-servers') return undefined
      const browser = context.get('user-agent')
      if (!started.has(browser)) started.set(browser, startServers(context.origin))
      return { body: (await started.get(browser)).address, type: 'text' }
    },
    async serverStop() {
      for (const starting of started.values()) {
        const servers = await starting.catch(() => null)
        if (!servers) continue
        servers.child.stdin.end()
        await once(servers.child, 'exit')
      }
    },
  }
}
