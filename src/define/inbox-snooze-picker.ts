import { InboxSnoozePicker } from '../elements/conversations/inbox-snooze-picker.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-snooze-picker', InboxSnoozePicker)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-snooze-picker': InboxSnoozePicker
  }
}
