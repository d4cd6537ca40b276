import type { Capability } from '../../backend/capabilities.js'
import { fold } from '../../lib/fold.js'
import type { Agent, Presence } from '../../model/agent.js'
import { conversationResource } from '../conversation-resource.js'
import type { Inbox } from '../inbox.js'
import { deriveAll } from '../records/derive-all.js'
import { derive } from '../records/derive.js'
import type { Resource } from '../resource.js'
import { createResource } from '../resource.js'
import { combine } from '../store.js'
import type { Colleague } from './chat-start.js'
import { memoize } from './memoize.js'

/** Somebody who is in a team chat. */
export interface ChatMember extends Colleague {
  readonly isMe: boolean
}

export interface ChatMembers {
  readonly name: string
  /** Me first, then colleagues by name. */
  readonly members: readonly ChatMember[]
  /** Colleagues who are not in it, by name. */
  readonly others: readonly Colleague[]
}

const presentAs = (agent: Agent, told: ReadonlyMap<string, Presence>): Colleague =>
  ({ agent, presence: told.get(agent.id) ?? agent.presence })

/** Colleagues whose name or mail address holds every word of a query. */
export const matchColleagues = (colleagues: readonly Colleague[], query: string): readonly Colleague[] => {
  const words = fold(query).split(/\s+/).filter(word => word !== '')
  return colleagues.filter(({ agent }) => words.every(word => fold(`${agent.name} ${agent.email}`).includes(word)))
}

/** The name of a team chat and who is in it. */
export const chatMembers = memoize((inbox: Inbox, { conversationId }: { conversationId: string }) => {
  const resource = conversationResource(inbox, { conversationId })
  const colleagues = createResource(
    async signal => (await inbox.load({ type: 'agents' }, signal)).items.map(one => one.id), reload => inbox.onGap(reload))
  const chat = derive(inbox.records, follow => follow('conversation', conversationId))
  const agents = deriveAll(inbox.records, ['agent'], () =>
    inbox.records.all('agent').toSorted((a, b) => a.name.localeCompare(b.name)))

  const state = combine(
    [resource, colleagues, chat, agents, inbox.ephemerals.presences],
    (loaded, ids, conversation, everybody, told): Resource<ChatMembers> => {
      const failed = [loaded, ids].find(one => one.status === 'failed')
      if (failed) return failed
      if (ids.status !== 'ready' || !conversation) return { status: 'loading' }
      const me = inbox.me()?.id
      const { memberIds, title } = conversation
      return {
        status: 'ready',
        value: {
          name: title,
          members: everybody.filter(({ id }) => memberIds.includes(id))
            .map((agent): ChatMember => ({ ...presentAs(agent, told), isMe: agent.id === me }))
            .sort((a, b) => Number(b.isMe) - Number(a.isMe)),
          others: everybody.filter(({ id }) => ids.value.includes(id) && !memberIds.includes(id))
            .map(agent => presentAs(agent, told)),
        },
      }
    })

  return {
    state,
    capability: (): Capability => inbox.actions.capability('rename-chat', conversationId),
    retry() {
      resource.reload()
      colleagues.reload()
    },
  }
})

export type ChatMembersWidget = ReturnType<typeof chatMembers>
