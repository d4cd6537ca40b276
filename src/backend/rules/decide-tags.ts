import { withTags } from '../../model/conversation.js'
import type { ThreadEvent } from '../../model/message.js'
import { TAG_NAME_LENGTH } from '../../model/tag.js'
import type { Rule } from './decide.js'
import { changeable } from './facts.js'
import { put } from './put.js'
import { invalid } from './refuse.js'
import { append, eventId, eventLine } from './thread.js'

export const decideSetTags: Rule<'set-tags'> = (command, facts, actor, now) => {
  const conversation = changeable(facts, command.conversationId, actor)
  const known = new Set(facts.tags?.map(tag => tag.id))
  if (!command.add.every(id => known.has(id))) throw invalid('add', 'unknown-reference')
  const changed = withTags(conversation, [...new Set(command.add)], command.remove)
  const added = changed.tagIds.filter(id => !conversation.tagIds.includes(id))
  const removed = conversation.tagIds.filter(id => !changed.tagIds.includes(id))
  const events: readonly ThreadEvent[] = [
    ...added.map(tagId => ({ type: 'tagged', tagId }) as const),
    ...removed.map(tagId => ({ type: 'untagged', tagId }) as const),
  ]
  if (events.length === 0) return []
  return append(changed, events.map((event, index) =>
    eventLine(eventId(command.id, index), event, actor.agentId, now))).writes
}

export const decideCreateTag: Rule<'create-tag'> = (command, { sameName, sameTag }) => {
  const name = command.name.trim()
  if (sameTag) throw invalid('tagId', 'duplicate')
  if (name === '') throw invalid('name', 'required')
  if (name.length > TAG_NAME_LENGTH) throw invalid('name', 'too-long')
  if (sameName) throw invalid('name', 'duplicate')
  return [put('tag', { id: command.tagId, version: 1, name, color: command.color })]
}
