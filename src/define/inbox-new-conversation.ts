import './inbox-contact-picker.js'
import { InboxNewConversation } from '../elements/conversations/inbox-new-conversation.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-new-conversation', InboxNewConversation)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-new-conversation': InboxNewConversation
  }
}
