import type { Write } from '../../src/backend/rules/write.js'
import type { Scope, Store } from './store.js'
import { tableOf } from './columns.js'
import type { IndexedKind } from './words.js'
import { keepWords } from './words.js'

/** How many records one transaction indexes: whoever writes for the tenant waits for it. */
const BATCH = 500

/** Indexes some of what an older version of the server stored. Resolves with whether something may be left. */
const indexStep = async (scope: Scope): Promise<boolean> => {
  const { query, tenant } = scope
  const [next] = await query<{ kind: IndexedKind, behind: string }>(
    'select kind, behind from inbox.unindexed where tenant = $1 order by kind limit 1', [tenant])
  if (!next) return false
  const { kind, behind } = next
  const rows = await query<Pick<Write, 'id' | 'version' | 'value'>>(
    `select id, version, value from inbox.${tableOf(kind).name} where tenant = $1 and id > $2 order by id limit $3`,
    [tenant, behind, BATCH])
  await keepWords(scope, rows.map(row => ({ ...row, kind, owner: null }) as Write))
  const last = rows.at(-1)
  if (last && rows.length === BATCH) {
    await query('update inbox.unindexed set behind = $3 where tenant = $1 and kind = $2', [tenant, kind, last.id])
  } else await query('delete from inbox.unindexed where tenant = $1 and kind = $2', [tenant, kind])
  return true
}

/** Indexes all that is not, tenant by tenant, a transaction after the other. */
export const indexAll = async (store: Store, goesOn: () => boolean): Promise<void> => {
  for (const tenant of await store.unindexedTenants()) {
    // Under the tenant's lock: two processes share the work, and nothing is written over with what it was before.
    while (goesOn() && await store.write(tenant, indexStep)) continue
  }
}

/** Indexes what is not, once. Returns the end of it, which waits for the transaction that is under way. */
export const keepIndexing = (store: Store, failed: (error: unknown) => void): () => Promise<void> => {
  let isOver = false
  const atWork = indexAll(store, () => !isOver).catch(failed)
  return async () => {
    isOver = true
    await atWork
  }
}
