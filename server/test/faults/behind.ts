import pg from 'pg'
import type { Database } from '../../database/database.js'
import { DatabaseUnavailable } from '../../database/failure.js'
import type { Cluster } from '../postgres/cluster.js'
import { openCluster } from '../postgres/cluster.js'
import type { ServerProcess } from '../postgres/server-process.js'
import { startProcess } from '../postgres/server-process.js'
import { startServer } from '../running.js'

/** What stands behind one address: servers and their database, which fail when told to. */
export interface Behind {
  readonly database: string
  /** Where servers listen now. */
  addresses(): readonly string[]
  /** Kills one without a goodbye, and starts another. Absent where there is but one, which holds the database. */
  readonly kill?: () => Promise<void>
  /** Breaks every connection to the database, in the middle of whatever it carries. Resolves with how many. */
  drop(): Promise<number>
  stop(): Promise<void>
}

const PROCESSES = 2
/** How often a server that does not start is started again. */
const TRIES = 5
/** How many transactions fail where there are no connections that could break. */
const AT_ONCE = 4

const onPostgres = async (cluster: Cluster): Promise<Behind> => {
  const url = await cluster.create()
  const database = new URL(url).pathname.slice(1)
  const processes = new Set<ServerProcess>()
  /** One whose connection breaks while it starts ends, and whoever watches over it starts it again. */
  const start = async (tries = TRIES): Promise<void> => {
    const started = await startProcess(url).catch((error: unknown) => {
      if (tries === 1) throw error
    })
    if (started) processes.add(started)
    else await start(tries - 1)
  }
  const watcher = new pg.Client(url)
  await watcher.connect()
  await Promise.all(Array.from({ length: PROCESSES }, () => start()))
  return {
    database: 'PostgreSQL, two processes',
    addresses: () => [...processes].map(({ address }) => address),
    async kill() {
      const [one] = processes
      if (!one || processes.size < PROCESSES) return
      await one.kill()
      // A proxy finds out by asking: the address stays for a while.
      await start()
      processes.delete(one)
    },
    async drop() {
      const { rows } = await watcher.query<{ count: number }>(`
        select count(pg_terminate_backend(pid))::int as count from pg_stat_activity
        where datname = $1 and pid <> pg_backend_pid()
      `, [database])
      return rows[0]?.count ?? 0
    },
    async stop() {
      await watcher.end()
      await Promise.all([...processes].map(one => one.kill()))
      await cluster.stop()
    },
  }
}

const onPglite = async (): Promise<Behind> => {
  const running = await startServer({ INBOX_ORIGINS: process.env['INBOX_ORIGINS'] ?? '' })
  const broken = spoil(running.services.database as Database)
  return {
    database: 'PGlite, one process',
    addresses: () => [running.address],
    drop: async () => broken(),
    stop: () => running.stop(),
  }
}

/** Lets a database inside the process fail as one over a line does: before its work, or once it is done and stored. */
const spoil = (database: Database): () => number => {
  const { transaction: sound } = database
  let left = 0
  const transaction: Database['transaction'] = async (work, options) => {
    if (left === 0) return sound(work, options)
    left--
    if (left % 2 === 0) await sound(work, options)
    throw new DatabaseUnavailable('Connection terminated unexpectedly')
  }
  Object.assign(database, { transaction })
  return () => left = AT_ONCE
}

/** Two processes on PostgreSQL where it is installed, else one on PGlite. */
export const openBehind = async (): Promise<Behind> => {
  const cluster = process.env['INBOX_FAULTS_ON'] === 'pglite' ? undefined : await openCluster()
  return cluster ? onPostgres(cluster) : onPglite()
}
