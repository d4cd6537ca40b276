import {
  array, boolean, finite, minLength, nullable, nullish, number, object, picklist, pipe, safeParse, string,
} from 'valibot'
import type { GenericSchema } from 'valibot'
import type { Change } from '../backend/changes.js'
import { PRESENCES, ROLES } from '../model/agent.js'
import { CHANNEL_TYPES, REGISTRATIONS } from '../model/channel.js'
import { CONVERSATION_KINDS, CONVERSATION_STATUSES } from '../model/conversation.js'
import { ASSIGNMENT_MODES } from '../model/inbox.js'
import { DELIVERIES, MESSAGE_DIRECTIONS, MESSAGE_KINDS, THREAD_EVENTS } from '../model/message.js'
import type { RecordKind } from '../model/record.js'
import { SCOPES } from '../model/scope.js'
import { SORTS } from '../model/sort.js'
import { TAG_COLORS } from '../model/tag.js'

const id = pipe(string(), minLength(1))
const real = pipe(number(), finite())
const base = { id, version: real }
const ids = array(id)
const labeled = array(object({ label: string(), value: string() }))

const attachments = array(object({ id, name: string(), type: string(), size: real, url: nullable(string()) }))

const lastMessage = object({
  messageId: id, text: string(), kind: picklist(MESSAGE_KINDS), direction: picklist(MESSAGE_DIRECTIONS),
  authorId: nullable(string()), delivery: nullable(string()), attachmentCount: real,
})

/**
 * The shape each kind of record must have to be shown. Fields beyond it are kept. A status, delivery or event that
 * nobody here knows is shown by its word: the record is not worth less for it.
 */
const SCHEMAS = {
  agent: object({
    ...base, name: string(), email: string(), avatarUrl: nullable(string()), role: picklist(ROLES),
    presence: picklist(PRESENCES),
  }),
  inbox: object({
    ...base, name: string(), memberIds: ids, assignmentMode: picklist(ASSIGNMENT_MODES), movable: boolean(),
    moveNeedsReason: nullish(boolean()),
    historyShared: nullish(boolean()),
    defaultRegion: string(), meetingUrl: nullable(string()),
    optOutWords: nullish(object({ out: array(string()), in: array(string()) })),
    defaultTagIds: nullish(ids),
  }),
  channel: object({
    ...base, type: picklist(CHANNEL_TYPES), name: string(), address: string(), inboxId: nullable(id),
    ownerId: nullable(id), registration: nullable(picklist(REGISTRATIONS)),
    rules: nullish(object({ files: object({ count: real, size: real, types: array(string()) }) })),
  }),
  conversation: object({
    ...base, kind: picklist(CONVERSATION_KINDS), status: string(), inboxId: nullable(id),
    channelId: nullable(id), contactId: nullable(id), address: string(), title: string(), memberIds: ids,
    formerOwnerId: nullish(id),
    assigneeId: nullable(id), tagIds: ids, createdAt: real, activityAt: real, waitingSince: nullable(real),
    closedAt: nullable(real), closedById: nullable(id), snoozedUntil: nullable(real),
    lastMessage: nullable(lastMessage), lastSeq: real, inboundCount: real, hasAttachment: boolean(),
  }),
  message: object({
    ...base, conversationId: id, seq: real, at: real, kind: picklist(MESSAGE_KINDS),
    direction: picklist(MESSAGE_DIRECTIONS), authorId: nullable(string()), text: string(), attachments,
    delivery: nullable(string()), failure: nullable(string()),
    failureCause: nullish(string()),
    event: nullable(object({ type: string() })),
  }),
  contact: object({
    ...base, scope: picklist(['shared', 'private']), ownerId: nullable(id), name: string(), company: string(),
    phones: labeled, emails: labeled, notes: string(), avatarUrl: nullable(string()), optedOut: array(string()),
  }),
  'opt-out': object({ ...base, address: string(), since: real }),
  tag: object({ ...base, name: string(), color: picklist(TAG_COLORS) }),
  canned: object({ ...base, title: string(), keyPhrase: string(), text: string(), inboxId: nullable(id) }),
  mark: object({
    ...base, readSeq: real, readCount: real, flagged: boolean(), pinnedAt: nullable(real), order: nullable(string()),
  }),
  favorite: object({ ...base, since: real }),
  counts: object({ ...base, open: real, unread: real }),
  view: object({
    ...base, name: string(), ownerId: string(), shared: boolean(), status: string(), scope: picklist(SCOPES),
    inboxId: nullable(id), channelId: nullable(id), filter: object({}), sort: picklist(SORTS),
  }),
  preferences: object({ ...base, hiddenTagIds: array(string()) }),
} satisfies Record<RecordKind, GenericSchema>

export const isRecordKind = (kind: unknown): kind is RecordKind => typeof kind === 'string' && Object.hasOwn(SCHEMAS, kind)

/** What keeps a change from being shown, in words for a developer; null when it is sound. */
export const changeProblem = (change: Change): string | null => {
  if (typeof change !== 'object' || (change as unknown) === null) return 'is no object'
  if (!isRecordKind(change.kind)) return 'has an unknown kind'
  const schema: GenericSchema = SCHEMAS[change.kind]
  if (typeof change.id !== 'string' || !Number.isFinite(change.version)) return 'has no id or version'
  if (change.value === null) return null
  if (typeof change.value !== 'object') return 'is no object'
  if ((change.value as { id?: unknown }).id !== change.id) return 'names another id than its record'
  const result = safeParse(schema, change.value, { abortEarly: true })
  if (result.success) return null
  const issue = result.issues[0]
  const path = issue.path?.map(item => String(item.key)).join('.') ?? ''
  // Not the issue's own message: that repeats what was received, which may be what a person wrote.
  return `${path}: expected ${issue.expected ?? issue.type}`
}

const isStrange = (words: readonly string[], word: string | null | undefined): boolean =>
  typeof word === 'string' && !words.includes(word)

/** Fields of a sound change whose words only a newer version of the kit may know. */
export const unknownWords = ({ kind, value }: Change): readonly string[] => {
  if (kind === 'conversation') return isStrange(CONVERSATION_STATUSES, value?.status) ? ['status'] : []
  if (kind !== 'message') return []
  return [
    ...isStrange(DELIVERIES, value?.delivery) ? ['delivery'] : [],
    ...isStrange(THREAD_EVENTS, value?.event?.type) ? ['event'] : [],
  ]
}
