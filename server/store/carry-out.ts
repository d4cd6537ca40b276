import type { Change } from '../../src/backend/changes.js'
import type { Command } from '../../src/backend/commands.js'
import { runCommand } from '../../src/backend/rules/run.js'
import type { Entry } from '../../src/backend/rules/settle.js'
import { changesFor, isNamedAgain } from '../../src/backend/rules/settle.js'
import { MINE_KINDS } from '../../src/model/record.js'
import type { RecordKind } from '../../src/model/record.js'
import type { Conversation } from '../../src/model/conversation.js'
import { recordDeed } from './audit.js'
import { appendToLog, MOST_TOLD } from './log.js'
import { SqlReader } from './reader.js'
import { recordsNamed } from './records.js'
import type { Scope } from './store.js'
import { writeRecords } from './write-records.js'

export interface Done {
  /** The commit's number; null: nothing changed. */
  readonly seq: number | null
  readonly changes: readonly Change[]
}

type Name = readonly [kind: RecordKind, id: string]

const isMine = (kind: RecordKind): boolean => (MINE_KINDS as readonly RecordKind[]).includes(kind)

/** A receipt is kept for good; the id of an opt-out is somebody's number. */
const isNamed = ({ kind }: Change): boolean => kind !== 'opt-out'

/** What a receipt tells of very much that changed; the gap in the stream is for the rest. */
const isToldAlways = ({ kind }: Change): boolean => kind !== 'conversation' && kind !== 'message'

/** Stores what was decided, and tells it to the log, which keeps so many commits. Resolves with the commit's number. */
export const commit = async (scope: Scope, entries: readonly Entry[], kept: number): Promise<number | null> => {
  if (entries.length === 0) return null
  await writeRecords(scope, entries.map(entry => entry.write))
  return appendToLog(scope, entries, kept)
}

/** A reader that has at hand what a rule will look at around a conversation. */
export const readerFor = async (scope: Scope, conversationId: string | null, agentId?: string): Promise<SqlReader> => {
  const reader = new SqlReader(scope)
  const conversation: Conversation | undefined =
    conversationId === null ? undefined : await reader.get('conversation', conversationId)
  if (conversation) await reader.prepare(conversation, agentId)
  return reader
}

/** One command in one transaction: known already, decided and stored, or refused by throwing. */
export const carryOut = async (
  scope: Scope, command: Command, agentId: string, now: number, kept: number,
): Promise<Done> => {
  const { query, tenant } = scope
  const [known] = await query<{ records: readonly Name[] }>(
    'select records from inbox.command where tenant = $1 and agent = $2 and id = $3', [tenant, agentId, command.id])
  // The receipt of a command that came before: its records as they are now.
  if (known) {
    const names = known.records.map(([kind, id]) => ({ kind, id, owner: isMine(kind) ? agentId : '' }))
    return { seq: null, changes: await recordsNamed(scope, names) }
  }
  const reader = await readerFor(scope, 'conversationId' in command ? command.conversationId : null, agentId)
  const entries = await runCommand(command, reader, { agentId }, now)
  const own = changesFor(entries, agentId)
  const changes = entries.length > MOST_TOLD ? own.filter(isToldAlways) : own
  const names = changes.filter(one => isNamedAgain(one) && isNamed(one)).map(({ kind, id }): Name => [kind, id])
  await query('insert into inbox.command (tenant, agent, id, records) values ($1, $2, $3, $4)', [
    tenant, agentId, command.id, JSON.stringify(names),
  ])
  const seq = await commit(scope, entries, kept)
  if (seq !== null) {
    await recordDeed(scope, { act: command.type, agentId, at: now, touched: entries.map(({ write }) => write) })
  }
  return { seq, changes }
}
