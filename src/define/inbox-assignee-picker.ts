import { InboxAssigneePicker } from '../elements/conversations/inbox-assignee-picker.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-assignee-picker', InboxAssigneePicker)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-assignee-picker': InboxAssigneePicker
  }
}
