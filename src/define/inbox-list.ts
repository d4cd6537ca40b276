import { InboxList } from '../elements/conversations/inbox-list.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-list', InboxList)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-list': InboxList
  }
}
