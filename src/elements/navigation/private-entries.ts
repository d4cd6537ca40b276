import type { TemplateResult } from 'lit'
import type { BaseTerms } from '../../i18n/terms.js'
import type { NavTerms } from '../../i18n/terms/nav.js'
import { iconLock } from '../../icons/lock.js'
import { iconMessageCircle } from '../../icons/message-circle.js'
import { iconMessagesSquare } from '../../icons/messages-square.js'
import type { NavState, Place } from '../../state/widgets/nav.js'
import { privatePlaces } from '../../state/widgets/nav.js'
import { channelIcon } from '../parts/channel-icon.js'

export interface PrivateEntry {
  readonly place: Place
  readonly name: string
  readonly icon: TemplateResult
}

const ICONS = { private: iconLock, direct: iconMessageCircle, team: iconMessagesSquare } as const

/** My private inbox, then what is in it: my numbers, chats with one colleague, chats of teams. */
export const privateEntries = (
  state: Extract<NavState, { status: 'ready' }>, terms: BaseTerms & NavTerms,
): readonly PrivateEntry[] => privatePlaces(state).flatMap(place => {
  const number = state.numbers.find(({ id }) => id === place.channelId)
  if (number) return { place, name: number.name, icon: channelIcon(number.type, terms.channels[number.type]) }
  const { scope } = place
  return scope === undefined || scope === 'shared' ? [] : { place, name: terms.privatePlaces[scope], icon: ICONS[scope] }
})
