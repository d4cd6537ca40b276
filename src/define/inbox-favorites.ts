import { InboxFavorites } from '../elements/contact/inbox-favorites.js'
import { defineLate } from '../lib/late-elements.js'
import { safeDefine } from '../lib/safe-define.js'

defineLate('inbox-new-conversation', () => import('./inbox-new-conversation.js'))
safeDefine('inbox-favorites', InboxFavorites)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-favorites': InboxFavorites
  }
}
