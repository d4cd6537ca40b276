import { actions } from './en/actions.js'
import { common } from './en/common.js'
import { compose } from './en/compose.js'
import { contact } from './en/contact.js'
import { errors } from './en/errors.js'
import { list } from './en/list.js'
import { shell } from './en/shell.js'
import { thread } from './en/thread.js'
import type { Terms } from './terms.js'

export const en: Terms = {
  language: 'en', ...common, ...actions, ...errors, ...list, ...thread, ...compose, ...contact, ...shell,
}
