import type { Presence } from '../../model/agent.js'

/** Whether a colleague is there. */
export interface PresenceTerms {
  readonly presences: Readonly<Record<Presence, string>>
}
