import './inbox-assignee-picker.js'
import './inbox-tag-picker.js'
import { InboxConversationHeader } from '../elements/thread/inbox-conversation-header.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-conversation-header', InboxConversationHeader)
