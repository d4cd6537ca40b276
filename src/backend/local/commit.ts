import type { Change } from '../changes.js'
import type { Command } from '../commands.js'
import type { Write } from '../rules/write.js'
import type { RecordKind } from '../../model/record.js'
import { runCommand } from '../rules/run.js'
import type { Entry } from '../rules/settle.js'
import { changesFor, isNamedAgain } from '../rules/settle.js'
import { indexMessage } from './indexing.js'
import type { LogRecord } from './log.js'
import { appendToLog } from './log.js'
import { TransactionReader } from './reader.js'
import type { Row } from './rows.js'
import { changeOf, rowKey, rowOf } from './rows.js'
import type { WriteTransaction } from './schema.js'

/** A command that was carried out: kept for good, in the transaction of its effects. */
interface DoneCommand {
  readonly id: string
  /** The records its receipt named. */
  readonly records: readonly (readonly [kind: RecordKind, id: string, mine: boolean])[]
}

export interface Done {
  /** Null: nothing changed. */
  readonly record: LogRecord | null
  readonly changes: readonly Change[]
}

export const store = async (transaction: WriteTransaction, writes: readonly Write[]): Promise<void> => {
  // Each in a function of its own: what cannot be stored rejects together with all that was to be stored beside it.
  await Promise.all(writes.map(async write => {
    if (write.kind === 'message') await indexMessage(transaction, write.id, write.value)
    await transaction.objectStore(write.kind).put(rowOf(write))
  }))
}

/** Stores what was decided, and tells it to the log. */
export const commit = async (
  transaction: WriteTransaction, entries: readonly Entry[],
): Promise<LogRecord | null> => {
  if (entries.length === 0) return null
  await store(transaction, entries.map(entry => entry.write))
  return { position: await appendToLog(transaction, entries), entries }
}

/** The receipt of a command that came before: its records as they are now. */
const receiptOf = async (
  transaction: WriteTransaction, { records }: DoneCommand, agentId: string,
): Promise<readonly Change[]> => {
  const rows = await Promise.all(records.map(([kind, id, mine]) =>
    transaction.objectStore(kind).get(rowKey(id, mine ? agentId : null)) as Promise<Row | undefined>))
  return rows.flatMap((row, index) => row ? changeOf(records[index]![0], row) : [])
}

/** One command in one transaction: known already, decided and stored, or refused by throwing. */
export const carryOut = async (
  transaction: WriteTransaction, command: Command, agentId: string, now: number,
): Promise<Done> => {
  const commands = transaction.objectStore('commands')
  const id = `${agentId} ${command.id}`
  const known = await commands.get(id) as DoneCommand | undefined
  if (known) return { record: null, changes: await receiptOf(transaction, known, agentId) }
  const entries = await runCommand(command, new TransactionReader(transaction), { agentId }, now)
  const changes = changesFor(entries, agentId)
  const mine = new Set(entries.filter(({ write }) => write.owner !== null).map(({ write }) => write.kind))
  const records = changes.filter(isNamedAgain).map(change => [change.kind, change.id, mine.has(change.kind)] as const)
  await commands.put({ id, records } satisfies DoneCommand)
  return { record: await commit(transaction, entries), changes }
}
