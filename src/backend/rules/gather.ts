import type { Agent } from '../../model/agent.js'
import { isManager } from '../../model/agent.js'
import type { Contact } from '../../model/contact.js'
import type { Conversation } from '../../model/conversation.js'
import type { SharedInbox } from '../../model/inbox.js'
import type { Mark } from '../../model/mark.js'
import { PREFERENCES_ID } from '../../model/preferences.js'
import type { Command, CommandType } from '../commands.js'
import { addressKey } from './address.js'
import type { Facts } from './facts.js'
import type { Reader } from './reader.js'

type Gather<T extends CommandType> =
  (command: Command<T>, reader: Reader, agentId: string, facts: Facts) => Promise<Facts>

const found = <T>(value: T | undefined): value is T => value !== undefined

const nothing = async (): Promise<Facts> => ({})

const agentsOf = async (ids: readonly string[], reader: Reader): Promise<readonly Agent[]> => {
  const agents = []
  for (const id of ids) agents.push(await reader.get('agent', id))
  return agents.filter(found)
}

/** Those of an inbox's tags that exist: one that was deleted may come back. */
export const defaultTagsOf = async (
  inbox: SharedInbox | undefined, reader: Pick<Reader, 'get'>,
): Promise<readonly string[]> => {
  const tags = []
  for (const id of inbox?.defaultTagIds ?? []) tags.push(await reader.get('tag', id))
  return tags.filter(found).map(tag => tag.id)
}

const heldIn = async (
  inboxId: string, agentIds: readonly string[], reader: Reader,
): Promise<readonly Conversation[]> => {
  const held = []
  for (const id of new Set(agentIds)) held.push(...await reader.heldBy(id, inboxId))
  return held
}

const viewOf = async (viewId: string, reader: Reader): Promise<Facts> =>
  ({ view: await reader.get('view', viewId), viewVersion: await reader.versionOf('view', viewId) })

/** What each command looks at besides its conversation. */
const MORE: { readonly [T in CommandType]: Gather<T> } = {
  'send-message': async (command, reader) => {
    const attachments = []
    for (const id of command.attachmentIds) attachments.push(await reader.attachment(id))
    return { attachments: attachments.filter(found), sameMessage: await reader.get('message', command.messageId) }
  },
  assign: async (command, reader) =>
    command.assigneeId === null ? {} : { assignee: await reader.get('agent', command.assigneeId) },
  'set-tags': async (command, reader) => {
    const tags = []
    for (const id of command.add) tags.push(await reader.get('tag', id))
    return { tags: tags.filter(found) }
  },
  'create-tag': async ({ tagId, name }, reader) => ({
    tag: await reader.get('tag', tagId),
    tagVersion: await reader.versionOf('tag', tagId),
    sameName: await reader.tagNamed(name),
  }),
  'update-tag': async ({ tagId, name }, reader) => ({
    tag: await reader.get('tag', tagId),
    sameName: name === undefined ? undefined : await reader.tagNamed(name),
  }),
  'delete-tag': async ({ tagId }, reader) => ({ tag: await reader.get('tag', tagId) }),
  'merge-tags': async ({ tagId, intoId }, reader, _agentId, { agent }) => ({
    tag: await reader.get('tag', tagId),
    into: await reader.get('tag', intoId),
    // Whoever may not do it makes nobody read thousands of them.
    tagged: agent && isManager(agent) ? await reader.conversationsWith(tagId) : [],
    inboxes: (await reader.inboxes()).filter(one => one.defaultTagIds?.includes(tagId)),
  }),
  close: nothing,
  reopen: nothing,
  snooze: nothing,
  'mark-spam': nothing,
  'not-spam': nothing,
  move: async (command, reader) => ({ target: await reader.get('inbox', command.inboxId) }),
  'mark-read': async (command, reader) =>
    ({ unreadBehind: await reader.inboundAfter(command.conversationId, command.seq) }),
  'mark-unread': nothing,
  'set-pin': nothing,
  'set-order': nothing,
  'update-contact': async (command, reader) => ({ contact: await reader.get('contact', command.contactId) }),
  'create-contact': async (command, reader) => ({ contact: await reader.get('contact', command.contactId) }),
  'set-favorite': async (command, reader, agentId) => ({
    contact: await reader.get('contact', command.contactId),
    favorite: await reader.get('favorite', command.contactId, agentId),
    favoriteVersion: await reader.versionOf('favorite', command.contactId, agentId),
  }),
  'start-conversation': async ({ conversationId, channelId, contactId, address }, reader) => {
    const channel = await reader.get('channel', channelId)
    const existing = await reader.conversationAt(channelId, address)
    const found = await reader.contactAt(address)
    const inbox = channel?.inboxId ? await reader.get('inbox', channel.inboxId) : undefined
    return {
      channel,
      inbox,
      defaultTagIds: await defaultTagsOf(inbox, reader),
      contact: contactId === null ? found : await reader.get('contact', contactId),
      found,
      optOut: await reader.get('opt-out', addressKey(address)),
      existing,
      existingInbox: existing?.inboxId ? await reader.get('inbox', existing.inboxId) : undefined,
      sameConversation: await reader.get('conversation', conversationId),
    }
  },
  'start-chat': async ({ conversationId, kind, agentIds }, reader, agentId) => ({
    agents: await agentsOf(agentIds, reader),
    existing: kind === 'direct' ? await reader.directChat(agentId, agentIds.find(id => id !== agentId) ?? '') : undefined,
    sameConversation: await reader.get('conversation', conversationId),
  }),
  'rename-chat': nothing,
  'add-to-chat': async ({ conversationId, agentIds }, reader) => {
    const marks = new Map<string, Mark>()
    for (const id of agentIds) {
      const mark = await reader.get('mark', conversationId, id)
      if (mark) marks.set(id, mark)
    }
    return { agents: await agentsOf(agentIds, reader), marks }
  },
  'leave-chat': nothing,
  'save-view': ({ viewId }, reader) => viewOf(viewId, reader),
  'delete-view': ({ viewId }, reader) => viewOf(viewId, reader),
  'set-preferences': async (_command, reader, agentId) =>
    ({ preferences: await reader.get('preferences', PREFERENCES_ID, agentId) }),
  'update-inbox': async ({ inboxId, changes, addMemberIds, removeMemberIds }, reader, _agentId, { agent }) => {
    if (!agent || !isManager(agent)) return {}
    const tags = []
    for (const id of changes.defaultTagIds ?? []) tags.push(await reader.get('tag', id))
    return {
      inbox: await reader.get('inbox', inboxId),
      agents: await agentsOf(addMemberIds, reader),
      tags: tags.filter(found),
      held: await heldIn(inboxId, removeMemberIds, reader),
    }
  },
  'update-channel': async ({ channelId }, reader) => ({ channel: await reader.get('channel', channelId) }),
  'log-call': async (command, reader) => ({ sameMessage: await reader.get('message', command.messageId) }),
}

const contactOf = async (conversation: Conversation, reader: Reader): Promise<Contact | undefined> => {
  if (conversation.contactId !== null) return reader.get('contact', conversation.contactId)
  return conversation.address === '' ? undefined : reader.contactAt(conversation.address)
}

const place = async (conversationId: string, reader: Reader, agentId: string): Promise<Facts> => {
  const conversation = await reader.get('conversation', conversationId)
  if (!conversation) return {}
  const { inboxId, channelId, address } = conversation
  return {
    conversation,
    inbox: inboxId === null ? undefined : await reader.get('inbox', inboxId),
    channel: channelId === null ? undefined : await reader.get('channel', channelId),
    contact: await contactOf(conversation, reader),
    optOut: address === '' ? undefined : await reader.get('opt-out', addressKey(address)),
    mark: await reader.get('mark', conversationId, agentId),
  }
}

/**
 * Reads all that the rule of a command looks at. It waits for nothing but the reader, so that a transaction stays
 * open across it.
 */
export const gather = async (command: Command, reader: Reader, agentId: string): Promise<Facts> => {
  const conversationId = 'conversationId' in command && command.type !== 'start-conversation'
    ? command.conversationId
    : null
  const facts: Facts = {
    agent: await reader.get('agent', agentId),
    ...conversationId === null ? {} : await place(conversationId, reader, agentId),
  }
  const more = MORE[command.type] as Gather<CommandType>
  return { ...facts, ...await more(command, reader, agentId, facts) }
}
