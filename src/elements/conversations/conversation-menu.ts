import type { BaseTerms } from '../../i18n/terms.js'
import type { ActionTerms } from '../../i18n/terms/actions.js'
import type { ConversationTerms } from '../../i18n/terms/conversation.js'
import { iconArchive } from '../../icons/archive.js'
import { iconBan } from '../../icons/ban.js'
import { iconClock } from '../../icons/clock.js'
import { iconFolderInput } from '../../icons/folder-input.js'
import { iconGrip } from '../../icons/grip.js'
import { iconMail } from '../../icons/mail.js'
import { iconMailOpen } from '../../icons/mail-open.js'
import { iconPanelRight } from '../../icons/panel-right.js'
import { iconPin } from '../../icons/pin.js'
import { iconPinOff } from '../../icons/pin-off.js'
import { iconRotateCcw } from '../../icons/rotate-ccw.js'
import { iconStar } from '../../icons/star.js'
import { iconStarFilled } from '../../icons/star-filled.js'
import { iconTag } from '../../icons/tag.js'
import { iconUserCheck } from '../../icons/user-check.js'
import { iconUserMinus } from '../../icons/user-minus.js'
import { iconUserPlus } from '../../icons/user-plus.js'
import type { ActionId, Capability } from '../../state/actions.js'
import type { ConversationView } from '../../state/widgets/conversation.js'
import type { MenuGroup, MenuItem } from '../parts/menu.js'

const PICKERS = ['assign-to', 'tags', 'move', 'snooze'] as const
/** Acts that need something to be chosen. */
export type MenuPicker = (typeof PICKERS)[number]

/** Acts that need no more than the conversation. */
type PlainAct = 'unassign' | 'reset-order' | 'mark-read' | 'mark-unread' | 'close' | 'reopen' | 'mark-spam' | 'not-spam'

/** What the menu offers. `assign` takes it; `panel` shows or hides the contact. */
export type MenuAct = MenuPicker | PlainAct | 'assign' | 'panel' | 'favorite' | 'pin' | 'reorder'

export const isPicker = (act: MenuAct): act is MenuPicker => (PICKERS as readonly MenuAct[]).includes(act)

/** The action that an entry needs. */
const NEEDS = {
  assign: 'assign', 'assign-to': 'assign', unassign: 'unassign', panel: 'panel', tags: 'tag', favorite: 'favorite',
  pin: 'pin', reorder: 'reorder', 'reset-order': 'reset-order', 'mark-read': 'mark-read', 'mark-unread': 'mark-unread', snooze: 'snooze', move: 'move', close: 'close',
  reopen: 'reopen', 'mark-spam': 'mark-spam', 'not-spam': 'not-spam',
} as const satisfies Record<MenuAct, ActionId>

export interface ConversationMenuOptions {
  readonly terms: BaseTerms & ActionTerms & ConversationTerms
  readonly capability: (id: ActionId) => Capability
  /** Whether the contact panel is shown; null: the menu has nothing to do with it. */
  readonly panel: 'open' | 'closed' | null
  /** Whether it stands in a list of my order. */
  readonly isOrdered: boolean
}

/** Everything that can be done with a conversation: what is denied says why, what is unsupported is not there. */
export const conversationMenu = (
  { conversation, contact, mine, unread, favorite, pinned, placed }: ConversationView,
  { terms, capability, panel, isOrdered }: ConversationMenuOptions,
): readonly MenuGroup[] => {
  const item = (id: MenuAct, label: string, icon: MenuItem['icon']): readonly MenuItem[] => {
    const allowed = capability(NEEDS[id])
    if (allowed.state === 'unsupported') return []
    return [{
      id, label, ...icon && { icon },
      disabledReason: allowed.state === 'denied' ? terms.forbiddenReasons[allowed.reason] : undefined,
    }]
  }
  const { status } = conversation
  const isSpam = status === 'spam'
  return [
    {
      items: [
        ...mine ? [] : item('assign', terms.assignToMe, iconUserCheck),
        ...item('assign-to', terms.assignTo, iconUserPlus),
        ...conversation.assigneeId === null ? [] : item('unassign', terms.actions.unassign, iconUserMinus),
      ],
    },
    {
      items: [
        ...panel === null ? [] : item('panel', panel === 'open' ? terms.hideContact : terms.showContact, iconPanelRight),
        ...item('tags', terms.manageTags, iconTag),
        ...contact === undefined
          ? []
          : favorite
            ? item('favorite', terms.removeFavorite, iconStarFilled)
            : item('favorite', terms.actions.favorite, iconStar),
        ...pinned ? item('pin', terms.unpin, iconPinOff) : item('pin', terms.actions.pin, iconPin),
        ...isOrdered && !pinned ? item('reorder', terms.actions.reorder, iconGrip) : [],
        ...isOrdered && placed ? item('reset-order', terms.actions['reset-order'], iconRotateCcw) : [],
        ...unread > 0
          ? item('mark-read', terms.actions['mark-read'], iconMailOpen)
          : item('mark-unread', terms.actions['mark-unread'], iconMail),
      ],
    },
    {
      items: [
        ...status === 'snoozed' ? item('reopen', terms.wake, iconRotateCcw) : [],
        ...isSpam ? [] : item('snooze', terms.pickers.snooze, iconClock),
        ...item('move', terms.pickers.move, iconFolderInput),
        ...status === 'closed'
          ? item('reopen', terms.actions.reopen, iconRotateCcw)
          : isSpam ? [] : item('close', terms.actions.close, iconArchive),
        ...isSpam
          ? item('not-spam', terms.actions['not-spam'], iconRotateCcw)
          : item('mark-spam', terms.actions['mark-spam'], iconBan),
      ],
    },
  ].filter(group => group.items.length > 0)
}
