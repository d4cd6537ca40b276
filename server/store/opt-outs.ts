import { createHash } from 'node:crypto'
import type { OptOut } from '../../src/model/opt-out.js'
import type { Scope } from './store.js'

/*
 * Opt-outs of people who were erased. What is left of a number is enough to know it again, not to tell it; though
 * whoever has the database can try all numbers there are. It is read as the record `opt-out` that it was, or would have
 * been.
 */

const hashOf = (tenant: string, id: string): string =>
  createHash('sha256').update(JSON.stringify([tenant, id])).digest('hex')

/** `ids`: addresses as they are looked up by. */
export const keepForgotten = async ({ query, tenant }: Scope, ids: readonly string[], now: number): Promise<void> => {
  await query('insert into inbox.forgotten_opt_out (tenant, hash, since) select $1, unnest($2::text[]), $3 on conflict do nothing', [
    tenant, ids.map(id => hashOf(tenant, id)), now,
  ])
}

/** Those of some addresses that were opted out when their people were erased. */
export const forgottenAmong = async ({ query, tenant }: Scope, ids: readonly string[]): Promise<readonly OptOut[]> => {
  if (ids.length === 0) return []
  const byHash = new Map(ids.map(id => [hashOf(tenant, id), id]))
  const rows = await query<{ hash: string, since: number }>(
    'select hash, since from inbox.forgotten_opt_out where tenant = $1 and hash = any($2)', [tenant, [...byHash.keys()]])
  return rows.map(({ hash, since }) => {
    const id = byHash.get(hash)!
    return { id, version: 1, address: id, since }
  })
}

/** Somebody has the number again, and what they want of it is written down as ever. */
export const releaseForgotten = async ({ query, tenant }: Scope, ids: readonly string[]): Promise<void> => {
  await query('delete from inbox.forgotten_opt_out where tenant = $1 and hash = any($2)', [
    tenant, ids.map(id => hashOf(tenant, id)),
  ])
}
