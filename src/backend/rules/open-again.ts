import type { Conversation } from '../../model/conversation.js'
import { reopened, withAssignee } from '../../model/conversation.js'
import type { SharedInbox } from '../../model/inbox.js'
import type { ThreadEvent } from '../../model/message.js'

/**
 * Open once more. Who had it and has left its inbox since cannot answer: it is nobody's then, and the thread says so.
 */
export const openAgain = (
  conversation: Conversation, inbox: SharedInbox | undefined,
): { readonly conversation: Conversation, readonly events: readonly ThreadEvent[] } => {
  const { kind, assigneeId } = conversation
  const awake = reopened(conversation)
  if (kind !== 'shared' || assigneeId === null || !inbox || inbox.memberIds.includes(assigneeId)) {
    return { conversation: awake, events: [] }
  }
  return { conversation: withAssignee(awake, null), events: [{ type: 'unassigned', assigneeId }] }
}
