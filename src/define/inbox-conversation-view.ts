import './inbox-composer.js'
import './inbox-conversation-header.js'
import './inbox-message-list.js'
import { InboxConversationView } from '../elements/thread/inbox-conversation-view.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-conversation-view', InboxConversationView)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-conversation-view': InboxConversationView
  }
}
