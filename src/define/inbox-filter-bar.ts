import { InboxFilterBar } from '../elements/navigation/inbox-filter-bar.js'
import { defineLate } from '../lib/late-elements.js'
import { safeDefine } from '../lib/safe-define.js'

defineLate('inbox-view-picker', () => import('./inbox-view-picker.js'))
defineLate('inbox-filter-form', () => import('./inbox-filter-form.js'))
safeDefine('inbox-filter-bar', InboxFilterBar)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-filter-bar': InboxFilterBar
  }
}
