import type { NavTerms } from '../../i18n/terms/nav.js'
import type { Here } from '../../state/widgets/nav.js'

/** What the place one is at is called. */
export const placeName = (here: Here | undefined, terms: NavTerms): string => {
  const { channel, inbox, shelf, view, scope = 'shared' } = here ?? {}
  if (view) return view.name
  if (shelf) return terms.shelves[shelf]
  if (scope === 'history') return channel ? terms.historyOf(channel.name) : terms.historyPlaces
  return channel?.name ?? inbox?.name ?? (scope === 'shared' ? terms.allInboxes : terms.privatePlaces[scope])
}
