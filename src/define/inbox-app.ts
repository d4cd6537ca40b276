import './inbox-filter-bar.js'
import './inbox-list.js'
import './inbox-nav.js'
import './inbox-notices.js'
import './inbox-switcher.js'
import { InboxApp } from '../elements/shell/inbox-app.js'
import { defineLate } from '../lib/late-elements.js'
import { safeDefine } from '../lib/safe-define.js'

defineLate('inbox-contact-panel', () => import('./inbox-contact-panel.js'))
defineLate('inbox-new-conversation', () => import('./inbox-new-conversation.js'))
defineLate('inbox-search', () => import('./inbox-search.js'))
defineLate('inbox-conversation-view', () => import('./inbox-conversation-view.js'))
defineLate('inbox-tag-manager', () => import('./inbox-tag-manager.js'))
defineLate('inbox-team-settings', () => import('./inbox-team-settings.js'))
safeDefine('inbox-app', InboxApp)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-app': InboxApp
  }
}
