import type { Attachment } from '../../model/attachment.js'
import type { Conversation } from '../../model/conversation.js'
import { isChat, reopened } from '../../model/conversation.js'
import { markedRead, unmarked } from '../../model/mark.js'
import { fileFault, fileRulesOf } from '../../model/file-rules.js'
import { BackendError } from '../errors.js'
import type { Rule } from './decide.js'
import type { Facts } from './facts.js'
import { changeable } from './facts.js'
import { hasOptedOut } from './opt-out.js'
import { put } from './put.js'
import { invalid } from './refuse.js'
import type { Line } from './thread.js'
import { append, eventId, eventLine } from './thread.js'

/** Longest text of an agent, in UTF-16 units. */
export const MESSAGE_LENGTH = 10_000

/** What stands between an agent and the customer; a note never goes that way. */
const checkWay = (conversation: Conversation, { channel, contact, optOut }: Facts): void => {
  if (channel?.registration === 'unregistered' || channel?.registration === 'pending') {
    const pending = channel.registration === 'pending'
    throw new BackendError('unregistered-number', { channelId: channel.id, pending })
  }
  const { address } = conversation
  if (optOut || hasOptedOut(contact, address)) {
    throw new BackendError('opted-out', { address })
  }
}

const checkContent = (text: string, attachmentIds: readonly string[], attachments: readonly Attachment[]): void => {
  if (text.trim() === '' && attachmentIds.length === 0) throw invalid('text', 'required')
  if (text.length > MESSAGE_LENGTH) throw invalid('text', 'too-long')
  if (attachments.length < attachmentIds.length) throw invalid('attachmentIds', 'unknown-reference')
}

/** What its channel carries. A file between colleagues is bounded by its upload alone. */
const checkFiles = (attachments: readonly Attachment[], { channel }: Facts): void => {
  if (!channel) return
  const rules = fileRulesOf(channel)
  for (const [index, { name, type, size }] of attachments.entries()) {
    const fault = fileFault({ name, type, size }, index, rules)
    if (fault === 'wrong-type') throw new BackendError('unsupported-type', { type, allowed: rules.types })
    if (fault === 'too-large') throw new BackendError('too-large', { limit: rules.size, actual: size })
    if (fault === 'too-many') throw invalid('attachmentIds', 'too-many')
  }
}

/** An answer wakes what was closed or snoozed; a note leaves it, and so does spam. */
const wakes = ({ status }: Conversation): boolean => status === 'closed' || status === 'snoozed'

export const decideSend: Rule<'send-message'> = (command, facts, { agentId }, now) => {
  const conversation = changeable(facts, command.conversationId, { agentId })
  const { attachments = [], sameMessage, mark = unmarked(conversation.id) } = facts
  const isNote = command.kind === 'note'
  if (sameMessage) throw invalid('messageId', 'duplicate')
  if (isNote && isChat(conversation)) throw invalid('kind', 'not-allowed-here')
  checkContent(command.text, command.attachmentIds, attachments)
  if (!isNote) {
    checkWay(conversation, facts)
    checkFiles(attachments, facts)
  }

  const message: Line = {
    id: command.messageId,
    at: now,
    kind: command.kind,
    direction: isNote ? 'none' : 'out',
    authorId: agentId,
    text: command.text,
    attachments,
    delivery: isNote || isChat(conversation) ? null : 'queued',
    failure: null,
    event: null,
  }
  const after = !isNote && wakes(conversation)
    ? append(reopened(conversation), [eventLine(eventId(command.id), { type: 'reopened' }, agentId, now), message])
    : append(conversation, [message])
  const read = markedRead(mark, after.conversation, after.conversation.lastSeq)
  return [...after.writes, put('mark', { ...read, version: mark.version + 1 }, agentId)]
}
