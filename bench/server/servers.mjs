import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const entry = fileURLToPath(new URL('serve.mjs', import.meta.url))

async function startServer(url, { profile }) {
  const child = fork(entry, [], {
    execArgv: ['--import', 'tsx', '--expose-gc', ...profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []],
    env: {
      ...process.env, DATABASE_URL: url, INBOX_PORT: '0', INBOX_DEMO: '1', INBOX_WORLDS: '1', INBOX_LOG: 'warn',
      INBOX_SECRET: 'a secret for measuring, and for that alone', INBOX_REQUESTS_PER_MINUTE: '10000000',
    },
  })
  const [{ address }] = await once(child, 'message')
  let ids = 0
  const ask = what => new Promise(resolve => {
    const id = ++ids
    const hear = ({ id: other, answer }) => {
      if (other !== id) return
      child.off('message', hear)
      resolve(answer)
    }
    child.on('message', hear)
    child.send({ id, ask: what })
  })
  return {
    address, ask,
    async stop() {
      const gone = once(child, 'exit')
      await ask('stop')
      await gone
    },
  }
}

/** Milliseconds of processor time that a process has used; a tick of Linux is 10. */
const ticksOf = pid => {
  try {
    const [, rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    const fields = rest.split(' ')
    return { parent: Number(fields[1]), used: (Number(fields[11]) + Number(fields[12])) * 10 }
  } catch {
    return { parent: 0, used: 0 }
  }
}

/** So many server processes on a database of their own, and what they and the database use. */
export async function openServers(cluster, count, options) {
  const url = await cluster.create()
  const servers = []
  for (let each = 0; each < count; each++) servers.push(await startServer(url, options))
  const client = new pg.Client(url)
  await client.connect()
  const { rows: [{ text }] } = await client.query("select pg_read_file('postmaster.pid') as text")
  await client.end()
  const postmaster = Number(text.split('\n')[0])
  const sum = async what => (await Promise.all(servers.map(one => one.ask(what)))).reduce((all, one) => all + one, 0)
  return {
    addresses: servers.map(({ address }) => address),
    usedByServers: () => sum('used'),
    usedByDatabase: () => readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(ticksOf)
      .filter(({ parent }) => parent === postmaster).reduce((all, { used }) => all + used, ticksOf(postmaster).used),
    memory: async () => {
      const all = await Promise.all(servers.map(one => one.ask('memory')))
      return all.reduce((left, right) => ({ rss: left.rss + right.rss, heap: left.heap + right.heap }))
    },
    stop: () => Promise.all(servers.map(one => one.stop())),
  }
}
