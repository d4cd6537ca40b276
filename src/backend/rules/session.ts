import type { Agent } from '../../model/agent.js'
import { isManager } from '../../model/agent.js'
import type { SharedInbox } from '../../model/inbox.js'
import type { Session } from '../backend.js'
import type { Capabilities, Capability, CapabilityName, Guarantees } from '../capabilities.js'
import type { Cursor } from '../changes.js'
import type { Access } from './access.js'

const AVAILABLE: Capability = { state: 'available' }

/** What has a command or a query by now. The rest stays unsupported until it has one. */
const BUILT = [
  'send', 'attach', 'note', 'assign', 'tag', 'create-tag', 'close', 'mark-read', 'mark-unread', 'edit-contact',
  'create-contact', 'favorite', 'canned', 'call', 'meet', 'delivery', 'typing', 'presence',
  'move', 'snooze', 'spam', 'pin', 'reorder', 'start-conversation', 'direct-chat', 'team-chat', 'search', 'saved-views',
  'preferences', 'manage-tags', 'manage-team', 'legacy',
] as const satisfies readonly CapabilityName[]

/**
 * What an agent may do at an embedded back end. Only what no inbox allows, or only a manager may do, is denied here;
 * what depends on one conversation is left to `decide`.
 */
export const embeddedCapabilities = (
  inboxes: readonly SharedInbox[], agent: Pick<Agent, 'role'>,
): Capabilities => {
  const all: Partial<Record<CapabilityName, Capability>> = {}
  for (const name of BUILT) all[name] = AVAILABLE
  if (!isManager(agent)) {
    for (const name of ['manage-tags', 'manage-team'] as const) all[name] = { state: 'denied', reason: 'managers-only' }
  }
  if (inboxes.length > 0 && inboxes.every(inbox => inbox.assignmentMode === 'off')) {
    all.assign = { state: 'denied', reason: 'assignment-off' }
  }
  if (inboxes.length > 0 && inboxes.every(inbox => !inbox.movable)) {
    all.move = { state: 'denied', reason: 'admin-switch' }
  }
  return { all, channels: {} }
}

/** Embedded back ends remember every command and every change. */
export const EMBEDDED_GUARANTEES: Guarantees = { duplicates: 'permanent', echo: true, catchUp: 'cursor' }

/** The session of an embedded back end. */
export const embeddedSession = (agent: Agent, tenantId: string, access: Access, cursor: Cursor): Session => ({
  agent,
  tenantId,
  inboxes: access.inboxes,
  channels: access.channels,
  capabilities: embeddedCapabilities(access.inboxes, agent),
  guarantees: EMBEDDED_GUARANTEES,
  cursor,
})
