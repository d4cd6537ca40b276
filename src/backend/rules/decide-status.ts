import type { Conversation } from '../../model/conversation.js'
import { asSpam, closed, isWithCustomer, snoozed } from '../../model/conversation.js'
import type { Actor, Facts } from './facts.js'
import { changeable } from './facts.js'
import type { Rule } from './decide.js'
import { openAgain } from './open-again.js'
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
  const { conversation: open, events } = openAgain(conversation, facts.inbox)
  return append(open, [{ type: 'reopened' } as const, ...events].map((event, index) =>
    eventLine(eventId(command.id, index), event, actor.agentId, now))).writes
}

/** One with a customer: colleagues are not put to sleep, and send no spam. */
const withCustomer = (conversation: Conversation): Conversation => {
  if (!isWithCustomer(conversation)) throw invalid('conversationId', 'not-allowed-here')
  return conversation
}

export const decideSnooze: Rule<'snooze'> = (command, facts, actor, now) => {
  const { until } = command
  const conversation = withCustomer(notSpam(facts, command.conversationId, actor))
  if (until !== null && until <= now) throw invalid('until', 'in-the-past')
  const changed = snoozed(conversation, until)
  if (changed === conversation) return []
  return append(changed, [eventLine(eventId(command.id), { type: 'snoozed', until }, actor.agentId, now)]).writes
}

export const decideMarkSpam: Rule<'mark-spam'> = (command, facts, actor, now) => {
  const conversation = withCustomer(changeable(facts, command.conversationId, actor))
  if (conversation.status === 'spam') return []
  return append(asSpam(conversation), [
    eventLine(eventId(command.id), { type: 'marked-spam' }, actor.agentId, now),
  ]).writes
}

export const decideNotSpam: Rule<'not-spam'> = (command, facts, actor, now) => {
  const conversation = changeable(facts, command.conversationId, actor)
  if (conversation.status !== 'spam') return []
  const { conversation: open, events } = openAgain(conversation, facts.inbox)
  return append(open, [{ type: 'not-spam' } as const, ...events].map((event, index) =>
    eventLine(eventId(command.id, index), event, actor.agentId, now))).writes
}
