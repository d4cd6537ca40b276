import type { Inbox } from './inbox.js'
import { memoize } from './widgets/memoize.js'

/** As many as one remembers having been at. */
const MOST = 5

/** The conversations opened last on this page, newest first, from the first call on. */
export const recentConversations = memoize((inbox: Inbox, _options: Record<never, never>) => {
  let ids: readonly string[] = []
  inbox.location.subscribe(({ conversationId: id }) => {
    if (id !== null) ids = [id, ...ids.filter(one => one !== id)].slice(0, MOST + 1)
  })
  return {
    /** Without the one that is open. */
    ids(): readonly string[] {
      const { conversationId } = inbox.location.get()
      return ids.filter(id => id !== conversationId).slice(0, MOST)
    },
  }
})
