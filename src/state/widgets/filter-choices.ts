import type { Agent } from '../../model/agent.js'
import type { Tag } from '../../model/tag.js'
import type { Inbox } from '../inbox.js'
import { deriveAll } from '../records/derive-all.js'
import type { Resource } from '../resource.js'
import { createResource } from '../resource.js'
import { combine } from '../store.js'
import { memoize } from './memoize.js'

/** What a list can be narrowed to. */
export interface FilterChoices {
  /** Colleagues by name, without me. */
  readonly agents: readonly Agent[]
  /** By name. */
  readonly tags: readonly Tag[]
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => a.name.localeCompare(b.name)

/** Spans of time that end now. */
export const SPANS = ['today', 'week', 'month'] as const
export type Span = (typeof SPANS)[number]

const DAYS = { today: 0, week: 6, month: 29 } as const satisfies Record<Span, number>

/** When a span begins: at the start of its first day, where the agent is. */
export const spanStart = (span: Span, now: number): number => {
  const day = new Date(now)
  day.setDate(day.getDate() - DAYS[span])
  return day.setHours(0, 0, 0, 0)
}

/** Who and what a list can be narrowed to. */
export const filterChoices = memoize((inbox: Inbox, _options: Record<never, never>) => {
  const loaded = createResource(async signal => {
    const [agents, tags] = await Promise.all([
      inbox.load({ type: 'agents' }, signal), inbox.load({ type: 'tags' }, signal),
    ])
    return { agents: agents.items.map(one => one.id), tags: tags.items.map(one => one.id) }
  }, reload => inbox.onGap(reload))
  const state = combine(
    [
      loaded, deriveAll(inbox.records, ['agent'], () => inbox.records.all('agent')),
      deriveAll(inbox.records, ['tag'], () => inbox.records.all('tag')),
    ],
    (ids, agents, tags): Resource<FilterChoices> => {
      if (ids.status !== 'ready') return ids
      const me = inbox.me()?.id
      return {
        status: 'ready',
        value: { agents: agents.filter(one => one.id !== me).sort(byName), tags: tags.toSorted(byName) },
      }
    })
  return {
    state,
    now: () => inbox.clock.now(),
    canAssign: combine([inbox.session], () => inbox.actions.capability('assign').state !== 'unsupported'),
    retry: () => { loaded.reload() },
  }
})

export type FilterChoicesWidget = ReturnType<typeof filterChoices>
