import type { ContactFields } from '../model/contact.js'
import type { FileRules } from '../model/file-rules.js'
import type { InboxSettings } from '../model/inbox.js'
import type { CallOutcome } from '../model/message.js'
import type { TagColor } from '../model/tag.js'
import type { ViewPlace } from '../model/view.js'

/**
 * Every command by type, with its arguments. Later work adds cases here and no member to the port. Each is allowed,
 * refused and carried out by `rules/decide.ts`.
 */
export interface CommandTypes {
  /** `messageId` is made by the client and kept. Attachments were uploaded before. */
  'send-message': {
    readonly conversationId: string
    readonly messageId: string
    readonly kind: 'message' | 'note'
    readonly text: string
    readonly attachmentIds: readonly string[]
  }
  /** `expectedAssigneeId`: whom the agent saw there; another one now is a `conflict`. */
  assign: {
    readonly conversationId: string
    readonly assigneeId: string | null
    readonly expectedAssigneeId: string | null
  }
  'set-tags': { readonly conversationId: string, readonly add: readonly string[], readonly remove: readonly string[] }
  /** Also makes one anew that was deleted: conversations that had it have it again. */
  'create-tag': { readonly tagId: string, readonly name: string, readonly color: TagColor }
  /** For managers, as the next two are. Only what is named changes. */
  'update-tag': { readonly tagId: string, readonly name?: string, readonly color?: TagColor }
  /** The tag alone: what conversations still name is shown nowhere. */
  'delete-tag': { readonly tagId: string }
  /** Every conversation with the one has the other instead; the one is gone. No thread tells of it. */
  'merge-tags': { readonly tagId: string, readonly intoId: string }
  close: { readonly conversationId: string }
  /** Also wakes what is snoozed. */
  reopen: { readonly conversationId: string }
  /** `until`: in milliseconds since the epoch, later than now; null: until the customer writes. */
  snooze: { readonly conversationId: string, readonly until: number | null }
  'mark-spam': { readonly conversationId: string }
  'not-spam': { readonly conversationId: string }
  /** Into another inbox. `reason`: required where the inbox it leaves asks for one, else it may be empty. */
  move: { readonly conversationId: string, readonly inboxId: string, readonly reason: string }
  /** Mine only. `seq`: the newest message I have seen. */
  'mark-read': { readonly conversationId: string, readonly seq: number }
  'mark-unread': { readonly conversationId: string }
  /** Mine only: on top of every list. */
  'set-pin': { readonly conversationId: string, readonly pinned: boolean }
  /** Mine only: its place in my order, a key of `model/own-order.ts`; null: where its newest message puts it. */
  'set-order': { readonly conversationId: string, readonly order: string | null }
  /** Only the fields named change. `expectedVersion`: what the editor started from; a newer one is a `conflict`. */
  'update-contact': {
    readonly contactId: string
    readonly fields: Partial<ContactFields>
    readonly expectedVersion: number
  }
  /** A new shared contact; linked to the conversation where one is named. */
  'create-contact': {
    readonly contactId: string
    readonly fields: ContactFields
    readonly conversationId: string | null
  }
  'set-favorite': { readonly contactId: string, readonly favorite: boolean }
  /**
   * To a customer, from a channel of my inboxes or a number of my own. `address`: a number in E.164, or a mail address.
   * Where a conversation with that address on that channel exists it is a `conflict` with that one.
   */
  'start-conversation': {
    readonly conversationId: string
    readonly channelId: string
    readonly contactId: string | null
    readonly address: string
  }
  /** Between agents: `direct` with one, `team` with several, by a name. `agentIds`: the others. */
  'start-chat': {
    readonly conversationId: string
    readonly kind: 'direct' | 'team'
    readonly agentIds: readonly string[]
    /** Of a team; else it may be empty. */
    readonly name: string
  }
  'rename-chat': { readonly conversationId: string, readonly name: string }
  'add-to-chat': { readonly conversationId: string, readonly agentIds: readonly string[] }
  /** For good, until somebody adds me again. */
  'leave-chat': { readonly conversationId: string }
  /** Creates a list under a name, or changes it. `shared`: everybody's, by managers alone, and not taken back. */
  'save-view': ViewPlace & { readonly viewId: string, readonly name: string, readonly shared: boolean }
  'delete-view': { readonly viewId: string }
  /** Mine only, all of them. */
  'set-preferences': { readonly hiddenTagIds: readonly string[] }
  /**
   * For managers, as the next one is. Only what is named changes. `expected`: what the manager saw there of it;
   * anything else now is a `conflict`, so that two who change different things do not hinder each other.
   */
  'update-inbox': {
    readonly inboxId: string
    readonly changes: Partial<InboxSettings>
    readonly expected: Partial<InboxSettings>
    readonly addMemberIds: readonly string[]
    /** What they have there, open or snoozed, is nobody's then, and the threads say so. */
    readonly removeMemberIds: readonly string[]
  }
  /** What files a channel carries; null: what channels of its type do. `expected`: as above. */
  'update-channel': {
    readonly channelId: string
    readonly files: FileRules | null
    readonly expected: FileRules | null
  }
  /** The outcome of a call the host made, told in the thread. `seconds`: how long it lasted. */
  'log-call': {
    readonly conversationId: string
    readonly messageId: string
    readonly number: string
    readonly outcome: CallOutcome
    readonly seconds: number
  }
}

export type CommandType = keyof CommandTypes

/** `id` is made by the client: the same id twice takes effect once where the back end guarantees it. Plain JSON. */
export type Command<T extends CommandType = CommandType> = {
  [K in T]: { readonly id: string, readonly type: K } & CommandTypes[K]
}[T]
