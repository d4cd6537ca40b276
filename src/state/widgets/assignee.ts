import type { Capability } from '../../backend/capabilities.js'
import { fold } from '../../lib/fold.js'
import type { Agent, Presence } from '../../model/agent.js'
import type { AssignmentRefusal } from '../../model/assignment.js'
import { assignmentRefusal } from '../../model/assignment.js'
import type { SharedInbox } from '../../model/inbox.js'
import { conversationResource } from '../conversation-resource.js'
import type { Inbox } from '../inbox.js'
import { deriveAll } from '../records/derive-all.js'
import { derive } from '../records/derive.js'
import type { Records } from '../records/records.js'
import type { Resource } from '../resource.js'
import { createResource } from '../resource.js'
import { combine } from '../store.js'
import { memoizeMany } from './memoize-many.js'
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
  /** Whose it is now, or one of them; null: nobody's. */
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

/** Whose a conversation is, and where it stands. */
interface Place {
  readonly assigneeId: string | null
  readonly shared: SharedInbox | undefined
}

/** One for each way the conversations stand. */
const placesOf = (ids: readonly string[], look: Records['get']): readonly Place[] => {
  const places = new Map<string, Place>()
  for (const id of ids) {
    const conversation = look('conversation', id)
    if (!conversation) continue
    const { assigneeId, inboxId } = conversation
    places.set(JSON.stringify([assigneeId, inboxId]), { assigneeId, shared: look('inbox', inboxId ?? '') })
  }
  return [...places.values()]
}

/** Of several conversations an agent may be handed those that they may be handed. */
const createPicker = (inbox: Inbox, ids: readonly string[]) => {
  const conversationId = ids[0] ?? ''
  const resource = conversationResource(inbox, { conversationId })
  // Several are as they stand when one looks: to follow thousands costs more than it tells.
  const places = derive(inbox.records, follow => placesOf(ids, ids.length > 1 ? inbox.records.get : follow))
  const colleagues = createResource(async signal => {
    // Where it stands decides who has access.
    if (!inbox.records.get('conversation', conversationId)) {
      await inbox.load({ type: 'conversation', conversationId }, signal)
    }
    const inboxIds = new Set(ids.map(id => inbox.records.get('conversation', id)?.inboxId))
    const inboxId = inboxIds.size > 1 ? undefined : [...inboxIds][0]
    const page = await inbox.load({ type: 'agents', ...inboxId && { inboxId } }, signal)
    return page.items.map(agent => agent.id)
  }, reload => {
    // Who comes into an inbox can be handed what is there.
    const stops = [inbox.onGap(reload), inbox.records.onChange(batch => {
      if (batch.some(({ kind, id }) => kind === 'inbox' && places.get().some(({ shared }) => shared?.id === id))) reload()
    })]
    return () => { for (const stop of stops) stop() }
  })

  const state = combine(
    [
      resource, colleagues, places, deriveAll(inbox.records, ['agent'], () => inbox.records.all('agent')),
      inbox.ephemerals.presences,
    ],
    (loaded, known, where, agents, told): Resource<AssigneeChoice> => {
      const failed = [loaded, known].find(one => one.status === 'failed')
      if (failed) return failed
      if (known.status !== 'ready' || where.length === 0) return { status: 'loading' }
      const me = inbox.me()
      const refusal = (wanted: string | null) => {
        const refusals = where.map(({ assigneeId, shared }) =>
          me ? assignmentRefusal(shared?.assignmentMode ?? 'off', me, assigneeId, wanted) : null)
        return refusals.includes(null) ? null : refusals[0] ?? null
      }
      const options = agents
        .filter(agent => known.value.includes(agent.id))
        .sort((a, b) => Number(b.id === me?.id) - Number(a.id === me?.id) || a.name.localeCompare(b.name))
        .map((agent): AssigneeOption => ({
          agent,
          presence: told.get(agent.id) ?? agent.presence,
          isMe: agent.id === me?.id,
          isCurrent: where.every(({ assigneeId }) => agent.id === assigneeId),
          refusal: refusal(agent.id),
        }))
      return {
        status: 'ready', value: {
          options, assigneeId: where.find(place => place.assigneeId !== null)?.assigneeId ?? null,
          releaseRefusal: refusal(null),
        },
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
}

/** Who may be handed a conversation, by its inbox's assignment mode. */
export const assigneePicker = memoize((inbox: Inbox, { conversationId }: { conversationId: string }) =>
  createPicker(inbox, [conversationId]))

/** Who may be handed several. */
export const assigneePickerForMany = memoizeMany(createPicker)

export type AssigneePicker = ReturnType<typeof assigneePicker>
