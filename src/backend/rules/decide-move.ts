import { movedTo } from '../../model/conversation.js'
import type { ThreadEvent } from '../../model/message.js'
import type { Rule } from './decide.js'
import { changeable } from './facts.js'
import { forbidden, invalid } from './refuse.js'
import { append, eventId, eventLine } from './thread.js'

/** Longest reason for a move, in UTF-16 units. */
export const MOVE_REASON_LENGTH = 500

/** Only where the inbox it leaves lets it go. Its assignee stays, if they have access there. */
export const decideMove: Rule<'move'> = (command, facts, actor, now) => {
  const conversation = changeable(facts, command.conversationId, actor)
  const { inbox, target } = facts
  if (conversation.kind !== 'shared' || !inbox) throw invalid('conversationId', 'not-allowed-here')
  if (command.inboxId === inbox.id) return []
  if (!inbox.movable) throw forbidden('admin-switch')
  if (!target) throw invalid('inboxId', 'unknown-reference')
  const reason = command.reason.trim()
  if (reason === '' && inbox.moveNeedsReason) throw invalid('reason', 'required')
  if (reason.length > MOVE_REASON_LENGTH) throw invalid('reason', 'too-long')

  const { assigneeId } = conversation
  const keeps = assigneeId === null || target.memberIds.includes(assigneeId)
  const events: readonly ThreadEvent[] = [
    { type: 'moved', fromId: inbox.id, toId: target.id, reason },
    ...assigneeId === null || keeps ? [] : [{ type: 'unassigned', assigneeId } as const],
  ]
  return append(movedTo(conversation, target.id, keeps), events.map((event, index) =>
    eventLine(eventId(command.id, index), event, actor.agentId, now))).writes
}
