import { InboxCommandPalette } from '../elements/shell/inbox-command-palette.js'
import { defineLate } from '../lib/late-elements.js'
import { safeDefine } from '../lib/safe-define.js'

defineLate('inbox-assignee-picker', () => import('./inbox-assignee-picker.js'))
defineLate('inbox-chat-members', () => import('./inbox-chat-members.js'))
defineLate('inbox-move-picker', () => import('./inbox-move-picker.js'))
defineLate('inbox-new-conversation', () => import('./inbox-new-conversation.js'))
defineLate('inbox-shortcut-help', () => import('./inbox-shortcut-help.js'))
defineLate('inbox-snooze-picker', () => import('./inbox-snooze-picker.js'))
defineLate('inbox-tag-manager', () => import('./inbox-tag-manager.js'))
defineLate('inbox-team-settings', () => import('./inbox-team-settings.js'))
defineLate('inbox-tag-picker', () => import('./inbox-tag-picker.js'))
safeDefine('inbox-command-palette', InboxCommandPalette)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-command-palette': InboxCommandPalette
  }
}
