import { InboxTagManager } from '../elements/conversations/inbox-tag-manager.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-tag-manager', InboxTagManager)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-tag-manager': InboxTagManager
  }
}
