import { InboxMessageList } from '../elements/thread/inbox-message-list.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-message-list', InboxMessageList)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-message-list': InboxMessageList
  }
}
