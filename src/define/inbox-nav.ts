import { InboxNav } from '../elements/navigation/inbox-nav.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-nav', InboxNav)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-nav': InboxNav
  }
}
