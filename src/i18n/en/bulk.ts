import { pluralFor } from '../plural.js'
import type { BulkTerms } from '../terms/bulk.js'

const plural = pluralFor('en')

export const bulk: BulkTerms = {
  selectRow: name => `Select ${name}`,
  selection: 'Selected conversations',
  selected: count => plural(count, { other: '# selected' }),
  noneSelected: 'Nothing is selected any more',
  selectAll: total => plural(total, { other: 'Select all #' }),
  selectAllUncounted: 'Select all',
  mostSelected: count => plural(count, { other: '# is the most at once' }),
  selecting: count => plural(count, { other: 'Selecting… #' }),
  selectingFailed: 'Not all could be selected',
  clearSelection: 'Clear selection',
  bulkActs: {
    assign: 'Assign to me', 'assign-to': 'Assign to…', unassign: 'Unassign', tags: 'Add or remove tags', snooze: 'Snooze…',
    close: 'Close', reopen: 'Reopen', 'mark-read': 'Mark as read', 'mark-unread': 'Mark as unread', move: 'Move to…',
    'mark-spam': 'Mark as spam', 'not-spam': 'Not spam',
  },
  bulkProgress: (count, total) => `${count} of ${total}`,
  bulkWaiting: 'Waiting for the connection',
  stop: 'Stop',
  bulkFailed: count => plural(count, { other: '# could not be changed' }),
  bulkStopped: count => plural(count, { one: '# was not reached', other: '# were not reached' }),
  bulkAlready: count => plural(count, { one: '# was like that already', other: '# were like that already' }),
  showThem: 'Show them',
  hideThem: 'Hide them',
  andMore: count => plural(count, { other: 'and # more' }),
}
