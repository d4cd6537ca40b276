import type { BaseTerms } from '../../i18n/terms.js'
import type { ActionTerms } from '../../i18n/terms/actions.js'
import { iconArchive } from '../../icons/archive.js'
import { iconMail } from '../../icons/mail.js'
import { iconMailOpen } from '../../icons/mail-open.js'
import { iconRotateCcw } from '../../icons/rotate-ccw.js'
import { iconUserCheck } from '../../icons/user-check.js'
import { iconUserMinus } from '../../icons/user-minus.js'
import type { Capability } from '../../state/actions.js'
import type { ListRow } from '../../state/widgets/list.js'
import type { MenuGroup, MenuItem } from '../parts/menu.js'

/** Acts of a menu that need no more than the conversation. */
export type MenuAction = 'unassign' | 'close' | 'reopen' | 'mark-read' | 'mark-unread'

type MenuRow = Pick<ListRow, 'conversation' | 'mine' | 'unread'>

/** What can be done with a conversation from its row: what is denied says why, what is unsupported is not there. */
export const conversationMenu = (
  { conversation, mine, unread }: MenuRow, terms: BaseTerms & ActionTerms,
  capability: (id: MenuAction | 'assign') => Capability,
): readonly MenuGroup[] => {
  const item = (id: MenuAction | 'assign', label: string, icon: MenuItem['icon']): readonly MenuItem[] => {
    const allowed = capability(id)
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
        ...conversation.assigneeId === null ? [] : item('unassign', terms.actions.unassign, iconUserMinus),
      ],
    },
    {
      items: unread > 0
        ? item('mark-read', terms.actions['mark-read'], iconMailOpen)
        : item('mark-unread', terms.actions['mark-unread'], iconMail),
    },
    {
      items: conversation.status === 'closed'
        ? item('reopen', terms.actions.reopen, iconRotateCcw)
        : item('close', terms.actions.close, iconArchive),
    },
  ].filter(group => group.items.length > 0)
}
