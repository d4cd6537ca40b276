import { InboxShortcutHelp } from '../elements/shell/inbox-shortcut-help.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-shortcut-help', InboxShortcutHelp)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-shortcut-help': InboxShortcutHelp
  }
}
