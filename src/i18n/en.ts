import { allActions } from './en/all-actions.js'
import { bulk } from './en/bulk.js'
import { canned } from './en/canned.js'
import { chatting } from './en/chatting.js'
import { common } from './en/common.js'
import { attaching } from './en/attaching.js'
import { compose } from './en/compose.js'
import { contact } from './en/contact.js'
import { conversation } from './en/conversation.js'
import { delivery } from './en/delivery.js'
import { editor } from './en/editor.js'
import { elsewhere } from './en/elsewhere.js'
import { errors } from './en/errors.js'
import { favorites } from './en/favorites.js'
import { filtering } from './en/filtering.js'
import { leaving } from './en/leaving.js'
import { list } from './en/list.js'
import { managing } from './en/managing.js'
import { nav } from './en/nav.js'
import { noConversation } from './en/no-conversation.js'
import { notices } from './en/notices.js'
import { ordering } from './en/ordering.js'
import { outbox } from './en/outbox.js'
import { outcomes } from './en/outcomes.js'
import { palette } from './en/palette.js'
import { picking } from './en/picking.js'
import { presence } from './en/presence.js'
import { searching } from './en/searching.js'
import { shell } from './en/shell.js'
import { shortcuts } from './en/shortcuts.js'
import { starting } from './en/starting.js'
import { team } from './en/team.js'
import { thread } from './en/thread.js'
import { views } from './en/views.js'
import type { Terms } from './terms.js'

export const en: Terms = {
  language: 'en', ...common, ...errors, ...allActions, ...outcomes, ...list, ...filtering, ...conversation, ...noConversation, ...delivery,
  ...thread, ...compose, ...attaching, ...canned, ...picking, ...contact, ...editor, ...shell, ...elsewhere, ...nav,
  ...notices, ...outbox, ...ordering, ...starting, ...chatting, ...presence,
  ...palette, ...shortcuts, ...searching, ...favorites, ...leaving,
  ...views, ...bulk, ...team, ...managing,
}
