// Starts a program for the browser tests that ask for it, and answers with the address that it prints first.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

async function start(name, script, origin) {
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: root,
    env: { ...process.env, INBOX_ORIGINS: origin },
    // It ends when its standard input does, however this process ends.
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdout.setEncoding('utf8')
  const address = await Promise.race([
    once(child.stdout, 'data').then(([text]) => text.trim()),
    once(child, 'exit').then(() => { throw new Error(`${name} did not start`) }),
  ])
  return { child, address }
}

/** `GET /<name>`: the address of a program of its own for each browser. */
export function startedServerPlugin(name, script) {
  const started = new Map()
  return {
    name,
    async serve(context) {
      if (context.path !== `/${name}`) return undefined
      const browser = context.get('user-agent')
      if (!started.has(browser)) started.set(browser, start(name, script, context.origin))
      return { body: (await started.get(browser)).address, type: 'text' }
    },
    async serverStop() {
      for (const starting of started.values()) {
        const server = await starting.catch(() => null)
        if (!server) continue
        server.child.stdin.end()
        await once(server.child, 'exit')
      }
    },
  }
}
