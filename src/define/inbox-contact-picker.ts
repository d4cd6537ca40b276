import { InboxContactPicker } from '../elements/contact/inbox-contact-picker.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-contact-picker', InboxContactPicker)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-contact-picker': InboxContactPicker
  }
}
