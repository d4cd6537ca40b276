import type { PresenceTerms } from '../terms/presence.js'

export const presence: PresenceTerms = {
  presences: { online: 'On-line', away: 'Ausente', offline: 'Off-line' },
}
