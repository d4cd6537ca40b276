import type { ActionTerms } from '../terms/actions.js'

export const actions: ActionTerms = {
  actions: {
    open: 'Open conversation',
    assign: 'Assign',
    unassign: 'Unassign',
    tag: 'Add tag',
    close: 'Close conversation',
    reopen: 'Reopen conversation',
    snooze: 'Snooze',
    'mark-spam': 'Mark as spam',
    'not-spam': 'Not spam',
    move: 'Move to another inbox',
    pin: 'Pin',
    'mark-read': 'Mark as read',
    'mark-unread': 'Mark as unread',
    call: 'Call',
    'edit-contact': 'Edit contact',
    favorite: 'Add to favorites',
  },
  assignToMe: 'Assign to me',
  assignTo: 'Assign to…',
  removeTag: tag => `Remove tag ${tag}`,
  removeFavorite: 'Remove from favorites',
  favorite: 'Favorite',
  callNumber: number => `Call ${number}`,
}
