import { BackendError } from '../../src/backend/errors.js'
import type { Database, Queries } from '../database/database.js'

/** Where a tenant's stream stands. */
export interface Head {
  readonly epoch: string
  readonly seq: number
  /** The mark of that commit; empty before the first. */
  readonly stamp: string
  /** The first change that can still be replayed. */
  readonly oldest: number
}

/** One transaction on one tenant's rows. */
export interface Scope extends Queries {
  readonly tenant: string
  readonly head: Head
}

/** From here on the transaction sees and writes this tenant's rows alone: row-level security holds it to that. */
const enter = (queries: Queries, tenant: string): Promise<unknown> =>
  queries.query("select set_config('role', 'inbox_app', true), set_config('app.tenant', $1, true)", [tenant])

/** The database, one tenant at a time. */
export class Store {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** Reads as of one moment. */
  read<T>(tenant: string, work: (scope: Scope) => Promise<T>): Promise<T> {
    return this.#database.transaction(async queries => {
      await enter(queries, tenant)
      return work(await scopeOf(queries, tenant, 'select epoch, seq, stamp, oldest from inbox.tenant where id = $1'))
    }, { snapshot: true })
  }

  /**
   * Reads and writes while no other process writes for this tenant, so that what was read still holds, and the order
   * of changes is the order of commits.
   */
  write<T>(tenant: string, work: (scope: Scope) => Promise<T>): Promise<T> {
    return this.#database.transaction(async queries => {
      await enter(queries, tenant)
      return work(await scopeOf(queries, tenant, 'select epoch, seq, stamp, oldest from inbox.tenant where id = $1 for update'))
    })
  }

  /** Reads and writes what no stream tells of, beside whoever writes records. */
  beside<T>(tenant: string, work: (scope: Scope) => Promise<T>): Promise<T> {
    return this.#database.transaction(async queries => {
      await enter(queries, tenant)
      return work(await scopeOf(queries, tenant, 'select epoch, seq, stamp, oldest from inbox.tenant where id = $1'))
    })
  }

  /** Tenants with something due in a queue, whoever has waited for longest first. */
  async tenantsWithWork(queue: 'outgoing' | 'fetching', now: number, limit: number): Promise<readonly string[]> {
    const rows = await this.#database.transaction(({ query }) => query<{ tenant: string }>(`
      select tenant from inbox.${queue} where due_at <= $1 group by tenant order by min(due_at) limit $2
    `, [now, limit]))
    return rows.map(({ tenant }) => tenant)
  }

  /** Tenants that do not keep everything for good. */
  async tenantsWithRetention(): Promise<readonly string[]> {
    const rows = await this.#database.transaction(({ query }) =>
      query<{ tenant: string }>('select distinct tenant from inbox.retention order by tenant'))
    return rows.map(({ tenant }) => tenant)
  }

  /** Tenants of which not everything is indexed. */
  async unindexedTenants(): Promise<readonly string[]> {
    const rows = await this.#database.transaction(({ query }) =>
      query<{ tenant: string }>('select distinct tenant from inbox.unindexed order by tenant'))
    return rows.map(({ tenant }) => tenant)
  }

  /** How many messages are on their way, by how they stand, of all tenants. */
  outgoing(): Promise<readonly { readonly state: string, readonly count: number }[]> {
    return this.#database.transaction(({ query }) =>
      query('select state, count(*)::int as count from inbox.outgoing group by state'))
  }

  /** Makes the tenant where there is none, and goes on as `write`. `epoch`: the new one's. */
  async make<T>(tenant: string, epoch: string, work: (scope: Scope, isNew: boolean) => Promise<T>): Promise<T> {
    return this.#database.transaction(async queries => {
      await enter(queries, tenant)
      const made = await queries.query(
        'insert into inbox.tenant (id, epoch) values ($1, $2) on conflict do nothing returning id', [tenant, epoch])
      const sql = 'select epoch, seq, stamp, oldest from inbox.tenant where id = $1 for update'
      return work(await scopeOf(queries, tenant, sql), made.length > 0)
    })
  }
}

const scopeOf = async (queries: Queries, tenant: string, sql: string): Promise<Scope> => {
  const [head] = await queries.query<Head>(sql, [tenant])
  if (!head) throw new BackendError('unauthorized', {}, { message: 'there is no such tenant' })
  return { query: queries.query.bind(queries), script: queries.script.bind(queries), tenant, head }
}
