import { InboxOutbox } from '../elements/shell/inbox-outbox.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-outbox', InboxOutbox)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-outbox': InboxOutbox
  }
}
