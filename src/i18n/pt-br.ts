import { actions } from './pt-br/actions.js'
import { common } from './pt-br/common.js'
import { compose } from './pt-br/compose.js'
import { contact } from './pt-br/contact.js'
import { errors } from './pt-br/errors.js'
import { list } from './pt-br/list.js'
import { shell } from './pt-br/shell.js'
import { thread } from './pt-br/thread.js'
import type { Terms } from './terms.js'

export const ptBr: Terms = {
  language: 'pt-BR', ...common, ...actions, ...errors, ...list, ...thread, ...compose, ...contact, ...shell,
}
