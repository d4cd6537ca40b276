import * as v from 'valibot'
import type { Command, CommandType } from '../../commands.js'
import { fileRules } from './channel.js'
import { contactFields } from './contact.js'
import { assignmentMode, optOutWords } from './inbox.js'
import { callOutcome } from './message.js'
import { count, id, real, text, time } from './scalars.js'
import { tagColor } from './tag.js'
import { viewPlace } from './view.js'

/** Most ids that one command may name. */
const MANY = 100
/** More than the rule allows, which says so better. */
const MOST_HIDDEN = 2_000

const some = v.pipe(v.array(id), v.maxLength(MANY))

const inboxSettings = v.object({
  name: v.exactOptional(text),
  assignmentMode: v.exactOptional(assignmentMode),
  movable: v.exactOptional(v.boolean()),
  moveNeedsReason: v.exactOptional(v.boolean()),
  historyShared: v.exactOptional(v.boolean()),
  optOutWords: v.exactOptional(v.nullable(optOutWords)),
  defaultTagIds: v.exactOptional(some),
})

const of = <const T extends CommandType, const E extends v.ObjectEntries>(type: T, entries: E) =>
  v.object({ id, type: v.literal(type), ...entries })

/** Every command by type. What is longer or more than the model allows is refused by its rule, not here. */
export const COMMANDS = {
  'send-message': of('send-message', {
    conversationId: id, messageId: id, kind: v.picklist(['message', 'note']), text, attachmentIds: some,
  }),
  assign: of('assign', { conversationId: id, assigneeId: v.nullable(id), expectedAssigneeId: v.nullable(id) }),
  'set-tags': of('set-tags', { conversationId: id, add: some, remove: some }),
  'create-tag': of('create-tag', { tagId: id, name: text, color: tagColor }),
  'update-tag': of('update-tag', { tagId: id, name: v.exactOptional(text), color: v.exactOptional(tagColor) }),
  'delete-tag': of('delete-tag', { tagId: id }),
  'merge-tags': of('merge-tags', { tagId: id, intoId: id }),
  close: of('close', { conversationId: id }),
  reopen: of('reopen', { conversationId: id }),
  snooze: of('snooze', { conversationId: id, until: v.nullable(time) }),
  'mark-spam': of('mark-spam', { conversationId: id }),
  'not-spam': of('not-spam', { conversationId: id }),
  move: of('move', { conversationId: id, inboxId: id, reason: text }),
  'mark-read': of('mark-read', { conversationId: id, seq: count }),
  'mark-unread': of('mark-unread', { conversationId: id }),
  'set-pin': of('set-pin', { conversationId: id, pinned: v.boolean() }),
  'set-order': of('set-order', { conversationId: id, order: v.nullable(text) }),
  'update-contact': of('update-contact', {
    contactId: id,
    fields: v.object({
      name: v.exactOptional(contactFields.entries.name),
      company: v.exactOptional(contactFields.entries.company),
      phones: v.exactOptional(contactFields.entries.phones),
      emails: v.exactOptional(contactFields.entries.emails),
      notes: v.exactOptional(contactFields.entries.notes),
    }),
    expectedVersion: count,
  }),
  'create-contact': of('create-contact', { contactId: id, fields: contactFields, conversationId: v.nullable(id) }),
  'set-favorite': of('set-favorite', { contactId: id, favorite: v.boolean() }),
  'start-conversation': of('start-conversation', {
    conversationId: id, channelId: id, contactId: v.nullable(id), address: text,
  }),
  'start-chat': of('start-chat', {
    conversationId: id, kind: v.picklist(['direct', 'team']), agentIds: some, name: text,
  }),
  'rename-chat': of('rename-chat', { conversationId: id, name: text }),
  'add-to-chat': of('add-to-chat', { conversationId: id, agentIds: some }),
  'leave-chat': of('leave-chat', { conversationId: id }),
  'save-view': of('save-view', { ...viewPlace.entries, viewId: id, name: text, shared: v.boolean() }),
  'delete-view': of('delete-view', { viewId: id }),
  'set-preferences': of('set-preferences', { hiddenTagIds: v.pipe(v.array(id), v.maxLength(MOST_HIDDEN)) }),
  'update-inbox': of('update-inbox', {
    inboxId: id, changes: inboxSettings, expected: inboxSettings, addMemberIds: some, removeMemberIds: some,
  }),
  'update-channel': of('update-channel', {
    channelId: id, files: v.nullable(fileRules), expected: v.nullable(fileRules),
  }),
  'log-call': of('log-call', {
    conversationId: id, messageId: id, number: text, outcome: callOutcome, seconds: real,
  }),
} as const satisfies { readonly [T in CommandType]: v.GenericSchema<unknown, Command<T>> }

export const command = v.variant('type', Object.values(COMMANDS)) satisfies v.GenericSchema<unknown, Command>
