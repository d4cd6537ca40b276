import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import pg from 'pg'

/** A PostgreSQL server for tests. */
export interface Cluster {
  /** Makes an empty database. Resolves with its address. */
  create(): Promise<string>
  /** Asks as its owner. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>
  /** Without a goodbye to anybody, and back again. Absent where the server is somebody else's. */
  readonly crash?: () => Promise<void>
  readonly restart?: () => Promise<void>
  stop(): Promise<void>
}

const OLDEST = 15
/** What runs a server where the tests run as root, which it refuses to be. */
const ACCOUNTS = ['postgres', 'nobody']

/** Folders that have the programs, the newest version first. */
const folders = (): readonly string[] => {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).map(Number).filter(version => version >= OLDEST) : []
  return [
    ...versions.sort((a, b) => b - a).map(version => join(debian, String(version), 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ]
}

/** The folder that has them all, of the newest version; undefined where none has. */
export const findPrograms = (names: readonly string[]): string | undefined =>
  folders().find(folder => names.every(name => existsSync(join(folder, name))))

interface Account {
  readonly uid: number
  readonly gid: number
}

const idsOf = (account: string): Account | undefined => {
  try {
    const [uid, gid] = ['-u', '-g'].map(which =>
      Number(execFileSync('id', [which, account], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })))
    return { uid: uid!, gid: gid! }
  } catch {
    return undefined
  }
}

const freePort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => { server.close(resolve) })
  return port
}

const PATIENCE = 30_000

const until = async (isThere: () => Promise<void>): Promise<void> => {
  const end = Date.now() + PATIENCE
  for (;;) {
    try {
      await isThere()
      return
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise(resolve => { setTimeout(resolve, 50) })
    }
  }
}

const asOwner = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const clusterAt = (url: string): Pick<Cluster, 'create' | 'query'> => {
  let made = 0
  return {
    async create() {
      const name = `inbox_test_${process.pid}_${++made}`
      await asOwner(url, client => client.query(`create database ${client.escapeIdentifier(name)}`))
      return Object.assign(new URL(url), { pathname: name }).href
    },
    query: (sql, values = []) => asOwner(url, async client => (await client.query(sql, [...values])).rows as never),
  }
}

const own = async (programs: string): Promise<Cluster> => {
  const folder = mkdtempSync(join(tmpdir(), 'inbox-postgres-'))
  const isRoot = process.getuid?.() === 0
  const ids: Partial<Account> | undefined = isRoot ? ACCOUNTS.map(idsOf).find(found => found !== undefined) : {}
  if (!ids) throw new Error('PostgreSQL does not run as root, and there is no account that it could run as')
  if (ids.uid !== undefined && ids.gid !== undefined) chownSync(folder, ids.uid, ids.gid)
  const data = join(folder, 'data')
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'inbox', '--auth=trust', '--encoding=UTF8', '--no-sync'], {
    ...ids, cwd: folder, stdio: 'ignore',
  })
  const port = await freePort()
  const url = `postgres://inbox@127.0.0.1:${port}/postgres`
  let server: ChildProcess
  const start = async (): Promise<void> => {
    server = spawn(join(programs, 'postgres'), [
      '-D', data, '-p', String(port), '-h', '127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off',
    ], { ...ids, cwd: folder, stdio: 'ignore' })
    await until(() => asOwner(url, async client => { await client.query('select 1') }))
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const gone = new Promise(resolve => { server.once('exit', resolve) })
    server.kill(signal)
    await gone
  }
  await start()
  return {
    ...clusterAt(url),
    crash: () => end('SIGQUIT'),
    restart: start,
    async stop() {
      await end('SIGQUIT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * The server that `INBOX_TEST_DATABASE_URL` names, or one of its own where the programs of PostgreSQL 15 or newer are
 * installed; undefined where there is neither.
 */
export const openCluster = async (): Promise<Cluster | undefined> => {
  const named = process.env['INBOX_TEST_DATABASE_URL']
  if (named) return { ...clusterAt(named), stop: async () => { /* not ours */ } }
  const programs = findPrograms(['initdb', 'postgres'])
  return programs === undefined ? undefined : own(programs)
}
