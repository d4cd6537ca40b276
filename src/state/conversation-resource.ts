import type { Inbox } from './inbox.js'
import { createResource } from './resource.js'
import { memoize } from './widgets/memoize.js'

/** Makes sure that one conversation, its contact, channel, tags and mark are among the records. */
export const conversationResource = memoize((inbox: Inbox, { conversationId }: { conversationId: string }) =>
  createResource(
    async signal => {
      await inbox.load({ type: 'conversation', conversationId }, signal)
      return conversationId
    },
    reload => inbox.onGap(reload),
  ))
