import { CONTACT_LIMITS } from '../../model/contact.js'
import type { Rule } from './decide.js'
import { changeable } from './facts.js'
import { invalid } from './refuse.js'
import { append, eventLine } from './thread.js'

export const decideLogCall: Rule<'log-call'> = (command, facts, actor, now) => {
  const conversation = changeable(facts, command.conversationId, actor)
  const { number, outcome, seconds } = command
  if (facts.sameMessage) throw invalid('messageId', 'duplicate')
  if (number.trim() === '') throw invalid('number', 'required')
  if (number.length > CONTACT_LIMITS.value) throw invalid('number', 'too-long')
  if (!Number.isFinite(seconds) || seconds < 0) throw invalid('seconds', 'not-a-number')
  return append(conversation, [
    eventLine(command.messageId, { type: 'called', number, outcome, seconds }, actor.agentId, now),
  ]).writes
}
