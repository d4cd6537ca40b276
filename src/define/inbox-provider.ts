import { InboxProvider } from '../elements/shell/inbox-provider.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-provider', InboxProvider)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-provider': InboxProvider
  }
}
