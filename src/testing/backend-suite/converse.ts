import type { Conversation } from '../../model/conversation.js'
import type { Message } from '../../model/message.js'
import { withMessage } from '../../model/message.js'

/** One line of a script: who says what. `file`: with an attachment. */
export interface Line {
  readonly from: 'customer' | 'agent' | 'note'
  readonly text: string
  readonly agentId?: string
  readonly file?: boolean
}

export interface Thread {
  readonly conversation: Conversation
  readonly messages: readonly Message[]
}

/** Milliseconds between two lines of a script. */
export const PACE = 60_000

const messageOf = (conversation: Conversation, line: Line, seq: number): Message => {
  const id = `${conversation.id}-m${seq}`
  const attachment = { id: `${id}-file`, name: 'receipt.txt', type: 'text/plain', size: 12, url: null }
  return {
    id,
    version: 1,
    conversationId: conversation.id,
    seq,
    at: conversation.createdAt + seq * PACE,
    kind: line.from === 'note' ? 'note' : 'message',
    direction: line.from === 'customer' ? 'in' : line.from === 'agent' ? 'out' : 'none',
    authorId: line.from === 'customer' ? conversation.contactId : line.agentId ?? null,
    text: line.text,
    attachments: line.file ? [attachment] : [],
    delivery: line.from === 'agent' ? 'delivered' : null,
    failure: null,
    event: null,
  }
}

/** Plays a script into an empty conversation, so that its counts and preview agree with its messages. */
export const converse = (empty: Conversation, lines: readonly Line[]): Thread => {
  const messages = lines.map((line, index) => messageOf(empty, line, index + 1))
  return { conversation: messages.reduce(withMessage, empty), messages }
}
