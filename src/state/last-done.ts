import { BackendError } from '../backend/errors.js'
import type { ErrorDetails } from '../backend/errors.js'
import type { ActionId } from './actions.js'
import type { Inbox } from './inbox.js'

/** Takes back what was done last; undefined when nothing can be. */
export const undoLast = (inbox: Inbox): (() => void) | undefined => {
  const notice = inbox.notices.list.get().findLast(one => 'undo' in one && one.undo !== null)
  if (!notice || !('undo' in notice)) return undefined
  return () => {
    inbox.notices.dismiss(notice.id)
    notice.undo?.()
  }
}

/** Tells why an act is not even tried: it is denied here. */
export const tellDenied = (
  inbox: Inbox, action: ActionId, conversationId: string | null, reason: ErrorDetails['forbidden']['reason'],
): void => {
  inbox.notices.add({ type: 'refused', action, error: new BackendError('forbidden', { reason }), conversationId })
}
