import type { Change } from '../../src/backend/changes.js'
import type { RecordKind } from '../../src/model/record.js'
import { tableOf } from './columns.js'
import { forgottenAmong } from './opt-outs.js'
import type { Scope } from './store.js'

/** A record by its name. `owner`: empty for what the team shares. */
export interface Name {
  readonly kind: RecordKind
  readonly id: string
  readonly owner: string
}

interface Row extends Name {
  readonly version: number
  readonly value: unknown
}

const keyOf = ({ kind, id, owner }: Name): string => JSON.stringify([kind, owner, id])

/** Records as they are now, in the order of their names; those that never were are left out. */
export const recordsNamed = async (scope: Scope, names: readonly Name[]): Promise<readonly Change[]> => {
  const { query, tenant } = scope
  const found = new Map<string, Row>()
  for (const table of new Set(names.map(({ kind }) => tableOf(kind)))) {
    const { name, keys } = table
    const own = names.filter(({ kind }) => tableOf(kind) === table)
    // A table without kinds has the name of its one.
    const kind = keys.includes('kind') ? 'kind' : `'${name}'`
    const owner = keys.includes('owner') ? 'owner' : "''"
    const rows = await query<Row>(`
      select ${kind} as kind, ${owner} as owner, id, version, value from inbox.${name}
      where tenant = $1 and (${[...keys, 'id'].join(', ')}) in (
        select * from unnest(${[...keys, 'id'].map((_, index) => `$${index + 2}::text[]`).join(', ')}))
    `, [tenant, ...[...keys, 'id' as const].map(key => own.map(one => one[key]))])
    for (const row of rows) found.set(keyOf(row), row)
  }
  const optOuts = names.filter(name => name.kind === 'opt-out' && !found.get(keyOf(name))?.value)
  for (const value of await forgottenAmong(scope, optOuts.map(({ id }) => id))) {
    const name: Name = { kind: 'opt-out', id: value.id, owner: '' }
    found.set(keyOf(name), { ...name, version: value.version, value })
  }
  return names.flatMap(name => {
    const row = found.get(keyOf(name))
    // The compiler cannot follow that kind and value belong together.
    return row ? { kind: row.kind, id: row.id, version: row.version, value: row.value } as unknown as Change : []
  })
}
