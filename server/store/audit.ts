import type { CommandType } from '../../src/backend/commands.js'
import type { RecordKind } from '../../src/model/record.js'
import type { Scope } from './store.js'

/** What only admins do, or the server in their name. */
export const ADMIN_ACTS = ['export-contact', 'erase-contact', 'set-retention', 'run-retention'] as const
export type Act = CommandType | (typeof ADMIN_ACTS)[number]

/** A record by its name alone: the audit log says nothing of what stands in it. */
export interface Touched {
  readonly kind: RecordKind
  readonly id: string
}

export interface Deed {
  readonly act: Act
  /** Null: the server by itself. */
  readonly agentId: string | null
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly touched: readonly Touched[]
}

export interface AuditFilter {
  readonly agentId?: string | undefined
  readonly act?: string | undefined
  readonly record?: string | undefined
  readonly since?: number | undefined
  readonly until?: number | undefined
}

export interface AuditRow {
  /** Its number, without holes. */
  readonly seq: number
  readonly at: number
  readonly agentId: string | null
  readonly act: string
  /** Kind and id, such as `contact:42`. */
  readonly records: readonly string[]
}

/** Counts follow from everything else that is told. */
const isTold = ({ kind }: Touched): boolean => kind !== 'counts'

/** The id of an opt-out is a number, and numbers are not told. */
const nameOf = ({ kind, id }: Touched): string => kind === 'opt-out' ? kind : `${kind}:${id}`

/** Adds a row, in the transaction of what was done. */
export const recordDeed = async ({ query, tenant }: Scope, { act, agentId, at, touched }: Deed): Promise<void> => {
  const records = new Set(touched.filter(isTold).map(nameOf))
  await query(`
    with deed as (
      insert into inbox.audit (tenant, seq, at, agent, act)
      select $1, coalesce((select max(seq) from inbox.audit where tenant = $1), 0) + 1,
        to_timestamp($2::double precision / 1000), $3, $4
      returning seq
    )
    insert into inbox.audit_record (tenant, record, seq) select $1, record, seq from deed, unnest($5::text[]) as record
  `, [tenant, at, agentId, act, [...records]])
}

const CONDITIONS = {
  agentId: 'agent = %',
  act: 'act = %',
  record: 'seq in (select seq from inbox.audit_record where tenant = $1 and record = %)',
  since: 'at >= to_timestamp(%::double precision / 1000)',
  until: 'at < to_timestamp(%::double precision / 1000)',
} as const satisfies Record<keyof AuditFilter, string>

/** Up to so many rows before one of that number, the newest first. */
export const readAudit = async (
  { query, tenant }: Scope, filter: AuditFilter, before: number, limit: number,
): Promise<readonly AuditRow[]> => {
  const values: unknown[] = [tenant, before, limit]
  const conditions = (Object.keys(CONDITIONS) as (keyof AuditFilter)[]).filter(name => filter[name] !== undefined)
    .map(name => ` and ${CONDITIONS[name].replace('%', `$${values.push(filter[name])}`)}`)
  return query<AuditRow>(`
    select seq, (extract(epoch from at) * 1000)::double precision as at, agent as "agentId", act, array(
      select record from inbox.audit_record as touched
      where touched.tenant = $1 and touched.seq = audit.seq order by record) as records
    from inbox.audit where tenant = $1 and seq < $2${conditions.join('')} order by seq desc limit $3
  `, values)
}
