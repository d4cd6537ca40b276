import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A server in a process of its own, which can be killed. */
export interface ServerProcess {
  readonly address: string
  kill(signal?: NodeJS.Signals): Promise<number | null>
}

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** `more`: variables besides. */
export const startProcess = async (
  databaseUrl: string, more: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/test/serve.ts'], {
    cwd: root, env: { ...process.env, ...more, DATABASE_URL: databaseUrl }, stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdout.setEncoding('utf8')
  const gone = once(child, 'exit').then(([code]) => code as number | null)
  const address = await Promise.race([
    once(child.stdout, 'data').then(([text]) => (text as string).trim()),
    gone.then(() => { throw new Error('the server did not start') }),
  ])
  return {
    address,
    async kill(signal = 'SIGKILL') {
      child.kill(signal)
      return gone
    },
  }
}
