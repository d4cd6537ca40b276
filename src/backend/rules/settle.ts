import type { Change } from '../changes.js'
import type { Audience } from './audience.js'
import { audienceOf } from './audience.js'
import { overlay } from './overlay.js'
import type { Reader } from './reader.js'
import { tally } from './tally.js'
import type { Write } from './write.js'

/** A write and who may hear of it: a row of a back end's log. Plain JSON. */
export interface Entry {
  readonly write: Write
  readonly audience: Audience
}

/** All that some writes lead to: themselves, the counts they move, and who hears of each. */
export const settle = async (writes: readonly Write[], reader: Reader): Promise<readonly Entry[]> => {
  const all = [...writes, ...await tally(writes, reader)]
  const after = overlay(reader, all)
  const entries: Entry[] = []
  for (const write of all) entries.push({ write, audience: await audienceOf(write, after) })
  return entries
}

/** What one agent hears of them: the changes of a receipt or of the stream. */
export const changesFor = (entries: Iterable<Entry>, agentId: string): readonly Change[] => {
  const changes: Change[] = []
  for (const { write, audience } of entries) {
    if (audience !== null && !audience.includes(agentId)) continue
    const { owner: _, ...change } = write
    changes.push(change)
  }
  return changes
}
