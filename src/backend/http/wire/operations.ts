import * as v from 'valibot'
import type { QueryType } from '../../queries.js'
import { attachment } from './attachment.js'
import { command } from './command.js'
import { ephemeral } from './ephemeral.js'
import { PAGES } from './page.js'
import { QUERIES } from './query.js'
import { receipt } from './receipt.js'
import { cursor, id, text } from './scalars.js'
import { session } from './session.js'

type Fields = v.ObjectSchema<v.ObjectEntries, undefined>

/** One way to ask a server. What stands here is served, asked and documented. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** `{names}` stand in `params`. */
  readonly path: string
  readonly summary: string
  readonly params?: Fields
  /** JSON of that shape, or any bytes. */
  readonly body?: v.GenericSchema | 'bytes'
  /** JSON of that shape, any bytes, the stream of events, or nothing. */
  readonly answer: v.GenericSchema | 'bytes' | 'stream' | 'nothing'
  /** Whether a token must come along. Default: true. */
  readonly token?: false
}

const query = <const T extends QueryType>(type: T, summary: string) =>
  ({ method: 'GET', path: QUERIES[type].path, summary, params: QUERIES[type].params, answer: PAGES[type] }) as const

const fileParams = v.object({ id, name: v.pipe(text, v.maxLength(1_000)) })

/** Every operation by its id. */
export const OPERATIONS = {
  session: {
    method: 'GET', path: '/v1/session', answer: session,
    summary: 'Who I am, what I may see and do, what is guaranteed, and where to listen from',
  },
  execute: {
    method: 'POST', path: '/v1/commands', body: command, answer: receipt,
    summary: 'All of a command or nothing. The same id again answers with what the first one did',
  },
  conversations: query('conversations', 'A list of conversations: filtered, sorted, by pages'),
  conversation: query('conversation', 'One conversation'),
  messages: query('messages', 'Part of a thread, ascending: the newest, before, after or around a place'),
  searchMessages: query('search-messages', 'Messages and notes with all words of a search, the newest first'),
  searchConversations: query('search-conversations', 'Conversations by whom they are with, those last active first'),
  contacts: query('contacts', 'Contacts by name'),
  contact: query('contact', 'One contact'),
  agents: query('agents', 'Colleagues, or those with access to an inbox'),
  inboxes: query('inboxes', 'All shared inboxes, also those I have no access to: where a conversation can be moved'),
  tags: query('tags', 'All tags'),
  canned: query('canned', 'Canned messages for everyone, and those of an inbox'),
  counts: query('counts', 'How much is open and unread, place by place'),
  views: query('views', 'Lists under names: mine, and everybody\'s'),
  preferences: query('preferences', 'What I like to see'),
  upload: {
    method: 'PUT', path: '/v1/files/{id}', params: fileParams, body: 'bytes', answer: attachment,
    summary: 'Stores a file under the id that its client made. The same id again answers with the first file',
  },
  file: {
    method: 'GET', path: '/v1/files/{id}', answer: 'bytes', token: false,
    params: v.object({ id, expires: text, signature: text, tenant: id }),
    summary: 'The bytes of a file, at the address that an attachment names: signed, and good for a while',
  },
  events: {
    method: 'GET', path: '/v1/events', params: v.object({ since: v.exactOptional(cursor) }), answer: 'stream',
    summary: 'Every change I may see, behind a cursor or from now on, as server-sent events',
  },
  signal: {
    method: 'POST', path: '/v1/signals', body: ephemeral, answer: 'nothing',
    summary: 'Typing, viewing, presence: passed on, never stored',
  },
} as const satisfies Readonly<Record<string, Operation>>

export type OperationId = keyof typeof OPERATIONS
