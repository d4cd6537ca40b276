import { InboxCannedPicker } from '../elements/compose/inbox-canned-picker.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-canned-picker', InboxCannedPicker)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-canned-picker': InboxCannedPicker
  }
}
