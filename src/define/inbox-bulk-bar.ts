import { InboxBulkBar } from '../elements/conversations/inbox-bulk-bar.js'
import { defineLate } from '../lib/late-elements.js'
import { safeDefine } from '../lib/safe-define.js'

defineLate('inbox-assignee-picker', () => import('./inbox-assignee-picker.js'))
defineLate('inbox-move-picker', () => import('./inbox-move-picker.js'))
defineLate('inbox-snooze-picker', () => import('./inbox-snooze-picker.js'))
defineLate('inbox-tag-picker', () => import('./inbox-tag-picker.js'))
safeDefine('inbox-bulk-bar', InboxBulkBar)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-bulk-bar': InboxBulkBar
  }
}
