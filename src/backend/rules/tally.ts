import type { Conversation } from '../../model/conversation.js'
import type { Counts, CountsId } from '../../model/counts.js'
import { unreadCount } from '../../model/mark.js'
import type { Mark } from '../../model/mark.js'
import type { Sortable } from '../../model/sort.js'
import type { Access } from './access.js'
import { channelHolders, conversationMembers } from './audience.js'
import { countPlaces, placesFor } from './count-places.js'
import type { Lookup } from './overlay.js'
import { overlay } from './overlay.js'
import { put } from './put.js'
import type { Write } from './write.js'

type Sums = Map<CountsId, { open: number, unread: number }>

const noSums = (): Sums => new Map()

/** Adds what one conversation counts for one agent, or takes it away. `hasChannel`: whether they have its channel. */
const add = (
  sums: Sums, conversation: Conversation, mark: Mark | undefined, hasChannel: boolean, sign: 1 | -1,
): void => {
  if (conversation.status !== 'open') return
  const unread = unreadCount(conversation, mark) > 0 ? sign : 0
  for (const place of countPlaces(conversation)) {
    if (!hasChannel && place === `channel:${conversation.channelId}`) continue
    let sum = sums.get(place)
    if (!sum) sums.set(place, sum = { open: 0, unread: 0 })
    sum.open += sign
    sum.unread += unread
  }
}

/** The conversations some writes touch, and the agents for whom: null is everyone. */
const touched = (writes: readonly Write[]): ReadonlyMap<string, ReadonlySet<string> | null> => {
  const agents = new Map<string, Set<string> | null>()
  for (const { kind, id, owner } of writes) {
    if (kind === 'conversation') agents.set(id, null)
    if (kind !== 'mark' || owner === null) continue
    const known = agents.get(id)
    if (known !== null) agents.set(id, new Set(known).add(owner))
  }
  return agents
}

/** Whether a change of it moves no count: thousands may be tagged anew at once. */
const countsAlike = (a: Conversation, b: Conversation): boolean =>
  a.status === b.status && a.kind === b.kind && a.inboxId === b.inboxId && a.channelId === b.channelId
  && a.memberIds === b.memberIds && a.inboundCount === b.inboundCount

const movedSums = async (writes: readonly Write[], before: Lookup, after: Lookup): Promise<Map<string, Sums>> => {
  const sums = new Map<string, Sums>()
  const marked = new Set(writes.filter(({ kind }) => kind === 'mark').map(({ id }) => id))
  for (const [id, agents] of touched(writes)) {
    const [earlier, later] = [await before.get('conversation', id), await after.get('conversation', id)]
    if (!marked.has(id) && earlier && later && countsAlike(earlier, later)) continue
    for (const [look, conversation, sign] of [[before, earlier, -1], [after, later, 1]] as const) {
      if (!conversation) continue
      const holders = await channelHolders(conversation, look)
      for (const agent of await conversationMembers(conversation, look)) {
        if (agents && !agents.has(agent)) continue
        const ofAgent: Sums = sums.get(agent) ?? noSums()
        sums.set(agent, ofAgent)
        add(ofAgent, conversation, await look.get('mark', id, agent), holders.includes(agent), sign)
      }
    }
  }
  return sums
}

/**
 * The counts that some writes move, as writes. `reader` shows what is stored before them. It costs the changed
 * conversations times their agents, however many others there are.
 */
export const tally = async (writes: readonly Write[], reader: Lookup): Promise<readonly Write[]> => {
  const moved: Write[] = []
  for (const [agent, places] of await movedSums(writes, reader, overlay(reader, writes))) {
    for (const [id, { open, unread }] of places) {
      if (open === 0 && unread === 0) continue
      const old = await reader.get('counts', id, agent) ?? { version: 0, open: 0, unread: 0 }
      const counts = { id, version: old.version + 1, open: old.open + open, unread: old.unread + unread }
      moved.push(put('counts', counts, agent))
    }
  }
  return moved
}

/** All counts of one agent from scratch, to begin with or after an import. `rows`: what the agent sees. */
export const recount = (access: Access, rows: Iterable<Sortable>, version = 1): readonly Counts[] => {
  const sums = noSums()
  for (const { conversation, mark } of rows) add(sums, conversation, mark, true, 1)
  return placesFor(access).map(id => ({ id, version, ...sums.get(id) ?? { open: 0, unread: 0 } }))
}
