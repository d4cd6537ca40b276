import { InboxMovePicker } from '../elements/conversations/inbox-move-picker.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-move-picker', InboxMovePicker)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-move-picker': InboxMovePicker
  }
}
