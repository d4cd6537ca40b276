import { warnOnce } from '../../lib/warn.js'
import type { Inbox, InboxOptions } from '../../state/inbox.js'

const has = (value: unknown, method: string) =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, method) === 'function'

/** What a page sets as an inbox, if it is one: nothing breaks by what it is not, and a developer is told once. */
export const rightInbox = (tag: string, value: Inbox | undefined): Inbox | undefined => {
  if (!value || has(value, 'start')) return value || undefined
  warnOnce(`<${tag}> inbox is not what createInbox() returns`)
  return undefined
}

/** The same for a back end. */
export const rightBackend = (tag: string, value: InboxOptions['backend'] | undefined): InboxOptions['backend'] | undefined => {
  if (!value || has(value, 'connect')) return value || undefined
  warnOnce(`<${tag}> backend is no back end: it has no connect()`)
  return undefined
}
