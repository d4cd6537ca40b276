import { InboxConversationHeader } from '../elements/thread/inbox-conversation-header.js'
import { defineLate } from '../lib/late-elements.js'
import { safeDefine } from '../lib/safe-define.js'

defineLate('inbox-conversation-menu', () => import('./inbox-conversation-menu.js'))
safeDefine('inbox-conversation-header', InboxConversationHeader)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-conversation-header': InboxConversationHeader
  }
}
