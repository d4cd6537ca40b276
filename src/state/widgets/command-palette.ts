import { fold } from '../../lib/fold.js'
import { SORTS } from '../../model/sort.js'
import type { Inbox } from '../inbox.js'
import { undoLast } from '../last-done.js'
import { recentConversations } from '../recent-conversations.js'
import { shortcutKeys } from '../shortcuts.js'
import { searchFocus } from '../text-focus.js'
import { memoize } from './memoize.js'
import { manageWidget } from './manage.js'
import { navWidget } from './nav.js'

export { SEARCH_LENGTH } from '../location.js'

/** Something to be found by its words. */
export interface Findable {
  readonly label: string
  /** Where it belongs; its words count too. */
  readonly group: string
}

/** Those whose words hold every word of a query. */
export const findByWords = <T extends Findable>(all: readonly T[], query: string): readonly T[] => {
  const words = fold(query).split(/\s+/).filter(word => word !== '')
  return all.filter(({ label, group }) => {
    const text = fold(`${label} ${group}`)
    return words.every(word => text.includes(word))
  })
}

/** Everything that can be found by its name, besides what can be done with a conversation. */
export const commandPalette = memoize((inbox: Inbox, _options: Record<never, never>) => {
  const nav = navWidget(inbox, {})
  const { offered: manageable, open: manage } = manageWidget(inbox, {})
  const recent = recentConversations(inbox, {})
  return {
    places: nav.state,
    go: nav.go,
    viewArgs: nav.viewArgs,
    location: inbox.location,
    keys: shortcutKeys(inbox, {}),
    sorts: SORTS,
    /** Whom the conversations opened last are with. */
    recent: () => recent.ids().flatMap(id => {
      const conversation = inbox.records.get('conversation', id)
      if (!conversation) return []
      const { contactId, channelId } = conversation
      return [{
        conversation,
        contact: contactId === null ? undefined : inbox.records.get('contact', contactId),
        channel: channelId === null ? undefined : inbox.records.get('channel', channelId),
      }]
    }),
    /** What opens over the page to set what all work with. */
    manageable,
    manage,
    /** Whether a conversation can be begun. */
    starting: () => inbox.actions.capability('start-conversation'),
    canSearch: () => inbox.actions.capability('search').state === 'available',
    /** The agent goes on in the field one searches in. */
    focusSearch: () => { searchFocus(inbox, {}).want() },
    /** What was done last, taken back; undefined when nothing can be. */
    undo: () => undoLast(inbox),
  }
})

export type CommandPaletteWidget = ReturnType<typeof commandPalette>
