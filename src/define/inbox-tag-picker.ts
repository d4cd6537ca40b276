import { InboxTagPicker } from '../elements/conversations/inbox-tag-picker.js'
import { defineLate } from '../lib/late-elements.js'
import { safeDefine } from '../lib/safe-define.js'

defineLate('inbox-tag-manager', () => import('./inbox-tag-manager.js'))
safeDefine('inbox-tag-picker', InboxTagPicker)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-tag-picker': InboxTagPicker
  }
}
