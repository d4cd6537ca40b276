import { isManager } from '../../model/agent.js'
import { withTagFor, withTags } from '../../model/conversation.js'
import { withDefaultTagFor } from '../../model/inbox.js'
import type { ThreadEvent } from '../../model/message.js'
import type { Tag } from '../../model/tag.js'
import { TAG_NAME_LENGTH } from '../../model/tag.js'
import type { Rule } from './decide.js'
import type { Facts } from './facts.js'
import { changeable } from './facts.js'
import { put, remove } from './put.js'
import { forbidden, invalid, notFound } from './refuse.js'
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

/** A name fit for a tag, without spaces around. `id`: the tag it is for. */
const fitName = (wanted: string, id: string, { sameName }: Facts): string => {
  const name = wanted.trim()
  if (name === '') throw invalid('name', 'required')
  if (name.length > TAG_NAME_LENGTH) throw invalid('name', 'too-long')
  if (sameName && sameName.id !== id) throw invalid('name', 'duplicate')
  return name
}

export const decideCreateTag: Rule<'create-tag'> = ({ tagId, name, color }, facts) => {
  if (facts.tag) throw invalid('tagId', 'duplicate')
  return [put('tag', { id: tagId, version: (facts.tagVersion ?? 0) + 1, name: fitName(name, tagId, facts), color })]
}

/** The tag, for whoever may change what all agents use. */
const manageable = ({ agent, tag }: Facts, tagId: string): Tag => {
  if (!agent || !isManager(agent)) throw forbidden('managers-only')
  if (!tag) throw notFound('tag', tagId)
  return tag
}

export const decideUpdateTag: Rule<'update-tag'> = (command, facts) => {
  const tag = manageable(facts, command.tagId)
  const name = command.name === undefined ? tag.name : fitName(command.name, tag.id, facts)
  const color = command.color ?? tag.color
  return name === tag.name && color === tag.color ? [] : [put('tag', { ...tag, version: tag.version + 1, name, color })]
}

export const decideDeleteTag: Rule<'delete-tag'> = ({ tagId }, facts) => {
  const tag = manageable(facts, tagId)
  return [remove('tag', tagId, tag.version + 1)]
}

export const decideMergeTags: Rule<'merge-tags'> = ({ tagId, intoId }, facts) => {
  const tag = manageable(facts, tagId)
  if (tagId === intoId || !facts.into) throw invalid('intoId', 'unknown-reference')
  const tagged = facts.tagged ?? []
  return [
    ...(facts.inboxes ?? []).map(one => put('inbox', { ...withDefaultTagFor(one, tagId, intoId), version: one.version + 1 })),
    ...tagged.map(one => put('conversation', { ...withTagFor(one, tagId, intoId), version: one.version + 1 })),
    remove('tag', tagId, tag.version + 1),
  ]
}
