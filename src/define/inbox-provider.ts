import { InboxProvider } from '../elements/shell/inbox-provider.js'
import { defineLate } from '../lib/late-elements.js'
import { safeDefine } from '../lib/safe-define.js'

defineLate('inbox-command-palette', () => import('./inbox-command-palette.js'))
defineLate('inbox-new-conversation', () => import('./inbox-new-conversation.js'))
defineLate('inbox-shortcut-help', () => import('./inbox-shortcut-help.js'))
safeDefine('inbox-provider', InboxProvider)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-provider': InboxProvider
  }
}
