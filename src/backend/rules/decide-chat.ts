import type { Agent } from '../../model/agent.js'
import type { Conversation } from '../../model/conversation.js'
import { isChat, withMembers } from '../../model/conversation.js'
import { markedRead, markedUnread, unmarked } from '../../model/mark.js'
import { BackendError } from '../errors.js'
import { begun } from './begun.js'
import type { Rule } from './decide.js'
import type { Actor, Facts } from './facts.js'
import { changeable } from './facts.js'
import { put } from './put.js'
import { invalid } from './refuse.js'
import { append, eventId, eventLine } from './thread.js'

/** Longest name of a team chat, in UTF-16 units. */
export const CHAT_NAME_LENGTH = 100

const nameOf = (text: string): string => {
  const name = text.trim()
  if (name === '') throw invalid('name', 'required')
  if (name.length > CHAT_NAME_LENGTH) throw invalid('name', 'too-long')
  return name
}

/** The others, each once. */
const others = (ids: readonly string[], agents: readonly Agent[] = [], mine: string): readonly string[] => {
  const wanted = [...new Set(ids)].filter(id => id !== mine)
  if (wanted.length === 0) throw invalid('agentIds', 'required')
  if (wanted.some(id => !agents.some(agent => agent.id === id))) throw invalid('agentIds', 'unknown-reference')
  return wanted
}

/** Two agents have one direct chat: a second is a `conflict` that names it, for the client to open. */
export const decideStartChat: Rule<'start-chat'> = (command, facts, { agentId }, now) => {
  const { agents, existing, sameConversation } = facts
  if (sameConversation) throw invalid('conversationId', 'duplicate')
  const rest = others(command.agentIds, agents, agentId)
  const { conversationId: id, kind } = command
  if (kind === 'direct' && rest.length > 1) throw invalid('agentIds', 'too-many')
  if (kind === 'direct' && existing) {
    throw new BackendError('conflict', { kind: 'conversation', current: existing, byId: null })
  }
  const title = kind === 'team' ? nameOf(command.name) : ''
  return [put('conversation', { ...begun({ id, kind, title, memberIds: [agentId, ...rest] }, now), version: 1 })]
}

/** A team chat, for one of its members. */
const team = (facts: Facts, conversationId: string, actor: Actor): Conversation => {
  const conversation = changeable(facts, conversationId, actor)
  if (!isChat(conversation) || conversation.kind !== 'team') throw invalid('conversationId', 'not-allowed-here')
  return conversation
}

export const decideRenameChat: Rule<'rename-chat'> = (command, facts, actor, now) => {
  const chat = team(facts, command.conversationId, actor)
  const title = nameOf(command.name)
  if (title === chat.title) return []
  const line = eventLine(eventId(command.id), { type: 'renamed', title }, actor.agentId, now)
  return append({ ...chat, title }, [line]).writes
}

/** Who comes into a chat has it as unread, and not every message from before. */
export const decideAddToChat: Rule<'add-to-chat'> = (command, facts, actor, now) => {
  const chat = team(facts, command.conversationId, actor)
  const added = others(command.agentIds, facts.agents, actor.agentId).filter(id => !chat.memberIds.includes(id))
  if (added.length === 0) return []
  const lines = added.map((agentId, index) =>
    eventLine(eventId(command.id, index), { type: 'joined', agentId }, actor.agentId, now))
  const { conversation, writes } = append(withMembers(chat, [...chat.memberIds, ...added]), lines)
  return [...writes, ...added.map(id => {
    const mark = facts.marks?.get(id) ?? unmarked(chat.id)
    const read = markedRead(mark, conversation, chat.lastSeq)
    return put('mark', { ...markedUnread(read), version: mark.version + 1 }, id)
  })]
}

export const decideLeaveChat: Rule<'leave-chat'> = (command, facts, actor, now) => {
  const chat = team(facts, command.conversationId, actor)
  const line = eventLine(eventId(command.id), { type: 'left' }, actor.agentId, now)
  return append(withMembers(chat, chat.memberIds.filter(id => id !== actor.agentId)), [line]).writes
}
