import type { Change } from '../changes.js'
import type { Command } from '../commands.js'
import { BackendError } from '../errors.js'
import type { Write } from '../rules/write.js'
import type { RecordKind } from '../../model/record.js'
import { addressKey } from '../rules/address.js'
import { conversationMembers } from '../rules/audience.js'
import type { Reader } from '../rules/reader.js'
import { runCommand } from '../rules/run.js'
import type { Entry } from '../rules/settle.js'
import { changesFor, isNamedAgain } from '../rules/settle.js'
import { indexMessage } from './indexing.js'
import type { LogRecord } from './log.js'
import { appendToLog } from './log.js'
import { TransactionReader } from './reader.js'
import { changeOf, rowOf } from './rows.js'
import type { WriteTransaction } from './schema.js'

/** A command that was carried out: kept for good, in the transaction of its effects. */
interface DoneCommand {
  readonly id: string
  /** The records its receipt named. */
  readonly records: readonly (readonly [kind: RecordKind, id: string, mine: boolean])[]
}

/** What became of some commands. */
export interface Done {
  /** Null: nothing changed. */
  readonly record: LogRecord | null
  /** Of each command: what its receipt says, or why it was refused. */
  readonly outcomes: readonly PromiseSettledResult<readonly Change[]>[]
}

/** So many records are handed over in one task: what comes between two frames must not hold up the second. */
const AT_ONCE = 250

export const store = async (transaction: WriteTransaction, writes: readonly Write[]): Promise<void> => {
  for (let from = 0; from < writes.length; from += AT_ONCE) {
    // Each in a function of its own: what cannot be stored rejects together with all that was to be stored beside it.
    await Promise.all(writes.slice(from, from + AT_ONCE).map(async write => {
      if (write.kind === 'message') await indexMessage(transaction, write.id, write.value)
      await transaction.objectStore(write.kind).put(rowOf(write))
    }))
  }
}

const tell = async (transaction: WriteTransaction, entries: readonly Entry[]): Promise<LogRecord | null> =>
  entries.length === 0 ? null : { position: await appendToLog(transaction, entries), entries }

/** Stores what was decided, and tells it to the log. */
export const commit = async (
  transaction: WriteTransaction, entries: readonly Entry[],
): Promise<LogRecord | null> => {
  await store(transaction, entries.map(entry => entry.write))
  return tell(transaction, entries)
}

/** Counts are only ever read one by one: those of many commands are stored once. */
const isLookedFor = ({ kind }: Write): boolean => kind !== 'counts'

/** Without the counts that others came after. */
const withLastCounts = (entries: readonly Entry[]): readonly Entry[] => {
  const last = new Map(entries.flatMap(entry =>
    entry.write.kind === 'counts' ? [[`${entry.write.owner} ${entry.write.id}`, entry] as const] : []))
  return [...entries.filter(entry => entry.write.kind !== 'counts'), ...last.values()]
}

/** The receipt of a command that came before: its records as they are now. */
const receiptOf = async (
  reader: TransactionReader, { records }: DoneCommand, agentId: string,
): Promise<readonly Change[]> => {
  const rows = await Promise.all(records.map(([kind, id, mine]) => reader.row(kind, id, mine ? agentId : undefined)))
  return rows.flatMap((row, index) => row ? changeOf(records[index]![0], row) : [])
}

/**
 * Asks for what the rules of a command will look at: all of it at once, and at once for several commands. One after the
 * other it would wait for the disk.
 */
const foresee = async (reader: TransactionReader, command: Command): Promise<void> => {
  const id = 'conversationId' in command ? command.conversationId : null
  const conversation = id === null ? undefined : await reader.get('conversation', id)
  if (!conversation) return
  const { contactId, address } = conversation
  const members = await conversationMembers(conversation, reader)
  await Promise.all([
    ...members.map(agent => reader.get('mark', conversation.id, agent)),
    contactId !== null && reader.get('contact', contactId),
    address !== '' && reader.get('opt-out', addressKey(address)),
  ])
}

interface Decided extends DoneCommand {
  readonly entries: readonly Entry[]
  readonly changes: readonly Change[]
}

/** What a command comes to, before any of it is stored; it may be refused by throwing. */
const decided = async (
  id: string, command: Command, reader: Reader, agentId: string, now: number,
): Promise<Decided> => {
  const entries = await runCommand(command, reader, { agentId }, now)
  const changes = changesFor(entries, agentId)
  const mine = new Set(entries.filter(({ write }) => write.owner !== null).map(({ write }) => write.kind))
  const records = changes.filter(isNamedAgain).map(change => [change.kind, change.id, mine.has(change.kind)] as const)
  return { id, records, entries, changes }
}

/** Several commands in one transaction, one after the other: each finds what those before it left. */
export const carryOut = async (
  transaction: WriteTransaction, commands: readonly Command[], agentId: string, now: () => number,
): Promise<Done> => {
  const reader = new TransactionReader(transaction)
  const book = transaction.objectStore('commands')
  const keyOf = (command: Command): string => `${agentId} ${command.id}`
  const [found] = await Promise.all([
    Promise.all(commands.map(command => book.get(keyOf(command)) as Promise<DoneCommand | undefined>)),
    ...commands.map(command => foresee(reader, command)),
  ])
  const known = new Map(found.flatMap(one => one ? [[one.id, one]] : []))
  const entries: Entry[] = []
  const outcomes: PromiseSettledResult<readonly Change[]>[] = []
  for (const command of commands) {
    try {
      const id = keyOf(command)
      const before = known.get(id)
      if (before) {
        outcomes.push({ status: 'fulfilled', value: await receiptOf(reader, before, agentId) })
        continue
      }
      const { records, changes, ...more } = await decided(id, command, reader, agentId, now())
      const done: DoneCommand = { id, records }
      const writes = more.entries.map(entry => entry.write)
      await Promise.all([store(transaction, writes.filter(isLookedFor)), book.put(done)])
      reader.heed(writes)
      known.set(id, done)
      entries.push(...more.entries)
      outcomes.push({ status: 'fulfilled', value: changes })
    } catch (reason) {
      if (!(reason instanceof BackendError)) throw reason
      outcomes.push({ status: 'rejected', reason })
    }
  }
  const told = withLastCounts(entries)
  await store(transaction, told.map(entry => entry.write).filter(write => !isLookedFor(write)))
  return { record: await tell(transaction, told), outcomes }
}
