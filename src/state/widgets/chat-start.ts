import type { Capability } from '../../backend/capabilities.js'
import type { Agent, Presence } from '../../model/agent.js'
import type { ActionId } from '../actions.js'
import type { Inbox } from '../inbox.js'
import { deriveAll } from '../records/derive-all.js'
import type { Resource } from '../resource.js'
import { createResource } from '../resource.js'
import { combine } from '../store.js'
import { memoize } from './memoize.js'

/** A colleague to talk with. */
export interface Colleague {
  readonly agent: Agent
  readonly presence: Presence
}

/** Beginning a chat with colleagues. */
export const chatStart = memoize((inbox: Inbox, _options: Record<never, never>) => {
  const loaded = createResource(
    async signal => (await inbox.load({ type: 'agents' }, signal)).items.map(one => one.id), reload => inbox.onGap(reload))
  const can = (id: ActionId): Capability => inbox.actions.capability(id)
  return {
    /** Colleagues by name, without me. */
    state: combine(
      [loaded, deriveAll(inbox.records, ['agent'], () => inbox.records.all('agent')), inbox.ephemerals.presences],
      (ids, agents, told): Resource<readonly Colleague[]> => ids.status !== 'ready' ? ids : {
        status: 'ready',
        value: agents.filter(({ id }) => ids.value.includes(id) && id !== inbox.me()?.id)
          .sort((a, b) => a.name.localeCompare(b.name))
          .map(agent => ({ agent, presence: told.get(agent.id) ?? agent.presence })),
      }),
    /** What can be begun here. */
    kinds: (): readonly ('customer' | 'direct' | 'team')[] => [
      ...can('start-conversation').state === 'available' ? ['customer' as const] : [],
      ...can('start-chat').state === 'available' ? ['direct' as const] : [],
      ...can('rename-chat').state === 'available' ? ['team' as const] : [],
    ],
    retry: () => { loaded.reload() },
  }
})

export type ChatStart = ReturnType<typeof chatStart>
