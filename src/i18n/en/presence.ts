import type { PresenceTerms } from '../terms/presence.js'

export const presence: PresenceTerms = {
  presences: { online: 'Online', away: 'Away', offline: 'Offline' },
}
