import { InboxTagPicker } from '../elements/conversations/inbox-tag-picker.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-tag-picker', InboxTagPicker)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-tag-picker': InboxTagPicker
  }
}
