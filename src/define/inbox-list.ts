import { InboxList } from '../elements/conversations/inbox-list.js'
import { defineLate } from '../lib/late-elements.js'
import { safeDefine } from '../lib/safe-define.js'

defineLate('inbox-bulk-bar', () => import('./inbox-bulk-bar.js'))
defineLate('inbox-conversation-menu', () => import('./inbox-conversation-menu.js'))
defineLate('inbox-favorites', () => import('./inbox-favorites.js'))
safeDefine('inbox-list', InboxList)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-list': InboxList
  }
}
