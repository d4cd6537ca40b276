import type { Conversation } from '../model/conversation.js'
import type { Inbox } from './inbox.js'
import type { Resource } from './resource.js'
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

/** Whether there is no such conversation, or none for this agent's eyes. */
export const isGone = (resource: Resource<string>, conversation: Conversation | undefined): boolean => {
  if (resource.status === 'failed') return resource.error.is('not-found') || resource.error.is('forbidden')
  return resource.status === 'ready' && !conversation
}
