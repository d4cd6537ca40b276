import { actions } from './pt-br/actions.js'
import { bulk } from './pt-br/bulk.js'
import { canned } from './pt-br/canned.js'
import { chatting } from './pt-br/chatting.js'
import { common } from './pt-br/common.js'
import { attaching } from './pt-br/attaching.js'
import { compose } from './pt-br/compose.js'
import { contact } from './pt-br/contact.js'
import { conversation } from './pt-br/conversation.js'
import { delivery } from './pt-br/delivery.js'
import { editor } from './pt-br/editor.js'
import { elsewhere } from './pt-br/elsewhere.js'
import { errors } from './pt-br/errors.js'
import { favorites } from './pt-br/favorites.js'
import { filtering } from './pt-br/filtering.js'
import { leaving } from './pt-br/leaving.js'
import { list } from './pt-br/list.js'
import { managing } from './pt-br/managing.js'
import { nav } from './pt-br/nav.js'
import { noConversation } from './pt-br/no-conversation.js'
import { notices } from './pt-br/notices.js'
import { ordering } from './pt-br/ordering.js'
import { outbox } from './pt-br/outbox.js'
import { outcomes } from './pt-br/outcomes.js'
import { palette } from './pt-br/palette.js'
import { picking } from './pt-br/picking.js'
import { presence } from './pt-br/presence.js'
import { searching } from './pt-br/searching.js'
import { shell } from './pt-br/shell.js'
import { shortcuts } from './pt-br/shortcuts.js'
import { starting } from './pt-br/starting.js'
import { team } from './pt-br/team.js'
import { thread } from './pt-br/thread.js'
import { views } from './pt-br/views.js'
import type { Terms } from './terms.js'

export const ptBr: Terms = {
  language: 'pt-BR', ...common, ...errors, ...actions, ...outcomes, ...list, ...filtering, ...conversation, ...noConversation,
  ...delivery, ...thread, ...compose, ...attaching, ...canned, ...picking, ...contact, ...editor, ...shell,
  ...elsewhere, ...nav, ...notices, ...outbox, ...ordering, ...starting, ...chatting, ...presence,
  ...palette, ...shortcuts,
  ...searching, ...favorites, ...leaving,
  ...views, ...bulk, ...team, ...managing,
}
