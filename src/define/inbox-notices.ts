import { InboxNotices } from '../elements/shell/inbox-notices.js'
import { defineLate } from '../lib/late-elements.js'
import { safeDefine } from '../lib/safe-define.js'

defineLate('inbox-outbox', () => import('./inbox-outbox.js'))
safeDefine('inbox-notices', InboxNotices)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-notices': InboxNotices
  }
}
