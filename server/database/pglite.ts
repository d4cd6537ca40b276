import { EventEmitter } from 'node:events'
import { PGlite } from '@electric-sql/pglite'
import { bound } from './bound.js'
import type { Database, Queries, TransactionOptions } from './database.js'

/** PostgreSQL inside this process. `directory`: where it keeps its files; absent: in memory. */
export const openPglite = async (directory?: string): Promise<Database> => {
  const database = directory === undefined ? await PGlite.create() : await PGlite.create(directory)
  const bus = new EventEmitter().setMaxListeners(0)
  return {
    transaction: (work, options: TransactionOptions = {}) => database.transaction(async transaction => {
      if (options.snapshot) await transaction.exec('set transaction isolation level repeatable read read only')
      const queries: Queries = {
        query: async <Row>(sql: string, values: readonly unknown[] = []) =>
          (await transaction.query<Row>(sql, values.map(bound))).rows,
        script: async sql => { await transaction.exec(sql) },
      }
      return work(queries)
    }),
    // Nobody but this process can open the directory, so what is told stays inside it.
    notify: async (channel, payload) => { bus.emit(channel, payload) },
    async listen(channel, heard) {
      bus.on(channel, heard)
      return () => { bus.off(channel, heard) }
    },
    ping: async () => { await database.query('select 1') },
    close: () => database.close(),
  }
}
