import type { Inbox } from '../inbox.js'
import { combine } from '../store.js'
import { memoize } from './memoize.js'

/** What an agent must hear of outside the place where it happened. */
export const noticesWidget = memoize((inbox: Inbox, _options: Record<never, never>) => ({
  list: inbox.notices.list,
  connection: inbox.connection,
  session: inbox.session,
  /** How many messages are on their way or failed. */
  unsent: combine([inbox.outbox.unsent], all => all.filter(item => item.command.type === 'send-message').length),
  dismiss: (id: string) => { inbox.notices.dismiss(id) },
  agent: (id: string) => inbox.records.get('agent', id),
  retry: () => { inbox.retry() },
  now: () => inbox.clock.now(),
  after: inbox.clock.after,
}))

export type NoticesWidget = ReturnType<typeof noticesWidget>
