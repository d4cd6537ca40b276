import type { Write } from '../../src/backend/rules/write.js'
import type { Table } from './columns.js'
import { tableOf } from './columns.js'
import { releaseForgotten } from './opt-outs.js'
import type { Scope } from './store.js'
import { keepWords } from './words.js'

/** How a column comes through a list of texts, and how it is read from there. */
const CAST = {
  text: ['text', 'r.%'],
  // A list of lists comes as JSON: PostgreSQL knows none whose lists differ in length.
  texts: ['text', 'array(select json_array_elements_text(r.%::json))'],
  bytes: ['text', "decode(r.%, 'hex')"],
  bigint: ['bigint', 'r.%'],
  'double precision': ['double precision', 'r.%'],
  boolean: ['boolean', 'r.%'],
} as const

const statements = new Map<Table, string>()

/** One statement for any number of rows of a table. */
const statementOf = (table: Table): string => {
  const known = statements.get(table)
  if (known !== undefined) return known
  const columns = Object.entries(table.columns)
  const names = [...table.keys, 'id', 'version', 'value', ...columns.map(([name]) => name)]
  const types = [...table.keys.map(() => 'text'), 'text', 'bigint', 'text', ...columns.map(([, type]) => CAST[type][0])]
  const read = [
    ...table.keys.map(name => `r.${name}`), 'r.id', 'r.version', 'r.value::json',
    ...columns.map(([name, type]) => CAST[type][1].replace('%', name)),
  ]
  const changing = ['version', 'value', ...columns.map(([name]) => name)]
  const statement = `
    insert into inbox.${table.name} (tenant, ${names.join(', ')})
    select $1, ${read.join(', ')}
    from unnest(${types.map((type, index) => `$${index + 2}::${type}[]`).join(', ')}) as r(${names.join(', ')})
    on conflict (tenant, ${[...table.keys, 'id'].join(', ')})
    do update set ${changing.map(name => `${name} = excluded.${name}`).join(', ')}`
  statements.set(table, statement)
  return statement
}

/** Of one record written twice the last counts. */
const newest = (writes: readonly Write[]): readonly Write[] =>
  [...new Map(writes.map(write => [JSON.stringify([write.kind, write.owner, write.id]), write])).values()]

const writeTo = async (scope: Scope, table: Table, writes: readonly Write[]): Promise<void> => {
  const columns = Object.entries(table.columns)
  const extra = writes.map(({ value }) => table.read(value))
  const key = { kind: (one: Write): string => one.kind, owner: (one: Write): string => one.owner ?? '' }
  await scope.query(statementOf(table), [
    scope.tenant,
    ...table.keys.map(name => writes.map(key[name])),
    writes.map(one => one.id),
    writes.map(one => one.version),
    writes.map(one => one.value === null ? null : JSON.stringify(one.value)),
    ...columns.map(([name, type]) => extra.map(one => type === 'texts' ? JSON.stringify(one[name]) : one[name])),
  ])
}

/** Which messages name which files: of those that are gone, `forgetAround` takes it away. */
const nameFiles = async ({ query, tenant }: Scope, writes: readonly Write[]): Promise<void> => {
  const named = writes.flatMap(({ kind, id, value }) =>
    kind === 'message' && value ? value.attachments.map(file => [file.id, id] as const) : [])
  if (named.length === 0) return
  await query(`
    insert into inbox.message_file (tenant, file, message)
    select $1, * from unnest($2::text[], $3::text[]) on conflict do nothing
  `, [tenant, named.map(([file]) => file), named.map(([, message]) => message)])
}

/** How many rows one statement takes. */
const BATCH = 1_000

/** Stores records, however many, in a statement a table. */
export const writeRecords = async (scope: Scope, writes: readonly Write[]): Promise<void> => {
  const tables = new Map<Table, Write[]>()
  for (const write of newest(writes)) {
    const table = tableOf(write.kind)
    const own = tables.get(table) ?? []
    own.push(write)
    tables.set(table, own)
  }
  for (const [table, own] of tables) {
    for (let start = 0; start < own.length; start += BATCH) {
      const some = own.slice(start, start + BATCH)
      await writeTo(scope, table, some)
      await nameFiles(scope, some)
      await keepWords(scope, some)
      const optOuts = some.filter(({ kind }) => kind === 'opt-out')
      if (optOuts.length > 0) await releaseForgotten(scope, optOuts.map(({ id }) => id))
    }
  }
}
