import type { Attachment } from '../../model/attachment.js'
import type { Conversation } from '../../model/conversation.js'
import type { Delivery, FailureCause, Message } from '../../model/message.js'

export interface Inbound {
  readonly channelId: string
  /** The customer's address on that channel. */
  readonly from: string
  readonly text: string
  readonly attachments?: readonly Attachment[]
}

export interface Outbound {
  readonly message: Message
  readonly conversation: Conversation
}

/**
 * The far end of an embedded back end's channels: lets a person or a test play carrier and customer. It belongs to
 * the adapter; agents' elements know nothing of it.
 */
export interface ChannelSimulator {
  /** A customer's message comes in, by the rules: reopens, joins or starts a conversation. */
  receive(inbound: Inbound): Promise<Message>
  /** The carrier tells how far a message got. `failure`: its words when delivery failed, `cause`: what they come to. */
  report(messageId: string, delivery: Delivery, failure?: string, cause?: FailureCause): Promise<void>
  /** The customer types, or stops. */
  typing(conversationId: string, active: boolean): void
  /** Called with each message that leaves for a customer, in whichever tab it was sent. Returns the end of it. */
  onOutbound(listener: (outbound: Outbound) => void): () => void
  /** All messages between a customer and a channel, oldest first. */
  thread(channelId: string, address: string): Promise<readonly Message[]>
  /** Carries every message this instance sends: `sent` and `delivered` after so many milliseconds. Returns the end. */
  carry(delays: { readonly sentAfter: number, readonly deliveredAfter: number }): () => void
}
