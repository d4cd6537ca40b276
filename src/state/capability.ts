import type { Capability, CapabilityName } from '../backend/capabilities.js'
import { capabilityOf } from '../backend/capabilities.js'
import type { ForbiddenReason } from '../backend/errors.js'
import type { Conversation } from '../model/conversation.js'
import { isChat, isWithCustomer } from '../model/conversation.js'
import type { Inbox } from './inbox.js'

const AVAILABLE: Capability = { state: 'available' }
const UNSUPPORTED: Capability = { state: 'unsupported' }

/** Acts that change what the team shares: a conversation that is only history allows none. */
const CHANGES_TEAM: ReadonlySet<CapabilityName> = new Set<CapabilityName>([
  'send', 'note', 'assign', 'tag', 'close', 'attach', 'move', 'snooze', 'spam',
])

/** Why the settings of an inbox deny an act. Its record has been asked by then. */
const BY_SETTINGS: Readonly<Partial<Record<CapabilityName, ForbiddenReason>>> =
  { assign: 'assignment-off', move: 'admin-switch' }

/**
 * What may be done here and now: what the back end offers for the channel, narrowed by the host's features, by the
 * inbox's assignment mode, and by the conversation's kind. The back end enforces; this only shows.
 */
export const capabilityAt = (inbox: Inbox, name: CapabilityName, conversation?: Conversation): Capability => {
  const state = inbox.session.get()
  if (state.status !== 'ready' || inbox.features[name] === false) return UNSUPPORTED
  const channel = conversation?.channelId ? inbox.records.get('channel', conversation.channelId) : undefined
  const offered = capabilityOf(state.session.capabilities, name, channel?.type)
  // Where an inbox does not assign, no control is shown; a reason would only make people look for one.
  if (name === 'assign' && conversation) {
    const shared = conversation.inboxId ? inbox.records.get('inbox', conversation.inboxId) : undefined
    if (conversation.kind !== 'shared' || !shared || shared.assignmentMode === 'off') return UNSUPPORTED
  }
  // Agents among themselves have nobody to hide a note from.
  if (name === 'note' && (conversation?.kind === 'direct' || conversation?.kind === 'team')) return UNSUPPORTED
  // Only a team chat has a name and members that change; tags sort what customers want.
  if (name === 'team-chat' && conversation && conversation.kind !== 'team') return UNSUPPORTED
  if (name === 'tag' && conversation && isChat(conversation)) return UNSUPPORTED
  // Colleagues are not put to sleep, and send no spam.
  if ((name === 'snooze' || name === 'spam') && conversation && !isWithCustomer(conversation)) return UNSUPPORTED
  // What is only history waits for nobody.
  if ((name === 'mark-read' || name === 'mark-unread') && conversation?.kind === 'legacy') return UNSUPPORTED
  if (name === 'move' && conversation) {
    if (conversation.kind !== 'shared') return UNSUPPORTED
    const shared = conversation.inboxId ? inbox.records.get('inbox', conversation.inboxId) : undefined
    if (shared?.movable === false) return { state: 'denied', reason: 'admin-switch' }
  }
  if (!conversation || offered.state === 'unsupported') return offered
  // A manager has just allowed it: what was said of all my inboxes at the beginning is older than this one's record.
  const isOld = offered.state === 'denied' && BY_SETTINGS[name] === offered.reason
  if (offered.state === 'denied' && !isOld) return offered
  if (conversation.kind === 'legacy' && CHANGES_TEAM.has(name)) return { state: 'denied', reason: 'read-only' }
  return AVAILABLE
}
