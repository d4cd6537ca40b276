import './inbox-contact-panel.js'
import './inbox-conversation-view.js'
import './inbox-filter-bar.js'
import './inbox-list.js'
import './inbox-nav.js'
import './inbox-notices.js'
import './inbox-switcher.js'
import { InboxApp } from '../elements/shell/inbox-app.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-app', InboxApp)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-app': InboxApp
  }
}
