import { InboxComposer } from '../elements/compose/inbox-composer.js'
import { defineLate } from '../lib/late-elements.js'
import { safeDefine } from '../lib/safe-define.js'

defineLate('inbox-attachment-tray', () => import('./inbox-attachment-tray.js'))
defineLate('inbox-canned-picker', () => import('./inbox-canned-picker.js'))
safeDefine('inbox-composer', InboxComposer)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-composer': InboxComposer
  }
}
