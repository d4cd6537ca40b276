// Starts the inbox server for the browser tests that ask: one for each browser, since their worlds replace each other.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

async function startServer(origin) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/test/serve.ts'], {
    cwd: root,
    env: { ...process.env, INBOX_ORIGINS: origin },
    // It ends when its standard input does, however this process ends.
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdout.setEncoding('utf8')
  const address = await Promise.race([
    once(child.stdout, 'data').then(([text]) => text.trim()),
    once(child, 'exit').then(() => { throw new Error('the inbox server did not start') }),
  ])
  return { child, address }
}

/** `GET /inbox-server` answers with the address of a server that allows its worlds to be replaced. */
export function inboxServerPlugin() {
  const servers = new Map()
  return {
    name: 'inbox-server',
    async serve(context) {
      if (context.path !== '/inbox-server') return undefined
      const browser = context.get('user-agent')
      if (!servers.has(browser)) servers.set(browser, startServer(context.origin))
      return { body: (await servers.get(browser)).address, type: 'text' }
    },
    async serverStop() {
      for (const starting of servers.values()) {
        const server = await starting.catch(() => null)
        server?.child.kill()
      }
    },
  }
}
