import type { Conversation } from '../../model/conversation.js'
import type { Message, ThreadEvent } from '../../model/message.js'
import { withMessage } from '../../model/message.js'
import { put } from './put.js'
import type { Write } from './write.js'

/** A message before it has its place in a thread. */
export type Line = Omit<Message, 'conversationId' | 'seq' | 'version'>

/** The id of the nth line that a command adds to a thread by itself. */
export const eventId = (commandId: string, index = 0): string =>
  index === 0 ? `${commandId}:event` : `${commandId}:event:${index + 1}`

export const eventLine = (id: string, event: ThreadEvent, authorId: string | null, at: number): Line => ({
  id, event, authorId, at, kind: 'event', direction: 'none', text: '', attachments: [], delivery: null, failure: null,
})

/**
 * Stores a changed conversation and the lines that join its thread, in order. However much happens to it, its version
 * grows by one. The conversation is the last write but for what the caller adds.
 */
export const append = (
  changed: Conversation, lines: readonly Line[],
): { readonly conversation: Conversation, readonly writes: readonly Write[] } => {
  let conversation = changed
  const writes: Write[] = []
  for (const line of lines) {
    const message: Message = {
      ...line, conversationId: conversation.id, seq: conversation.lastSeq + 1, version: 1,
    }
    conversation = withMessage(conversation, message)
    writes.push(put('message', message))
  }
  conversation = { ...conversation, version: conversation.version + 1 }
  return { conversation, writes: [...writes, put('conversation', conversation)] }
}
