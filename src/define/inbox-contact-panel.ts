import { InboxContactPanel } from '../elements/contact/inbox-contact-panel.js'
import { defineLate } from '../lib/late-elements.js'
import { safeDefine } from '../lib/safe-define.js'

defineLate('inbox-contact-editor', () => import('./inbox-contact-editor.js'))
safeDefine('inbox-contact-panel', InboxContactPanel)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-contact-panel': InboxContactPanel
  }
}
