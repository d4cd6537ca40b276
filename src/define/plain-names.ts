/**
 * Opt-in: the plain names beside the prefixed ones, as subclasses. A name that the page owns already stays the page's.
 */
import './inbox-canned-picker.js'
import './inbox-contact-panel.js'
import './inbox-conversation-view.js'
import { InboxCannedPicker } from '../elements/compose/inbox-canned-picker.js'
import { InboxContactPanel } from '../elements/contact/inbox-contact-panel.js'
import { InboxConversationView } from '../elements/thread/inbox-conversation-view.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('conversation-view', class extends InboxConversationView {})
safeDefine('contact-panel', class extends InboxContactPanel {})
safeDefine('canned-picker', class extends InboxCannedPicker {})

declare global {
  interface HTMLElementTagNameMap {
    'conversation-view': InboxConversationView
    'contact-panel': InboxContactPanel
    'canned-picker': InboxCannedPicker
  }
}
