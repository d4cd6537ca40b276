import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { pino } from 'pino'
import { openPglite } from '../database/pglite.js'
import type { Database } from '../database/database.js'
import { loggedError } from '../http/logged-error.js'

void describe('what is logged of an error', () => {
  let database: Database
  before(async () => { database = await openPglite() })
  after(() => database.close())

  /** What a database says when it refuses a value, as a line of the log. */
  const lineOf = async (sql: string, values: readonly unknown[]): Promise<string> => {
    const lines: string[] = []
    const log = pino({ serializers: { err: loggedError } }, { write: line => { lines.push(line) } })
    await assert.rejects(database.transaction(queries => queries.query(sql, values)), (err: unknown) => {
      log.error({ err }, 'unforeseen')
      return err instanceof Error
    })
    return lines.join('')
  }

  void it('says what happened and where, and no value that came along', async () => {
    const secret = `secret ${randomUUID()}`
    await database.transaction(queries => queries.script('create table one (a text primary key, b text not null)'))
    await database.transaction(queries => queries.query('insert into one values ($1, $1)', [secret]))
    const twice = await lineOf('insert into one values ($1, $1)', [secret])
    assert.match(twice, /"code":"23505".*"table":"one","constraint":"one_pkey"/)
    assert.match(twice, /"stack":"/)
    const missing = await lineOf('insert into one values ($1, null)', [secret])
    assert.ok(!twice.includes(secret), twice)
    assert.ok(!missing.includes(secret), missing)
  })

  void it('follows causes, and takes whatever was thrown', () => {
    const told = loggedError(new Error('outer', { cause: Object.assign(new Error('inner'), { detail: 'secret' }) }))
    assert.match(JSON.stringify(told), /outer.*inner/)
    assert.doesNotMatch(JSON.stringify(told), /secret/)
    assert.deepEqual([loggedError('text'), loggedError(7)], [{ message: 'text' }, { message: 'number' }])
  })
})
