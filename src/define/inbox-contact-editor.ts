import { InboxContactEditor } from '../elements/contact/inbox-contact-editor.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-contact-editor', InboxContactEditor)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-contact-editor': InboxContactEditor
  }
}
