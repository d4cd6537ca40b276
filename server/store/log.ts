import type { Entry } from '../../src/backend/rules/settle.js'
import type { Head, Scope } from './store.js'

/** One commit. */
export interface Commit {
  readonly seq: number
  readonly entries: readonly Entry[]
}

/** Trimming costs; it is done once in so many commits. */
const TRIM_EVERY = 500

export const cursorOf = ({ epoch, seq }: Pick<Head, 'epoch' | 'seq'>): string => `${epoch}.${seq}`

/** The change that a cursor of that epoch stands behind; undefined for any other text. */
export const seqOf = (epoch: string, cursor: string): number | undefined => {
  const [own, text = '', ...rest] = cursor.split('.')
  return own === epoch && rest.length === 0 && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

/** Appends one commit, and says its number. `kept`: how many can be replayed; who comes from further back has a gap. */
export const appendToLog = async (scope: Scope, entries: readonly Entry[], kept: number): Promise<number> => {
  const { query, tenant, head } = scope
  const seq = head.seq + 1
  await query('insert into inbox.change (tenant, seq, entries) values ($1, $2, $3)', [tenant, seq, JSON.stringify(entries)])
  if (seq % Math.min(TRIM_EVERY, kept) !== 0) {
    await query('update inbox.tenant set seq = $2 where id = $1', [tenant, seq])
    return seq
  }
  const oldest = Math.max(head.oldest, seq - kept + 1)
  await query('delete from inbox.change where tenant = $1 and seq < $2', [tenant, oldest])
  await query('update inbox.tenant set seq = $2, oldest = $3 where id = $1', [tenant, seq, oldest])
  return seq
}

/** Up to `limit` commits behind one, in order. */
export const readLog = async ({ query, tenant }: Scope, behind: number, limit: number): Promise<readonly Commit[]> =>
  query<Commit>('select seq, entries from inbox.change where tenant = $1 and seq > $2 order by seq limit $3', [
    tenant, behind, limit,
  ])
