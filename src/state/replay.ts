import type { Command, CommandType } from '../backend/commands.js'
import type { Attachment } from '../model/attachment.js'
import type { Contact } from '../model/contact.js'
import { withFields } from '../model/contact.js'
import { asSpam, closed, movedTo, reopened, snoozed, withAssignee, withMembers, withTags } from '../model/conversation.js'
import { withSettings, withTeam } from '../model/inbox.js'
import { markedRead, markedUnread, pinnedSince, placedAt, unmarked } from '../model/mark.js'
import type { Message } from '../model/message.js'
import { previewOf } from '../model/message.js'
import { NO_PREFERENCES, PREFERENCES_ID } from '../model/preferences.js'
import type { RecordKind, RecordTypes } from '../model/record.js'

/** A command the back end has not yet accepted, and when the agent gave it. */
export interface Pending<T extends CommandType = CommandType> {
  readonly command: Command<T>
  /** Milliseconds since the epoch, by this device's clock: shown, never sorted by. */
  readonly at: number
  /** The agent who gave it. */
  readonly me: string
  /** A person has yet to decide about it. Default: false. */
  readonly failed?: boolean
  /** What goes with a message. */
  readonly files?: readonly Omit<Attachment, 'url'>[]
}

export type RecordRef = { readonly [K in RecordKind]: { readonly kind: K, readonly id: string } }[RecordKind]

type Peek = <K extends RecordKind>(kind: K, id: string) => RecordTypes[K] | undefined

type Apply<K extends RecordKind, T extends CommandType> =
  (value: RecordTypes[K] | undefined, pending: Pending<T>, peek: Peek) => RecordTypes[K] | undefined

interface Replay<T extends CommandType> {
  /** The records whose look the command changes. */
  readonly touches: (command: Command<T>) => readonly RecordRef[]
  readonly apply: { readonly [K in RecordKind]?: Apply<K, T> }
}

const onConversation = (command: { conversationId: string }): readonly RecordRef[] =>
  [{ kind: 'conversation', id: command.conversationId }]
const onMark = (command: { conversationId: string }): readonly RecordRef[] =>
  [{ kind: 'mark', id: command.conversationId }]

const onTag = (command: { tagId: string }): readonly RecordRef[] => [{ kind: 'tag', id: command.tagId }]

/** A message on its way: behind all confirmed ones, in the order it was written. */
export const pendingMessage = ({ command, at, me, files = [] }: Pending<'send-message'>): Message => ({
  id: command.messageId, version: 0, conversationId: command.conversationId, seq: Infinity, at, kind: command.kind,
  direction: command.kind === 'note' ? 'none' : 'out', authorId: me, text: command.text,
  attachments: files.map(file => ({ ...file, url: null })), delivery: null, failure: null, event: null,
})

const newContact = ({ command }: Pending<'create-contact'>): Contact => ({
  ...command.fields, id: command.contactId, version: 0, scope: 'shared', ownerId: null, avatarUrl: null, optedOut: [],
})

/** What people see of each command before the back end has answered. Removing the command takes it back. */
const REPLAYS: { readonly [T in CommandType]: Replay<T> } = {
  'send-message': {
    touches: command => [...onConversation(command), { kind: 'message', id: command.messageId }],
    apply: {
      message: (value, pending) => value ?? pendingMessage(pending),
      // The preview shows it at once; the row moves when the back end has given it a time.
      conversation: (value, pending) => value && (pending.failed ? value : {
        ...value, lastMessage: previewOf(pendingMessage(pending)),
        waitingSince: pending.command.kind === 'message' ? null : value.waitingSince,
      }),
    },
  },
  assign: {
    touches: onConversation,
    apply: { conversation: (value, { command }) => value && withAssignee(value, command.assigneeId) },
  },
  'set-tags': {
    touches: onConversation,
    apply: { conversation: (value, { command }) => value && withTags(value, command.add, command.remove) },
  },
  'create-tag': {
    touches: onTag,
    apply: {
      tag: (value, { command }) => value ?? { id: command.tagId, version: 0, name: command.name, color: command.color },
    },
  },
  'update-tag': {
    touches: onTag,
    apply: {
      tag: (value, { command: { name, color } }) =>
        value && { ...value, name: name?.trim() ?? value.name, color: color ?? value.color },
    },
  },
  'delete-tag': { touches: onTag, apply: { tag: () => undefined } },
  // Which conversations it changes only the back end knows.
  'merge-tags': { touches: () => [], apply: {} },
  close: {
    touches: onConversation,
    apply: { conversation: (value, { at, me }) => value && closed(value, me, at) },
  },
  reopen: {
    touches: onConversation,
    apply: { conversation: value => value && reopened(value) },
  },
  snooze: {
    touches: onConversation,
    apply: { conversation: (value, { command }) => value && snoozed(value, command.until) },
  },
  'mark-spam': {
    touches: onConversation,
    apply: { conversation: value => value && asSpam(value) },
  },
  'not-spam': {
    touches: onConversation,
    apply: { conversation: value => value && reopened(value) },
  },
  move: {
    touches: onConversation,
    apply: {
      conversation(value, { command }, peek) {
        const target = peek('inbox', command.inboxId)
        const keeps = value?.assigneeId === null || (target?.memberIds.includes(value?.assigneeId ?? '') ?? true)
        return value && movedTo(value, command.inboxId, keeps)
      },
    },
  },
  'mark-read': {
    touches: onMark,
    apply: {
      mark(value, { command }, peek) {
        const conversation = peek('conversation', command.conversationId)
        const mark = value ?? unmarked(command.conversationId)
        return conversation && command.seq >= conversation.lastSeq ? markedRead(mark, conversation, command.seq) : mark
      },
    },
  },
  'mark-unread': {
    touches: onMark,
    apply: { mark: (value, { command }) => markedUnread(value ?? unmarked(command.conversationId)) },
  },
  'set-pin': {
    touches: onMark,
    apply: {
      mark: (value, { command, at }) =>
        pinnedSince(value ?? unmarked(command.conversationId), command.pinned ? at : null),
    },
  },
  'set-order': {
    touches: onMark,
    apply: { mark: (value, { command }) => placedAt(value ?? unmarked(command.conversationId), command.order) },
  },
  'update-contact': {
    touches: command => [{ kind: 'contact', id: command.contactId }],
    apply: { contact: (value, { command }) => value && withFields(value, command.fields) },
  },
  'create-contact': {
    touches: command => [
      { kind: 'contact', id: command.contactId },
      ...(command.conversationId === null ? [] : onConversation({ conversationId: command.conversationId })),
    ],
    apply: {
      contact: (value, pending) => value ?? newContact(pending),
      conversation: (value, { command }) => value && { ...value, contactId: command.contactId },
    },
  },
  'set-favorite': {
    touches: command => [{ kind: 'favorite', id: command.contactId }],
    apply: {
      favorite: (value, { command, at }) =>
        command.favorite ? value ?? { id: command.contactId, version: 0, since: at } : undefined,
    },
  },
  'save-view': {
    touches: command => [{ kind: 'view', id: command.viewId }],
    apply: {
      view(value, { command, me }) {
        const { type: _, id: __, viewId, ...rest } = command
        return { version: 0, ownerId: me, ...value, ...rest, id: viewId, name: command.name.trim() }
      },
    },
  },
  'delete-view': {
    touches: command => [{ kind: 'view', id: command.viewId }],
    apply: { view: () => undefined },
  },
  'set-preferences': {
    touches: () => [{ kind: 'preferences', id: PREFERENCES_ID }],
    apply: { preferences: (value = NO_PREFERENCES, { command }) => ({ ...value, hiddenTagIds: command.hiddenTagIds }) },
  },
  // Whoever starts one waits for the answer: another one may be there.
  'start-conversation': { touches: () => [], apply: {} },
  // Which one it is that opens, the back end says.
  'start-chat': { touches: () => [], apply: {} },
  'rename-chat': {
    touches: onConversation,
    apply: { conversation: (value, { command }) => value && { ...value, title: command.name.trim() } },
  },
  'add-to-chat': {
    touches: onConversation,
    apply: {
      conversation: (value, { command }) =>
        value && withMembers(value, [...new Set([...value.memberIds, ...command.agentIds])]),
    },
  },
  'leave-chat': {
    touches: onConversation,
    apply: { conversation: (value, { me }) => value && withMembers(value, value.memberIds.filter(id => id !== me)) },
  },
  // Whose conversations are nobody's then only the back end knows.
  'update-inbox': {
    touches: command => [{ kind: 'inbox', id: command.inboxId }],
    apply: {
      inbox: (value, { command: { changes, addMemberIds, removeMemberIds } }) =>
        value && withTeam(withSettings(value, changes), addMemberIds, removeMemberIds),
    },
  },
  'update-channel': {
    touches: command => [{ kind: 'channel', id: command.channelId }],
    apply: { channel: (value, { command: { files } }) => value && { ...value, rules: files ? { files } : undefined } },
  },
  'log-call': { touches: () => [], apply: {} },
}

export const touchedBy = (command: Command): readonly RecordRef[] =>
  (REPLAYS[command.type] as Replay<CommandType>).touches(command)

/** A record as it looks once the pending commands that touch it are carried out. */
export const replay = <K extends RecordKind>(
  kind: K, confirmed: RecordTypes[K] | undefined, pending: readonly Pending[], peek: Peek,
): RecordTypes[K] | undefined =>
  pending.reduce<RecordTypes[K] | undefined>((value, item) => {
    const apply = REPLAYS[item.command.type].apply[kind] as Apply<K, CommandType> | undefined
    return apply ? apply(value, item, peek) : value
  }, confirmed)
