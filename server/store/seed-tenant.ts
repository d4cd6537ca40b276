import type { Seed } from '../../src/backend/rules/seed.js'
import { seedWrites } from '../../src/backend/rules/seed-writes.js'
import type { Scope } from './store.js'
import { writeRecords } from './write-records.js'

/** Everything of a tenant but the row that names it. */
const TABLES = [
  'record', 'conversation', 'message', 'contact', 'mark', 'change', 'command', 'file', 'blob', 'outgoing', 'incoming',
  'fetching', 'message_file', 'forgotten_opt_out', 'retention', 'unindexed', 'reader',
  'tagged',
] as const

/** Fills a tenant that is new. */
export const fillTenant = (scope: Scope, seed: Seed): Promise<void> => writeRecords(scope, [...seedWrites(seed)])

/** Forgets all that a tenant holds. Its cursors are void from now on. */
export const emptyTenant = async ({ query, tenant }: Scope, epoch: string): Promise<void> => {
  for (const table of TABLES) await query(`delete from inbox.${table} where tenant = $1`, [tenant])
  await query('select inbox.forget_all_words()')
  await query("update inbox.tenant set epoch = $2, seq = 0, stamp = '', oldest = 1 where id = $1", [tenant, epoch])
}
