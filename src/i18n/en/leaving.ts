import type { LeavingTerms } from '../terms/leaving.js'

export const leaving: LeavingTerms = {
  left: {
    closed: 'Closed', open: 'Open again', snoozed: 'Snoozed', spam: 'Marked as spam', moved: 'Moved to another inbox',
    unassigned: 'Nobody’s now', filters: 'No longer fits the filters', gone: 'No longer in your inboxes',
  },
  movedTo: inbox => `Moved to ${inbox}`,
  leftList: (name, where) => `${name}: ${where}`,
}
