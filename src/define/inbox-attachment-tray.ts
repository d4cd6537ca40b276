import { InboxAttachmentTray } from '../elements/compose/inbox-attachment-tray.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-attachment-tray', InboxAttachmentTray)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-attachment-tray': InboxAttachmentTray
  }
}
