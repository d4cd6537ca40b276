import pg from 'pg'
import { bound } from './bound.js'
import type { Database, Queries } from './database.js'
import { translated } from './failure.js'
import { Listening } from './listening.js'

export interface PostgresOptions {
  readonly url: string
  /** Most connections of this process. */
  readonly connections: number
  /** Told when a connection failed that nobody waited for. */
  failed(error: Error): void
}

/** How long a statement may take, a wait for a lock in it, and a transaction that does nothing, in milliseconds. */
const LIMITS = { statement_timeout: 15_000, lock_timeout: 10_000, idle_in_transaction_session_timeout: 10_000 } as const

// Counts and versions fit in a double.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** A PostgreSQL server, by a pool of connections and one that listens. */
export const openPostgres = async ({ url, connections, failed }: PostgresOptions): Promise<Database> => {
  const settings = { connectionString: url, connectionTimeoutMillis: 5_000, keepAlive: true }
  const pool = new pg.Pool({ ...settings, ...LIMITS, max: connections })
  pool.on('error', failed)
  // A connection that breaks while it is in use tells whoever uses it; unheard, its event would end the process.
  pool.on('connect', client => { client.on('error', () => undefined) })
  const listening = new Listening(() => new pg.Client(settings), failed)
  return {
    async transaction(work, { snapshot = false } = {}) {
      const client = await pool.connect().catch((error: unknown) => { throw translated(error) })
      let broken: Error | undefined
      try {
        await client.query(snapshot ? 'begin isolation level repeatable read read only' : 'begin')
        const result = await work(queriesOf(client))
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback').catch((reason: unknown) => { broken = reason as Error })
        throw translated(error)
      } finally {
        client.release(broken)
      }
    },
    notify: async (channel, payload) => {
      await pool.query('select pg_notify($1, $2)', [channel, payload]).catch((error: unknown) => { throw translated(error) })
    },
    listen: (channel, heard, recovered) => listening.add(channel, heard, recovered),
    ping: async () => {
      await pool.query('select 1').catch((error: unknown) => { throw translated(error) })
    },
    async close() {
      await listening.close()
      await pool.end()
    },
  }
}

/** How many statements a connection keeps prepared. What is asked in more ways than that is planned each time. */
const PREPARED = 500
const names = new Map<string, string>()

/** The name under which a connection keeps a statement, so that it is read and planned once. */
const nameOf = (sql: string): string | undefined => {
  const known = names.get(sql)
  if (known !== undefined || names.size >= PREPARED) return known
  const name = `inbox_${names.size}`
  names.set(sql, name)
  return name
}

const queriesOf = (client: pg.PoolClient): Queries => ({
  query: async <Row>(sql: string, values: readonly unknown[] = []) => {
    const name = nameOf(sql)
    const { rows } = await client.query<Row & pg.QueryResultRow>({
      text: sql, values: values.map(bound), ...name !== undefined && { name },
    })
    return rows
  },
  script: async sql => { await client.query(sql) },
})
