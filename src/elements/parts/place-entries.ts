import type { TemplateResult } from 'lit'
import { html } from 'lit'
import type { BaseTerms } from '../../i18n/terms.js'
import type { NavTerms } from '../../i18n/terms/nav.js'
import { iconBookmark } from '../../icons/bookmark.js'
import { iconHistory } from '../../icons/history.js'
import { iconLock } from '../../icons/lock.js'
import { iconMessageCircle } from '../../icons/message-circle.js'
import { iconMessagesSquare } from '../../icons/messages-square.js'
import type { NavState, Place } from '../../state/widgets/nav.js'
import { historyPlace, privatePlaces, shelfPlace, viewPlace } from '../../state/widgets/nav.js'
import { channelIcon } from './channel-icon.js'
import { SHELF_ICONS } from './shelf-icons.js'

type Ready = Extract<NavState, { status: 'ready' }>

/** A place as it is shown. */
export interface PlaceEntry {
  readonly place: Place
  readonly name: string
  readonly icon: TemplateResult
  /** What it is called where no title stands above it. Absent: its name. */
  readonly wholeName?: string
}

/** Places that belong together. */
export interface PlaceGroup {
  readonly title?: string
  readonly entries: readonly PlaceEntry[]
}

const ICONS = { private: iconLock, direct: iconMessageCircle, team: iconMessagesSquare } as const

/** My private inbox, then what is in it: my numbers, chats with one colleague, chats of teams. */
const privateEntries = (state: Ready, terms: BaseTerms & NavTerms): readonly PlaceEntry[] =>
  privatePlaces(state).flatMap(place => {
    const number = state.numbers.find(({ id }) => id === place.channelId)
    if (number) return { place, name: number.name, icon: channelIcon(number.type, terms.channels[number.type]) }
    const { scope } = place
    return scope === undefined || scope === 'shared' || scope === 'history' ? [] : { place, name: terms.privatePlaces[scope], icon: ICONS[scope] }
  })

/** Numbers with what was said on them before they joined an inbox. */
const historyEntries = (state: Ready, terms: NavTerms): readonly PlaceEntry[] => state.histories.map(channel => ({
  place: historyPlace(channel),
  name: channel.name,
  wholeName: terms.historyOf(channel.name),
  // A list that is read out of its group has the number twice.
  icon: html`<span class="channel-icon">${iconHistory}<span class="visually-hidden">${terms.historyPlaces}</span></span>`,
}))

/**
 * What lies apart from the shared inboxes, in groups: my private inbox, shelves of all of them, lists under names,
 * history. What comes later than the others comes last: nothing moves under the pointer.
 */
export const apartEntries = (state: Ready, terms: BaseTerms & NavTerms): readonly PlaceGroup[] => [
  { entries: privateEntries(state, terms) },
  {
    entries: state.shelves.map(shelf =>
      ({ place: shelfPlace(shelf), name: terms.shelves[shelf], icon: SHELF_ICONS[shelf] })),
  },
  { entries: state.views.map(view => ({ place: viewPlace(view), name: view.name, icon: iconBookmark })) },
  { title: terms.historyPlaces, entries: historyEntries(state, terms) },
].filter(({ entries }) => entries.length > 0)
