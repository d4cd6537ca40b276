import type { TemplateResult } from 'lit'
import type { ActionTerms } from '../../i18n/terms/actions.js'
import type { ConversationTerms } from '../../i18n/terms/conversation.js'
import { iconArchive } from '../../icons/archive.js'
import { iconBan } from '../../icons/ban.js'
import { iconCheck } from '../../icons/check.js'
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
import { iconUsers } from '../../icons/users.js'
import type { ConversationView } from '../../state/widgets/conversation.js'
import type { ConversationAct } from '../../state/widgets/conversation-acts.js'

/** How an act is shown, wherever it is offered. */
export interface ActFace {
  readonly label: string
  readonly icon: TemplateResult
}

/** The words and the icon of an act, as the conversation stands. */
export const actFace = (
  act: ConversationAct, { conversation: { status }, favorite, pinned }: ConversationView,
  { terms, isPanelOpen }: { readonly terms: ActionTerms & ConversationTerms, readonly isPanelOpen: boolean },
): ActFace => {
  const { actions, pickers } = terms
  switch (act) {
    case 'assign': return { label: terms.assignToMe, icon: iconUserCheck }
    case 'assign-to': return { label: terms.assignTo, icon: iconUserPlus }
    case 'unassign': return { label: actions.unassign, icon: iconUserMinus }
    case 'panel': return { label: isPanelOpen ? terms.hideContact : terms.showContact, icon: iconPanelRight }
    case 'tags': return { label: terms.manageTags, icon: iconTag }
    case 'favorite': return favorite
      ? { label: terms.removeFavorite, icon: iconStarFilled }
      : { label: actions.favorite, icon: iconStar }
    case 'pin': return pinned ? { label: terms.unpin, icon: iconPinOff } : { label: actions.pin, icon: iconPin }
    case 'select': return { label: terms.select, icon: iconCheck }
    case 'reorder': return { label: actions.reorder, icon: iconGrip }
    case 'reset-order': return { label: actions['reset-order'], icon: iconRotateCcw }
    case 'mark-read': return { label: actions['mark-read'], icon: iconMailOpen }
    case 'mark-unread': return { label: actions['mark-unread'], icon: iconMail }
    case 'snooze': return { label: pickers.snooze, icon: iconClock }
    case 'members': return { label: pickers.members, icon: iconUsers }
    case 'move': return { label: pickers.move, icon: iconFolderInput }
    case 'close': return { label: actions.close, icon: iconArchive }
    case 'reopen': return { label: status === 'snoozed' ? terms.wake : actions.reopen, icon: iconRotateCcw }
    case 'mark-spam': return { label: actions['mark-spam'], icon: iconBan }
    case 'not-spam': return { label: actions['not-spam'], icon: iconRotateCcw }
  }
}
