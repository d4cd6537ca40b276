import { iconArchive } from '../../icons/archive.js'
import { iconMail } from '../../icons/mail.js'
import { iconMailOpen } from '../../icons/mail-open.js'
import { iconPanelRight } from '../../icons/panel-right.js'
import { iconRotateCcw } from '../../icons/rotate-ccw.js'
import { iconStar } from '../../icons/star.js'
import { iconStarFilled } from '../../icons/star-filled.js'
import { iconTag } from '../../icons/tag.js'
import { iconUserCheck } from '../../icons/user-check.js'
import { iconUserMinus } from '../../icons/user-minus.js'
import { iconUserPlus } from '../../icons/user-plus.js'
import type { ActionId } from '../../state/actions.js'
import type { ConversationView } from '../../state/widgets/conversation.js'
import type { MenuGroup, MenuItem } from '../parts/menu.js'
import type { HeaderButtonsOptions } from './header-buttons.js'

/** What the header's menu offers. `assign` takes it; `assign-to` and `tags` open a picker. */
export type HeaderAct =
  | 'assign' | 'assign-to' | 'unassign' | 'panel' | 'tags' | 'favorite' | 'mark-read' | 'mark-unread' | 'close' | 'reopen'

export interface HeaderMenuOptions extends HeaderButtonsOptions {
  readonly isPanelOpen: boolean
}

/** The action that an entry needs. */
const NEEDS = {
  assign: 'assign', 'assign-to': 'assign', unassign: 'unassign', panel: 'panel', tags: 'tag', favorite: 'favorite',
  'mark-read': 'mark-read', 'mark-unread': 'mark-unread', close: 'close', reopen: 'reopen',
} as const satisfies Record<HeaderAct, ActionId>

/** Everything that can be done with a conversation: where the header has no room, this is the way to it. */
export const headerMenu = (
  { conversation, contact, mine, unread, favorite }: ConversationView,
  { terms, capability, isPanelOpen }: HeaderMenuOptions,
): readonly MenuGroup[] => {
  const item = (id: HeaderAct, label: string, icon: MenuItem['icon']): readonly MenuItem[] => {
    const allowed = capability(NEEDS[id])
    if (allowed.state === 'unsupported') return []
    return [{
      id, label, ...icon && { icon },
      disabledReason: allowed.state === 'denied' ? terms.forbiddenReasons[allowed.reason] : undefined,
    }]
  }
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
        ...item('panel', isPanelOpen ? terms.hideContact : terms.showContact, iconPanelRight),
        ...item('tags', terms.manageTags, iconTag),
        ...contact === undefined
          ? []
          : favorite
            ? item('favorite', terms.removeFavorite, iconStarFilled)
            : item('favorite', terms.actions.favorite, iconStar),
        ...unread > 0
          ? item('mark-read', terms.actions['mark-read'], iconMailOpen)
          : item('mark-unread', terms.actions['mark-unread'], iconMail),
      ],
    },
    {
      items: conversation.status === 'closed'
        ? item('reopen', terms.actions.reopen, iconRotateCcw)
        : item('close', terms.actions.close, iconArchive),
    },
  ].filter(group => group.items.length > 0)
}
