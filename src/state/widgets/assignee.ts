import type { Capability } from '../../backend/capabilities.js'
import { fold } from '../../lib/fold.js'
import type { Agent, Presence } from '../../model/agent.js'
import type { AssignmentRefusal } from '../../model/assignment.js'
import { assignmentRefusal } from '../../model/assignment.js'
import { conversationResource } from '../conversation-resource.js'
import type { Inbox } from '../inbox.js'
import { deriveAll } from '../records/derive-all.js'
import { derive } from '../records/derive.js'
import type { Resource } from '../resource.js'
import { createResource } from '../resource.js'
import { combine } from '../store.js'
import { memoize } from './memoize.js'

/** Somebody who may be handed a conversation. */
export interface AssigneeOption {
  readonly agent: Agent
  readonly presence: Presence
  readonly isMe: boolean
  /** It is theirs now. */
  readonly isCurrent: boolean
  /** Why they may not be handed it by me; null when they may. */
  readonly refusal: AssignmentRefusal | null
}

export interface AssigneeChoice {
  /** Me first, then colleagues by name. */
  readonly options: readonly AssigneeOption[]
  /** Whose it is now; null: nobody's. */
  readonly assigneeId: string | null
  /** Why I may not take it from them; null when I may. */
  readonly releaseRefusal: AssignmentRefusal | null
}

/** The options whose name or mail address holds every word of a query. */
export const matchAssignees = (options: readonly AssigneeOption[], query: string): readonly AssigneeOption[] => {
  const words = fold(query).split(/\s+/).filter(word => word !== '')
  return options.filter(({ agent }) => {
    const text = fold(`${agent.name} ${agent.email}`)
    return words.every(word => text.includes(word))
  })
}

/** Who may be handed a conversation, by its inbox's assignment mode. */
export const assigneePicker = memoize((inbox: Inbox, { conversationId }: { conversationId: string }) => {
  const resource = conversationResource(inbox, { conversationId })
  const place = derive(inbox.records, follow => {
    const conversation = follow('conversation', conversationId)
    return conversation && { assigneeId: conversation.assigneeId, shared: follow('inbox', conversation.inboxId) }
  })
  const colleagues = createResource(async signal => {
    // Where it stands decides who has access.
    if (!inbox.records.get('conversation', conversationId)) {
      await inbox.load({ type: 'conversation', conversationId }, signal)
    }
    const inboxId = inbox.records.get('conversation', conversationId)?.inboxId
    const page = await inbox.load({ type: 'agents', ...inboxId && { inboxId } }, signal)
    return page.items.map(agent => agent.id)
  }, reload => {
    // Who comes into an inbox can be handed what is there.
    const stops = [inbox.onGap(reload), inbox.records.onChange(batch => {
      if (batch.some(({ kind, id }) => kind === 'inbox' && id === place.get()?.shared?.id)) reload()
    })]
    return () => { for (const stop of stops) stop() }
  })

  const state = combine(
    [resource, colleagues, place, deriveAll(inbox.records, ['agent'], () => inbox.records.all('agent'))],
    (loaded, ids, where, agents): Resource<AssigneeChoice> => {
      const failed = [loaded, ids].find(one => one.status === 'failed')
      if (failed) return failed
      if (ids.status !== 'ready' || !where) return { status: 'loading' }
      const me = inbox.me()
      const mode = where.shared?.assignmentMode ?? 'off'
      const refusal = (wanted: string | null) => me ? assignmentRefusal(mode, me, where.assigneeId, wanted) : null
      const options = agents
        .filter(agent => ids.value.includes(agent.id))
        .sort((a, b) => Number(b.id === me?.id) - Number(a.id === me?.id) || a.name.localeCompare(b.name))
        .map((agent): AssigneeOption => ({
          agent,
          presence: inbox.ephemerals.presence(agent.id).get() ?? agent.presence,
          isMe: agent.id === me?.id,
          isCurrent: agent.id === where.assigneeId,
          refusal: refusal(agent.id),
        }))
      return {
        status: 'ready', value: { options, assigneeId: where.assigneeId, releaseRefusal: refusal(null) },
      }
    })

  return {
    state,
    capability: (): Capability => inbox.actions.capability('assign', conversationId),
    retry() {
      resource.reload()
      colleagues.reload()
    },
  }
})

export type AssigneePicker = ReturnType<typeof assigneePicker>
