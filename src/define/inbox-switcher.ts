import { InboxSwitcher } from '../elements/navigation/inbox-switcher.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-switcher', InboxSwitcher)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-switcher': InboxSwitcher
  }
}
