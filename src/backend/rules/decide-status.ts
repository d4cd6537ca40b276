import type { Conversation } from '../../model/conversation.js'
import { closed, reopened } from '../../model/conversation.js'
import type { Actor, Facts } from './facts.js'
import { changeable } from './facts.js'
import type { Rule } from './decide.js'
import { invalid } from './refuse.js'
import { append, eventId, eventLine } from './thread.js'

/** Spam is left by saying that it is none, not by closing or reopening. */
const notSpam = (facts: Facts, conversationId: string, actor: Actor): Conversation => {
  const conversation = changeable(facts, conversationId, actor)
  if (conversation.status === 'spam') throw invalid('conversationId', 'not-allowed-here')
  return conversation
}

export const decideClose: Rule<'close'> = (command, facts, actor, now) => {
  const conversation = notSpam(facts, command.conversationId, actor)
  if (conversation.status === 'closed') return []
  return append(closed(conversation, actor.agentId, now), [
    eventLine(eventId(command.id), { type: 'closed' }, actor.agentId, now),
  ]).writes
}

export const decideReopen: Rule<'reopen'> = (command, facts, actor, now) => {
  const conversation = notSpam(facts, command.conversationId, actor)
  if (conversation.status === 'open') return []
  return append(reopened(conversation), [
    eventLine(eventId(command.id), { type: 'reopened' }, actor.agentId, now),
  ]).writes
}
