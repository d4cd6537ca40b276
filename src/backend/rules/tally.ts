import type { Conversation } from '../../model/conversation.js'
import type { Counts, CountsId } from '../../model/counts.js'
import { unreadCount } from '../../model/mark.js'
import type { Mark } from '../../model/mark.js'
import type { Sortable } from '../../model/sort.js'
import type { Access } from './access.js'
import { accessOf } from './access.js'
import { channelHolders, conversationMembers } from './audience.js'
import { countPlaces, isHistoryPlace, placesFor } from './count-places.js'
import { historyMoved } from './history-moved.js'
import type { Lookup } from './overlay.js'
import { overlay } from './overlay.js'
import { put, remove } from './put.js'
import type { Reader } from './reader.js'
import type { Write } from './write.js'

type Sums = Map<CountsId, { open: number, unread: number }>

const noSums = (): Sums => new Map()

/** Adds what one conversation counts for one agent, or takes it away. `hasChannel`: whether they have its channel. */
const add = (
  sums: Sums, conversation: Conversation, mark: Mark | undefined, hasChannel: boolean, sign: 1 | -1,
): void => {
  const isHistory = conversation.kind === 'legacy'
  if (conversation.status !== 'open' && !isHistory) return
  const unread = !isHistory && unreadCount(conversation, mark) > 0 ? sign : 0
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

const movedSums = async (
  writes: readonly Write[], before: Lookup, after: Lookup, counted: ReadonlySet<string>,
): Promise<Map<string, Sums>> => {
  const sums = new Map<string, Sums>()
  const marked = new Set(writes.filter(({ kind }) => kind === 'mark').map(({ id }) => id))
  for (const [id, agents] of touched(writes)) {
    const [earlier, later] = [await before.get('conversation', id), await after.get('conversation', id)]
    if (!marked.has(id) && earlier && later && countsAlike(earlier, later)) continue
    for (const [look, conversation, sign] of [[before, earlier, -1], [after, later, 1]] as const) {
      if (!conversation) continue
      const holders = await channelHolders(conversation, look)
      for (const agent of await conversationMembers(conversation, look)) {
        if (counted.has(agent) || agents && !agents.has(agent)) continue
        const ofAgent: Sums = sums.get(agent) ?? noSums()
        sums.set(agent, ofAgent)
        add(ofAgent, conversation, await look.get('mark', id, agent), holders.includes(agent), sign)
      }
    }
  }
  return sums
}

/** What is looked at besides single records, when agents come into an inbox and leave it. */
export type Book = Pick<Reader, 'get' | 'inboxes' | 'channels' | 'openTo' | 'historyOf' | 'versionOf'>

/** Who comes into an inbox or leaves it by some writes. */
const newcomersAndLeavers = async (writes: readonly Write[], before: Lookup): Promise<ReadonlySet<string>> => {
  const agents = new Set<string>()
  for (const { kind, id, value } of writes) {
    if (kind !== 'inbox') continue
    const [earlier, later] = [(await before.get('inbox', id))?.memberIds ?? [], value?.memberIds ?? []]
    for (const agent of earlier) if (!later.includes(agent)) agents.add(agent)
    for (const agent of later) if (!earlier.includes(agent)) agents.add(agent)
  }
  return agents
}

/** An agent's counts where their inboxes are others than before: from scratch, for no change tells of those there. */
const anew = async (agentId: string, writes: readonly Write[], reader: Book): Promise<readonly Write[]> => {
  const written = new Map(writes.flatMap(({ kind, value }) => kind === 'inbox' && value ? [[value.id, value]] : []))
  const [inboxes, channels] = [await reader.inboxes(), await reader.channels()]
  const access = accessOf(agentId, inboxes.map(one => written.get(one.id) ?? one), channels)
  // History is counted by who comes to read it.
  const open = (await reader.openTo(access)).filter(({ conversation }) => conversation.kind !== 'legacy')
  const counts = recount(access, open)
  const gone = placesFor(accessOf(agentId, inboxes, channels)).filter(id => !counts.some(one => one.id === id))
  const moved: Write[] = []
  for (const { id, open, unread } of counts) {
    const old = await reader.get('counts', id, agentId)
    if (old?.open === open && old.unread === unread) continue
    const version = await reader.versionOf('counts', id, agentId) + 1
    moved.push(put('counts', { id, version, open, unread }, agentId))
  }
  for (const id of gone) moved.push(remove('counts', id, await reader.versionOf('counts', id, agentId) + 1, agentId))
  return moved
}

/**
 * The counts that some writes move, as writes. `reader` shows what is stored before them. It costs the changed
 * conversations times their agents, however many others there are; but who comes into an inbox is counted for anew.
 */
export const tally = async (writes: readonly Write[], reader: Book): Promise<readonly Write[]> => {
  const moved: Write[] = []
  const others = await newcomersAndLeavers(writes, reader)
  for (const agent of others) moved.push(...await anew(agent, writes, reader))
  const after = overlay(reader, writes)
  const sums = await movedSums(writes, reader, after, others)
  for (const { conversation, agentId, sign } of await historyMoved(writes, reader, after)) {
    const ofAgent = sums.get(agentId) ?? noSums()
    sums.set(agentId, ofAgent)
    add(ofAgent, conversation, undefined, true, sign)
  }
  for (const [agent, places] of sums) {
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
  const places = [...placesFor(access), ...[...sums.keys()].filter(isHistoryPlace)]
  return places.map(id => ({ id, version, ...sums.get(id) ?? { open: 0, unread: 0 } }))
}
