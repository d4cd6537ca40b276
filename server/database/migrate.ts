import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import type { Database } from './database.js'

export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
}

const folder = new URL('migrations/', import.meta.url)

/** All migrations in order. They are only ever appended: a released one is never changed. */
export const migrations = (): readonly Migration[] => readdirSync(folder).sort().map((name, index) => {
  const number = Number(name.slice(0, 4))
  if (number !== index + 1) throw new RangeError(`migrations are numbered without holes, but there is ${name}`)
  return { number, name, sql: readFileSync(new URL(name, folder), 'utf8') }
})

const hashOf = (sql: string): string => createHash('sha256').update(sql).digest('hex')

/** Any number will do, as long as all processes lock the same. */
const LOCK = 4_628_317

/**
 * Brings a database to the newest version, one process at a time. Refuses one that a newer version of the server made,
 * or whose history is another one.
 */
export const migrate = async (database: Database, wanted = migrations()): Promise<void> => {
  await database.transaction(async queries => {
    // What a big database needs takes longer than anything else that is asked of it, and other processes wait for it.
    await queries.query("select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true)")
    await queries.query('select pg_advisory_xact_lock($1)', [LOCK])
    await queries.script(`
      create schema if not exists inbox_migrations;
      create table if not exists inbox_migrations.done (
        number integer primary key, name text not null, hash text not null, at timestamptz not null default now()
      );
    `)
    const done = await queries.query<{ number: number, name: string, hash: string }>(
      'select number, name, hash from inbox_migrations.done order by number')
    for (const { number, name, hash } of done) {
      const own = wanted[number - 1]
      if (!own) throw new RangeError(`the database has migration ${name}, which this version of the server does not know`)
      if (hashOf(own.sql) !== hash) throw new RangeError(`migration ${name} is not the one that the database has`)
    }
    for (const { number, name, sql } of wanted.slice(done.length)) {
      await queries.script(sql)
      await queries.query('insert into inbox_migrations.done (number, name, hash) values ($1, $2, $3)', [
        number, name, hashOf(sql),
      ])
    }
  })
}
