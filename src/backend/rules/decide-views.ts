import { isManager } from '../../model/agent.js'
import { MOST_HIDDEN_TAGS, NO_PREFERENCES, PREFERENCES_ID } from '../../model/preferences.js'
import { maySeeView, VIEW_NAME_LENGTH } from '../../model/view.js'
import type { SavedView } from '../../model/view.js'
import type { Rule } from './decide.js'
import type { Actor, Facts } from './facts.js'
import { put, remove } from './put.js'
import { forbidden, invalid, notFound } from './refuse.js'

/** The view there is, for an agent who may change it. */
const changeableView = (viewId: string, { agent, view }: Facts, { agentId }: Actor): SavedView | undefined => {
  if (!view) return undefined
  if (!maySeeView(view, agentId)) throw notFound('view', viewId)
  if (view.ownerId !== agentId && !(agent && isManager(agent))) throw forbidden('managers-only')
  return view
}

export const decideSaveView: Rule<'save-view'> = (command, facts, actor) => {
  const { viewId: id, status, scope, inboxId, channelId, filter, sort, shared } = command
  const before = changeableView(id, facts, actor)
  const name = command.name.trim()
  if (name === '') throw invalid('name', 'required')
  if (name.length > VIEW_NAME_LENGTH) throw invalid('name', 'too-long')
  if (shared && !(facts.agent && isManager(facts.agent))) throw forbidden('managers-only')
  // Whoever relies on it would find it gone.
  if (before?.shared && !shared) throw invalid('shared', 'not-allowed-here')
  const ownerId = before?.ownerId ?? actor.agentId
  const version = (facts.viewVersion ?? 0) + 1
  return [put('view', { id, version, name, ownerId, shared, status, scope, inboxId, channelId, filter, sort })]
}

export const decideDeleteView: Rule<'delete-view'> = ({ viewId }, facts, actor) => {
  const view = changeableView(viewId, facts, actor)
  return view ? [remove('view', viewId, view.version + 1)] : []
}

export const decideSetPreferences: Rule<'set-preferences'> = (command, { preferences = NO_PREFERENCES }, { agentId }) => {
  const hiddenTagIds = [...new Set(command.hiddenTagIds)]
  if (hiddenTagIds.length > MOST_HIDDEN_TAGS) throw invalid('hiddenTagIds', 'too-many')
  const { hiddenTagIds: before } = preferences
  if (before.length === hiddenTagIds.length && before.every((id, index) => id === hiddenTagIds[index])) return []
  return [put('preferences', { id: PREFERENCES_ID, version: preferences.version + 1, hiddenTagIds }, agentId)]
}
