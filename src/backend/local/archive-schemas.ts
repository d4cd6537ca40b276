import * as v from 'valibot'
import { PRESENCES, ROLES } from '../../model/agent.js'
import { CHANNEL_TYPES, REGISTRATIONS } from '../../model/channel.js'
import { CONVERSATION_KINDS, CONVERSATION_STATUSES } from '../../model/conversation.js'
import { ASSIGNMENT_MODES } from '../../model/inbox.js'
import { CALL_OUTCOMES, DELIVERIES, FAILURE_CAUSES, MESSAGE_DIRECTIONS, MESSAGE_KINDS } from '../../model/message.js'
import { SCOPES } from '../../model/scope.js'
import { SORTS } from '../../model/sort.js'
import { TAG_COLORS } from '../../model/tag.js'
import type { ArchiveHeader, ArchiveLine } from './archive-format.js'
import { ARCHIVE_FORMAT, ARCHIVE_VERSION } from './archive-format.js'

/*
 * Every field by name: what an archive brings besides is dropped, and objects have no prototype of a stranger's.
 */

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(300))
const text = v.string()
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const time = v.pipe(v.number(), v.finite())
const ids = v.array(id)
const orNull = <const T extends v.GenericSchema>(schema: T) => v.nullable(schema)

const base = {
  id,
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  externalIds: v.exactOptional(v.record(text, text)),
}

const web = v.pipe(text, v.regex(/^https?:\/\//i))

const agent = v.object({
  ...base, name: text, email: text, avatarUrl: orNull(text), role: v.picklist(ROLES), presence: v.picklist(PRESENCES),
})

const inbox = v.object({
  ...base, name: text, memberIds: ids, assignmentMode: v.picklist(ASSIGNMENT_MODES), movable: v.boolean(),
  moveNeedsReason: v.exactOptional(v.boolean()),
  historyShared: v.exactOptional(v.boolean()),
  defaultRegion: text, meetingUrl: orNull(web),
  optOutWords: v.exactOptional(v.object({ out: v.array(text), in: v.array(text) })),
  defaultTagIds: v.exactOptional(ids),
})

const channel = v.object({
  ...base, type: v.picklist(CHANNEL_TYPES), name: text, address: text, inboxId: orNull(id), ownerId: orNull(id),
  registration: orNull(v.picklist(REGISTRATIONS)),
  rules: v.exactOptional(v.object({ files: v.object({ count: v.number(), size: v.number(), types: v.array(text) }) })),
})

const tag = v.object({ ...base, name: text, color: v.picklist(TAG_COLORS) })

const canned = v.object({ ...base, title: text, keyPhrase: text, text, inboxId: orNull(id) })

const values = v.array(v.object({ label: text, value: text }))

const contact = v.object({
  ...base, scope: v.picklist(['shared', 'private']), ownerId: orNull(id), name: text, company: text,
  phones: values, emails: values, notes: text, avatarUrl: orNull(text), optedOut: v.array(text),
})

const optOut = v.object({ ...base, address: text, since: time })

const event = v.variant('type', [
  v.object({ type: v.picklist(['assigned', 'unassigned']), assigneeId: id }),
  v.object({ type: v.picklist(['closed', 'reopened']) }),
  v.object({ type: v.picklist(['tagged', 'untagged']), tagId: id }),
  v.object({ type: v.literal('called'), number: text, outcome: v.picklist(CALL_OUTCOMES), seconds: time }),
  v.object({ type: v.literal('met'), url: web }),
  v.object({ type: v.picklist(['opted-out', 'opted-in']), address: text }),
  v.object({ type: v.literal('snoozed'), until: orNull(time) }),
  v.object({ type: v.picklist(['woke', 'marked-spam', 'not-spam']) }),
  v.object({ type: v.literal('moved'), fromId: id, toId: id, reason: text }),
  v.object({ type: v.literal('renamed'), title: text }),
  v.object({ type: v.literal('joined'), agentId: id }),
  v.object({ type: v.literal('left') }),
])

// An archive names no addresses of files: their bytes are in it, or nowhere.
const noUrl = v.pipe(v.unknown(), v.transform(() => null))

const attachment = v.object({ id, name: text, type: text, size: count, url: v.optional(noUrl, null) })

// One that a later version has added is not worth the message.
const failureCause = v.pipe(v.unknown(), v.transform(value => FAILURE_CAUSES.find(cause => cause === value)))

const message = v.object({
  ...base, conversationId: id, seq: count, at: time, kind: v.picklist(MESSAGE_KINDS),
  direction: v.picklist(MESSAGE_DIRECTIONS), authorId: orNull(id), text, attachments: v.array(attachment),
  delivery: orNull(v.picklist(DELIVERIES)), failure: orNull(text),
  failureCause: v.optional(failureCause), event: orNull(event),
})

const preview = v.object({
  messageId: id, text, kind: v.picklist(MESSAGE_KINDS), direction: v.picklist(MESSAGE_DIRECTIONS),
  authorId: orNull(id), delivery: orNull(v.picklist(DELIVERIES)), attachmentCount: count,
})

const conversation = v.object({
  ...base, kind: v.picklist(CONVERSATION_KINDS), status: v.picklist(CONVERSATION_STATUSES), inboxId: orNull(id),
  channelId: orNull(id), contactId: orNull(id), address: text, title: text, memberIds: ids,
  formerOwnerId: v.exactOptional(id), assigneeId: orNull(id),
  tagIds: ids, createdAt: time, activityAt: time, waitingSince: orNull(time), closedAt: orNull(time),
  closedById: orNull(id), snoozedUntil: orNull(time), lastMessage: orNull(preview), lastSeq: count,
  inboundCount: count, hasAttachment: v.boolean(),
})

const mark = v.object({
  ...base, readSeq: count, readCount: count, flagged: v.boolean(), pinnedAt: orNull(time), order: orNull(text),
})

const favorite = v.object({ ...base, since: time })

const optional = <T extends v.GenericSchema>(schema: T) => v.exactOptional(schema)

const view = v.object({
  ...base, name: text, ownerId: id, shared: v.boolean(), status: v.picklist(CONVERSATION_STATUSES),
  scope: v.picklist(SCOPES), inboxId: orNull(id), channelId: orNull(id), sort: v.picklist(SORTS),
  filter: v.object({
    assignee: optional(id), unread: optional(v.boolean()), tagIds: optional(ids), hasAttachment: optional(v.boolean()),
    awaitingReply: optional(v.boolean()), since: optional(time), until: optional(time),
  }),
})

const preferences = v.object({ ...base, hiddenTagIds: ids })

const shared = <const K extends string, const T extends v.GenericSchema>(kind: K, value: T) =>
  v.object({ kind: v.literal(kind), value })
const mine = <const K extends string, const T extends v.GenericSchema>(kind: K, value: T) =>
  v.object({ kind: v.literal(kind), owner: id, value })

export const archiveLine = v.variant('kind', [
  shared('agent', agent),
  shared('inbox', inbox),
  shared('channel', channel),
  shared('tag', tag),
  shared('canned', canned),
  shared('contact', contact),
  shared('opt-out', optOut),
  shared('view', view),
  shared('message', message),
  shared('conversation', conversation),
  mine('mark', mark),
  mine('favorite', favorite),
  mine('preferences', preferences),
  shared('file', v.object({ id, name: text, type: text, size: count })),
  shared('bytes', v.object({ fileId: id, index: count, data: text })),
]) satisfies v.GenericSchema<unknown, ArchiveLine>

export const archiveHeader = v.object({
  format: v.literal(ARCHIVE_FORMAT), version: v.literal(ARCHIVE_VERSION), tenantId: text, exportedAt: time,
}) satisfies v.GenericSchema<unknown, ArchiveHeader>
