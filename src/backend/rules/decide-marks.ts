import { isChat } from '../../model/conversation.js'
import type { Mark } from '../../model/mark.js'
import { markedRead, markedUnread, pinnedSince, placedAt, unmarked } from '../../model/mark.js'
import { isOrder, ORDER_LENGTH } from '../../model/own-order.js'
import type { Rule } from './decide.js'
import { seen } from './facts.js'
import { put } from './put.js'
import { invalid } from './refuse.js'
import type { Write } from './write.js'

const changedMark = (before: Mark, after: Mark, agentId: string): readonly Write[] =>
  after === before ? [] : [put('mark', { ...after, version: before.version + 1 }, agentId)]

export const decideMarkRead: Rule<'mark-read'> = (command, facts, actor) => {
  const conversation = seen(facts, command.conversationId, actor)
  const mark = facts.mark ?? unmarked(conversation.id)
  // In a chat whatever comes after counts, lines of its history too: they are read with the next look.
  const behind = isChat(conversation) ? Math.max(0, conversation.lastSeq - command.seq) : facts.unreadBehind ?? 0
  return changedMark(mark, markedRead(mark, conversation, command.seq, behind), actor.agentId)
}

export const decideMarkUnread: Rule<'mark-unread'> = (command, facts, actor) => {
  const conversation = seen(facts, command.conversationId, actor)
  const mark = facts.mark ?? unmarked(conversation.id)
  return changedMark(mark, markedUnread(mark), actor.agentId)
}

export const decideSetPin: Rule<'set-pin'> = (command, facts, actor, now) => {
  const conversation = seen(facts, command.conversationId, actor)
  const mark = facts.mark ?? unmarked(conversation.id)
  return changedMark(mark, pinnedSince(mark, command.pinned ? now : null), actor.agentId)
}

export const decideSetOrder: Rule<'set-order'> = ({ conversationId, order }, facts, actor) => {
  const conversation = seen(facts, conversationId, actor)
  if (order !== null && order.length > ORDER_LENGTH) throw invalid('order', 'too-long')
  if (order !== null && !isOrder(order)) throw invalid('order', 'malformed')
  const mark = facts.mark ?? unmarked(conversation.id)
  return changedMark(mark, placedAt(mark, order), actor.agentId)
}
