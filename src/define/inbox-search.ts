import { InboxSearch } from '../elements/navigation/inbox-search.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-search', InboxSearch)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-search': InboxSearch
  }
}
