import type { Command } from '../commands.js'
import { decide } from './decide.js'
import type { Report } from './deliver.js'
import { decideReport, gatherReport } from './deliver.js'
import type { Actor } from './facts.js'
import { gather } from './gather.js'
import type { Reader } from './reader.js'
import type { InboundIds } from './receive.js'
import { decideInbound, gatherInbound } from './receive.js'
import type { Entry } from './settle.js'
import { settle } from './settle.js'
import { decideWake } from './wake.js'
import type { Inbound } from './simulator.js'

/*
 * From a wish to all that is to be stored, in one transaction: read, decide, count, name the audience. An adapter
 * stores the entries' writes and the command's id together, and publishes the entries in that order.
 */

export const runCommand = async (
  command: Command, reader: Reader, actor: Actor, now: number,
): Promise<readonly Entry[]> =>
  settle(decide(command, await gather(command, reader, actor.agentId), actor, now).writes, reader, actor.agentId)

export const runInbound = async (
  inbound: Inbound, reader: Reader, ids: InboundIds, now: number,
): Promise<readonly Entry[]> =>
  settle(decideInbound(inbound, await gatherInbound(inbound, reader), ids, now).writes, reader)

export const runReport = async (report: Report, reader: Reader, now: number): Promise<readonly Entry[]> =>
  settle(decideReport(report, await gatherReport(report, reader), now).writes, reader)

/** Wakes what was snoozed until now. `next`: when something is to be woken again; null: never, as things stand. */
export const runWake = async (
  reader: Reader, now: number,
): Promise<{ readonly entries: readonly Entry[], readonly next: number | null }> => {
  const { writes, next } = await decideWake(reader, now)
  return { entries: await settle(writes, reader), next }
}
