import { sharesHistory } from '../../src/backend/rules/access.js'
import {
  askedOf, foundCursor, foundPlaceAt, findsContact, findsConversation, findsMessage, soughtBy,
} from '../../src/backend/rules/search.js'
import type { SearchPlace } from '../../src/backend/rules/search.js'
import type { Query } from '../../src/backend/queries.js'
import type { Contact } from '../../src/model/contact.js'
import type { Conversation } from '../../src/model/conversation.js'
import type { Message } from '../../src/model/message.js'
import type { Answer } from './answer.js'
import { sizeOf } from './answer.js'
import type { Asker } from './asker.js'
import { Included } from './included.js'

type Search = Query<'search-messages' | 'search-conversations'>
type Ask = (after: SearchPlace | undefined, most: number) => Promise<readonly SearchPlace[]>

/** Looks for what an agent may see, and what the search is narrowed to: from a place on, so many. */
const finder = (
  { filter }: Search, { access, agent, scope }: Asker, name: 'find_messages' | 'find_conversations',
  wanted: readonly (readonly string[])[],
): Ask => {
  const sight = [
    agent.id, access.inboxes.map(one => one.id),
    access.channels.filter(one => one.ownerId === agent.id).map(one => one.id),
    filter.status ?? null, filter.inboxId ?? null, filter.channelId ?? null, filter.contactId ?? null,
    access.inboxes.filter(sharesHistory).map(one => one.id),
  ]
  const lists = wanted.map((_, index) => `$${index + 12}::text[]`).join(', ')
  return (after, most) => scope.query<SearchPlace>(`
    select id, rank as at from inbox.${name}(${lists}, row($1, $2, $3, $4, $5, $6, $7, $8)::inbox.sight, $9, $10, $11)
  `, [...sight, after?.at ?? 'Infinity', after?.id ?? '', most, ...wanted])
}

/**
 * A page of what was found behind a place. An index cuts long words and tells little of scripts without spaces: what it
 * names is looked at before it counts as found.
 */
const pageOf = async <T>(
  place: SearchPlace | undefined, size: number, ask: Ask,
  look: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): Promise<{ readonly items: readonly T[], readonly next: string | null }> => {
  const found: (readonly [SearchPlace, T])[] = []
  for (let after = place, isMore = true; isMore && found.length <= size;) {
    const places = await ask(after, size + 1)
    const seen = await look(places.map(({ id }) => id))
    for (const place of places) if (seen.has(place.id)) found.push([place, seen.get(place.id)!])
    after = places.at(-1)
    isMore = places.length > size
  }
  const rows = found.slice(0, size)
  const last = rows.at(-1)
  return { items: rows.map(([, item]) => item), next: last && found.length > size ? foundCursor(last[0]) : null }
}

const NOTHING = { items: [], included: [], total: null, next: null, previous: null }

export const answerSearchMessages: Answer<'search-messages'> = async (query, asker) => {
  const { query: ask, tenant } = asker.scope
  const after = foundPlaceAt(query.cursor)
  const sought = soughtBy(query.search)
  if (sought.words.length === 0) return NOTHING
  const find = finder(query, asker, 'find_messages', [askedOf(sought).words])
  const { items, next } = await pageOf(after, sizeOf(query.limit), find, async ids => {
    const rows = await ask<{ value: Message | null }>(
      'select value from inbox.message where tenant = $1 and id = any($2)', [tenant, ids])
    return new Map(rows.flatMap(({ value }) => value && findsMessage(value, sought) ? [[value.id, value]] : []))
  })
  const included = new Included(asker)
  const conversations = await ask<{ value: Conversation }>(
    'select value from inbox.conversation where tenant = $1 and id = any($2) and value is not null',
    [tenant, [...new Set(items.map(one => one.conversationId))]])
  for (const message of items) included.message(message)
  for (const { value } of conversations) included.found(value)
  return { ...NOTHING, items, included: await included.changes(), next }
}

export const answerSearchConversations: Answer<'search-conversations'> = async (query, asker) => {
  const { query: ask, tenant } = asker.scope
  const after = foundPlaceAt(query.cursor)
  const sought = soughtBy(query.search)
  if (sought.words.length === 0) return NOTHING
  const asked = askedOf(sought)
  const find = finder(query, asker, 'find_conversations', [asked.words, asked.digits])
  const { items, next } = await pageOf(after, sizeOf(query.limit), find, async ids => {
    const rows = await ask<{ value: Conversation, contact: Contact | null }>(`
      select c.value, k.value as contact from inbox.conversation as c
      left join inbox.contact as k on k.tenant = $1 and k.id = c.contact_id and (k.owner_id is null or k.owner_id = $3)
      where c.tenant = $1 and c.id = any($2) and c.value is not null
    `, [tenant, ids, asker.agent.id])
    return new Map(rows.flatMap(({ value, contact }) =>
      findsConversation(value, sought) || (contact && findsContact(contact, sought)) ? [[value.id, value]] : []))
  })
  const included = new Included(asker)
  for (const one of items) included.conversation(one)
  return { ...NOTHING, items, included: await included.changes(), next }
}
