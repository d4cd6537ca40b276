import { randomBytes } from 'node:crypto'
import type { Entry } from '../../src/backend/rules/settle.js'
import type { Head, Scope } from './store.js'

/** Behind which commit of a history somebody stands: its number and its own mark, which no other history has there. */
export interface Place {
  readonly seq: number
  readonly stamp: string
}

/** One commit. */
export interface Commit extends Place {
  readonly entries: readonly Entry[]
}

/**
 * More than that in one commit nobody is told one by one: to load what is on the screen anew costs each agent less. To
 * merge a tag of 10,000 conversations would write 11 MB into the log, and send as much to each who listens.
 */
export const MOST_TOLD = 2_000

/** Trimming costs; it is done once in so many commits. */
const TRIM_EVERY = 500

/** Before the first commit there is nothing to mark. */
export const cursorOf = ({ epoch, seq, stamp }: Pick<Head, 'epoch'> & { seq: number, stamp?: string }): string =>
  stamp ? `${epoch}.${seq}.${stamp}` : `${epoch}.${seq}`

/** Where a cursor of that epoch stands; undefined for any other text. */
export const placeOf = (epoch: string, cursor: string): Place | undefined => {
  const [own, seq = '', stamp = '', ...rest] = cursor.split('.')
  return own === epoch && rest.length === 0 && /^\d{1,15}$/.test(seq) ? { seq: Number(seq), stamp } : undefined
}

/** Conversations and contacts of which an entry holds something that somebody wrote. */
const aboutOf = ({ write: { kind, id, value } }: Entry): readonly string[] => {
  switch (kind) {
    case 'conversation': return [`conversation:${id}`]
    case 'message': return value ? [`conversation:${value.conversationId}`] : []
    case 'contact': return [`contact:${id}`]
    default: return []
  }
}

/**
 * Appends one commit, and says its number. `kept`: how many can be replayed; who comes from further back has a gap, as
 * has everybody who comes from before a commit of very much.
 */
export const appendToLog = async (scope: Scope, entries: readonly Entry[], kept: number): Promise<number> => {
  const { query, tenant, head } = scope
  const seq = head.seq + 1
  const stamp = randomBytes(6).toString('base64url')
  const isTold = entries.length <= MOST_TOLD
  const told = isTold ? entries : []
  const about = [...new Set(told.flatMap(aboutOf))]
  await query('insert into inbox.change (tenant, seq, stamp, about, entries) values ($1, $2, $3, $4, $5)', [
    tenant, seq, stamp, about, JSON.stringify(told),
  ])
  if (isTold && seq % Math.min(TRIM_EVERY, kept) !== 0) {
    await query('update inbox.tenant set seq = $2, stamp = $3 where id = $1', [tenant, seq, stamp])
    return seq
  }
  const oldest = isTold ? Math.max(head.oldest, seq - kept + 1) : seq + 1
  // The newest stays: whoever stands behind it is known by its mark.
  await query('delete from inbox.change where tenant = $1 and seq < $2', [tenant, Math.min(oldest, seq)])
  await query('update inbox.tenant set seq = $2, stamp = $3, oldest = $4 where id = $1', [tenant, seq, stamp, oldest])
  return seq
}

type Row = Place & { readonly entries: readonly Entry[] | null }

/**
 * Up to `limit` commits behind a place, in order; null where this history has no such place, or not all that came
 * behind it.
 */
export const readLog = async (
  { query, tenant, head }: Scope, { seq, stamp }: Place, limit: number,
): Promise<readonly Commit[] | null> => {
  if (seq === head.seq) return stamp === head.stamp ? [] : null
  if (seq > head.seq || seq + 1 < head.oldest) return null
  const rows = await query<Row>(`
    select seq, stamp, case when seq > $2 then entries end as entries from inbox.change
    where tenant = $1 and seq >= $2 order by seq limit $3
  `, [tenant, seq, limit + 1])
  const isHere = rows[0]?.seq === Math.max(1, seq) && (seq === 0 || rows[0].stamp === stamp)
  return isHere ? rows.flatMap(row => row.entries ? { ...row, entries: row.entries } : []).slice(0, limit) : null
}
