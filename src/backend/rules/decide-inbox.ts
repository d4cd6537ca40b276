import { isManager } from '../../model/agent.js'
import { withAssignee } from '../../model/conversation.js'
import { fileRulesProblem } from '../../model/file-rules.js'
import type { FileRules } from '../../model/file-rules.js'
import type { InboxSettings, SharedInbox } from '../../model/inbox.js'
import {
  changedSettings, INBOX_NAME_LENGTH, MOST_DEFAULT_TAGS, settingsOf, withSettings, withTeam,
} from '../../model/inbox.js'
import { wordsProblem } from '../../model/opt-out.js'
import { BackendError } from '../errors.js'
import type { Rule } from './decide.js'
import type { Facts } from './facts.js'
import { put } from './put.js'
import { forbidden, invalid, notFound } from './refuse.js'
import { append, eventId, eventLine } from './thread.js'

const managersOnly = ({ agent }: Facts): void => {
  if (!agent || !isManager(agent)) throw forbidden('managers-only')
}

const SETTINGS = Object.keys({
  name: 0, assignmentMode: 0, movable: 0, moveNeedsReason: 0, historyShared: 0, optOutWords: 0, defaultTagIds: 0,
} satisfies Record<keyof InboxSettings, 0>) as readonly (keyof InboxSettings)[]

/** Nothing but settings, whatever else a client sends, and fit to be stored. */
const fit = (changes: Partial<InboxSettings>, { tags = [] }: Facts): Partial<InboxSettings> => {
  const own: Partial<InboxSettings> =
    Object.fromEntries(SETTINGS.filter(name => changes[name] !== undefined).map(name => [name, changes[name]]))
  const { name, optOutWords, defaultTagIds } = own
  if (name?.trim() === '') throw invalid('name', 'required')
  if (name !== undefined && name.trim().length > INBOX_NAME_LENGTH) throw invalid('name', 'too-long')
  const problem = optOutWords ? wordsProblem(optOutWords) : null
  if (problem) throw invalid(`optOutWords.${problem.list}`, problem.rule)
  if (defaultTagIds?.some(id => !tags.some(tag => tag.id === id))) throw invalid('defaultTagIds', 'unknown-reference')
  const tagIds = defaultTagIds && [...new Set(defaultTagIds)]
  if (tagIds && tagIds.length > MOST_DEFAULT_TAGS) throw invalid('defaultTagIds', 'too-many')
  return {
    ...own,
    ...name !== undefined && { name: name.trim() },
    ...tagIds && { defaultTagIds: tagIds },
    ...optOutWords && {
      optOutWords: { out: optOutWords.out.map(one => one.trim()), in: optOutWords.in.map(one => one.trim()) },
    },
  }
}

const hasSame = (inbox: SharedInbox, changes: Partial<InboxSettings>): boolean =>
  changedSettings(inbox, { ...settingsOf(inbox), ...changes }).length === 0

/**
 * What an inbox is like, for all agents at once. Who leaves it loses what they had there: conversations that nobody
 * sees would wait for somebody who cannot answer. Closed ones keep whose they were, until they are opened again.
 */
export const decideUpdateInbox: Rule<'update-inbox'> = (command, facts, actor, now) => {
  managersOnly(facts)
  const { inbox, agents = [], held = [] } = facts
  if (!inbox) throw notFound('inbox', command.inboxId)
  const changes = fit(command.changes, facts)
  const { addMemberIds: add, removeMemberIds: remove } = command
  if (add.some(id => !agents.some(agent => agent.id === id))) throw invalid('addMemberIds', 'unknown-reference')
  if (add.some(id => remove.includes(id))) throw invalid('addMemberIds', 'not-allowed-here')
  const changed = withTeam(withSettings(inbox, changes), add, remove)
  const sameTeam = changed.memberIds.join('\n') === inbox.memberIds.join('\n')
  if (sameTeam && hasSame(inbox, changes)) return []
  // Who came too late should hear of what is there now, not of a rule.
  if (!hasSame(inbox, changes) && changedSettings(inbox, command.expected).length > 0) {
    throw new BackendError('conflict', { kind: 'inbox', current: inbox, byId: null })
  }
  // Nobody would see what customers write there.
  if (changed.memberIds.length === 0) throw invalid('removeMemberIds', 'required')
  const released = held.filter(({ assigneeId }) => assigneeId !== null && !changed.memberIds.includes(assigneeId))
  return [
    put('inbox', { ...changed, version: inbox.version + 1 }),
    ...released.flatMap((one, index) => append(withAssignee(one, null), [
      eventLine(eventId(command.id, index), { type: 'unassigned', assigneeId: one.assigneeId! }, actor.agentId, now),
    ]).writes),
  ]
}

const isSame = (a: FileRules | null, b: FileRules | null): boolean =>
  a === b || a !== null && b !== null
  && a.count === b.count && a.size === b.size && a.types.join('\n') === b.types.join('\n')

/** What files a channel carries, for all who write there. An agent's own number is theirs. */
export const decideUpdateChannel: Rule<'update-channel'> = ({ channelId, files, expected }, facts) => {
  managersOnly(facts)
  const { channel } = facts
  if (!channel || channel.ownerId !== null) throw notFound('channel', channelId)
  const problem = files && fileRulesProblem(files)
  if (problem) throw invalid(`files.${problem.field}`, problem.rule)
  const before = channel.rules?.files ?? null
  if (isSame(before, files)) return []
  if (!isSame(before, expected)) throw new BackendError('conflict', { kind: 'channel', current: channel, byId: null })
  const { rules: _, ...others } = channel
  const { count, size, types } = files ?? { count: 0, size: 0, types: [] }
  return [put('channel', {
    ...others, ...files && { rules: { files: { count, size, types: [...types] } } }, version: channel.version + 1,
  })]
}
