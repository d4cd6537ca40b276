import { InboxFilterForm } from '../elements/navigation/inbox-filter-form.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-filter-form', InboxFilterForm)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-filter-form': InboxFilterForm
  }
}
