import type { Change } from '../changes.js'
import type { Audience } from './audience.js'
import { audienceOf, lostSight } from './audience.js'
import { overlay } from './overlay.js'
import type { Reader } from './reader.js'
import { tally } from './tally.js'
import type { Write } from './write.js'

/** A write and who may hear of it: a row of a back end's log. Plain JSON. */
export interface Entry {
  readonly write: Write
  readonly audience: Audience
  /** Agents who may see it no longer: they hear that it is gone. */
  readonly lost?: readonly string[]
}

/** A manager who sets a channel of an inbox they do not work in hears what became of it. */
const withSetter = (audience: Audience, { kind }: Write, actorId: string | null): Audience =>
  kind !== 'channel' || audience === null || actorId === null || audience.includes(actorId)
    ? audience
    : [...audience, actorId]

/** All that some writes lead to: themselves, the counts they move, and who hears of each. */
export const settle = async (
  writes: readonly Write[], reader: Reader, actorId: string | null = null,
): Promise<readonly Entry[]> => {
  const all = [...writes, ...await tally(writes, reader)]
  const after = overlay(reader, all)
  const entries: Entry[] = []
  for (const write of all) {
    const lost = await lostSight(write, reader, after)
    const audience = withSetter(await audienceOf(write, after), write, actorId)
    entries.push({ write, audience, ...lost.length > 0 && { lost } })
  }
  return entries
}

/** Whether a repeated receipt may name it: who saw a conversation for the last time is not told how it went on. */
export const isNamedAgain = ({ kind, value }: Change): boolean => kind !== 'conversation' || value !== null

/** What one agent hears of them: the changes of a receipt or of the stream. */
export const changesFor = (entries: Iterable<Entry>, agentId: string): readonly Change[] => {
  const changes: Change[] = []
  for (const { write, audience, lost } of entries) {
    const isLost = lost?.includes(agentId) ?? false
    if (!isLost && audience !== null && !audience.includes(agentId)) continue
    const { owner: _, ...change } = write
    changes.push(isLost ? { ...change, value: null } : change)
  }
  return changes
}
