import { isManager } from '../../model/agent.js'
import type { Agent } from '../../model/agent.js'
import { withAssignee } from '../../model/conversation.js'
import type { ThreadEvent } from '../../model/message.js'
import { BackendError } from '../errors.js'
import type { Rule } from './decide.js'
import { changeable } from './facts.js'
import { forbidden, invalid } from './refuse.js'
import { append, eventId, eventLine } from './thread.js'

/** In a managed inbox members take what is free and release what is theirs; the rest is the managers'. */
const checkManaged = (agent: Agent | undefined, current: string | null, wanted: string | null): void => {
  if (!agent || isManager(agent)) return
  if (current !== null && current !== agent.id) throw forbidden('assigned-to-other')
  const takes = current === null && wanted === agent.id
  const releases = current === agent.id && wanted === null
  if (!takes && !releases) throw forbidden('managers-only')
}

export const decideAssign: Rule<'assign'> = (command, facts, actor, now) => {
  const conversation = changeable(facts, command.conversationId, actor)
  const { agent, inbox } = facts
  const { assigneeId } = command
  const current = conversation.assigneeId
  if (conversation.kind !== 'shared' || !inbox) throw invalid('conversationId', 'not-allowed-here')
  if (inbox.assignmentMode === 'off') throw forbidden('assignment-off')
  if (assigneeId === current) return []
  // Before the mode's rules: who lost a race should hear of the winner, not of a rule.
  if (command.expectedAssigneeId !== current) {
    throw new BackendError('conflict', { kind: 'conversation', current: conversation, byId: current })
  }
  if (inbox.assignmentMode === 'managed') checkManaged(agent, current, assigneeId)
  if (assigneeId !== null && (!facts.assignee || !inbox.memberIds.includes(assigneeId))) {
    throw invalid('assigneeId', 'unknown-reference')
  }
  const event: ThreadEvent = assigneeId === null
    ? { type: 'unassigned', assigneeId: current! }
    : { type: 'assigned', assigneeId }
  return append(withAssignee(conversation, assigneeId), [
    eventLine(eventId(command.id), event, actor.agentId, now),
  ]).writes
}
