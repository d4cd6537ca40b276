import { fixture, html } from '@open-wc/testing'
import { en } from '../../../src/i18n/en.js'
import { formatFor } from '../../../src/i18n/format.js'
import type { Agent } from '../../../src/model/agent.js'
import type { Message, ThreadEvent } from '../../../src/model/message.js'
import type { Capability } from '../../../src/state/actions.js'
import type { ConversationView } from '../../../src/state/widgets/conversation.js'
import type { MessageRow, Party } from '../../../src/state/widgets/thread.js'
import { SCENE_TIME, scene } from '../../../src/testing/index.js'

const seed = scene()

export const terms = en
export const format = formatFor('en')
export const NOW = SCENE_TIME
export const agent: Agent = seed.agents[0]!
export const colleague: Agent = seed.agents[1]!
export const tag = seed.tags![0]!
export const contact = seed.contacts!.find(({ name }) => name !== '')!
export const available: Capability = { state: 'available' }

export const party: Party =
  { kind: 'shared', title: '', address: '+14155550142', contact, channel: seed.channels[0]! }

export const message: Message = {
  id: 'm', version: 1, conversationId: 'c', seq: 1, at: NOW - 60_000, kind: 'message', direction: 'in',
  authorId: contact.id, text: 'Hello', attachments: [], delivery: null, failure: null, event: null,
}

/** A row of one inbound message, with what is named changed. */
export const rowOf = (changes: Partial<Message> = {}, row: Partial<MessageRow> = {}): MessageRow => ({
  message: { ...message, ...changes }, agent: undefined, subject: undefined, tag: undefined, party, own: false,
  aboutMe: false, from: undefined, to: undefined,
  side: 'theirs', startsDay: false, startsGroup: true, endsGroup: true, startsUnread: false, ...row,
})

export const eventRow = (event: ThreadEvent, authorId: string | null, row: Partial<MessageRow> = {}): MessageRow =>
  rowOf({ kind: 'event', direction: 'none', authorId, event, text: '' }, { agent, ...row })

const conversation = { ...seed.conversations![0]!, assigneeId: null, status: 'open', closedAt: null } as const

/** A conversation as its header shows it. */
export const viewOf = (
  changes: Partial<ConversationView> = {}, own: Partial<ConversationView['conversation']> = {},
): ConversationView => ({
  conversation: { ...conversation, ...own }, contact, channel: seed.channels[0], inbox: seed.inboxes[0],
  optedOut: false, assignee: undefined, mine: false, closedBy: undefined, closedByMe: false, tags: [], unread: 0,
  favorite: false, pinned: false, placed: false, amongAgents: false, other: undefined, number: '+14155550142', ...changes,
})

/** What a template draws. */
export const drawn = async (template: unknown): Promise<HTMLElement> =>
  fixture<HTMLElement>(html`<div>${template}</div>`)

export const textOf = (element: Element | null): string => element?.textContent.replace(/\s+/g, ' ').trim() ?? ''
