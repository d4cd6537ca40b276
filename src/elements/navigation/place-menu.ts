import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { NavTerms } from '../../i18n/terms/nav.js'
import { iconInbox } from '../../icons/inbox.js'
import { iconUsers } from '../../icons/users.js'
import type { NavState, Place } from '../../state/widgets/nav.js'
import { ALL_INBOXES, placeId } from '../../state/widgets/nav.js'
import { channelIcon } from '../parts/channel-icon.js'
import type { MenuGroup, MenuItem } from '../parts/menu.js'
import { apartEntries } from '../parts/place-entries.js'

export interface PlaceMenuOptions {
  readonly state: Extract<NavState, { status: 'ready' }>
  /** The id of the place one is at. */
  readonly current: string | undefined
  readonly unread: ReadonlyMap<string, number>
  readonly terms: BaseTerms & NavTerms
  readonly format: Format
}

/** All places of a menu: an item's id is that of its place. */
export const placeMenu = (
  { state, current, unread, terms, format }: PlaceMenuOptions,
): readonly MenuGroup[] => {
  const item = (place: Place, label: string, icon: NonNullable<MenuItem['icon']>): MenuItem => {
    const id = placeId(place)
    const count = unread.get(id) ?? 0
    return {
      id, label, icon, check: 'radio', checked: id === current,
      ...count > 0 && { detail: format.number(count), detailLabel: terms.unreadConversations(count) },
    }
  }
  return [
    { items: [item(ALL_INBOXES, terms.allInboxes, iconUsers)] },
    ...state.inboxes.map(({ inbox, channels }) => ({
      items: [
        item({ inboxId: inbox.id, channelId: null }, inbox.name, iconInbox),
        ...channels.map(({ id, name, type }) =>
          item({ inboxId: inbox.id, channelId: id }, name, channelIcon(type, terms.channels[type]))),
      ],
    })),
    ...apartEntries(state, terms).map(({ entries, ...group }) =>
      ({ ...group, items: entries.map(({ place, name, icon }) => item(place, name, icon)) })),
  ]
}
