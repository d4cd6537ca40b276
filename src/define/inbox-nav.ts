import { InboxNav } from '../elements/navigation/inbox-nav.js'
import { defineLate } from '../lib/late-elements.js'
import { safeDefine } from '../lib/safe-define.js'

defineLate('inbox-tag-manager', () => import('./inbox-tag-manager.js'))
defineLate('inbox-team-settings', () => import('./inbox-team-settings.js'))
safeDefine('inbox-nav', InboxNav)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-nav': InboxNav
  }
}
