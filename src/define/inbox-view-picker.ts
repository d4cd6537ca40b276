import { InboxViewPicker } from '../elements/navigation/inbox-view-picker.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-view-picker', InboxViewPicker)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-view-picker': InboxViewPicker
  }
}
