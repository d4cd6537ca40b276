import { InboxSwitcher } from '../elements/navigation/inbox-switcher.js'
import { defineLate } from '../lib/late-elements.js'
import { safeDefine } from '../lib/safe-define.js'

defineLate('inbox-tag-manager', () => import('./inbox-tag-manager.js'))
defineLate('inbox-team-settings', () => import('./inbox-team-settings.js'))
safeDefine('inbox-switcher', InboxSwitcher)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-switcher': InboxSwitcher
  }
}
