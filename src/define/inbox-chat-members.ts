import { InboxChatMembers } from '../elements/conversations/inbox-chat-members.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-chat-members', InboxChatMembers)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-chat-members': InboxChatMembers
  }
}
