/** What agents ask a big database. */
import { NEEDLES, PLACES, WHO } from '../../server/test/crowd.ts'

const LIMIT = 30
const search = (type, search, more = {}) => {
  const { cursor, ...filter } = more
  return { type, search, filter, limit: LIMIT, ...cursor && { cursor } }
}
const messages = (text, filter) => search('search-messages', text, filter)
const conversations = (text, filter) => search('search-conversations', text, filter)
const list = (filter, sort = 'newest') => ({ type: 'conversations', filter: { status: 'open', ...filter }, sort, limit: 50 })
const contacts = search => ({ type: 'contacts', limit: LIMIT, ...search && { search } })

/** Each letter of a word, as it is typed. */
const typed = (word, ask) => Array.from(word, (_, index) => ask(word.slice(0, index + 1)))

/** By group; an agent asks each of a group in turn. */
export const QUESTIONS = {
  'messages as a common word is typed': typed(NEEDLES.common, messages),
  'messages as a frequent word is typed': typed(NEEDLES.frequent, messages),
  'messages as a rare word is typed': typed(NEEDLES.rare, messages),
  'messages, no such word': [messages('nobodywrotethis')],
  'messages, two common words never together': [messages(`${NEEDLES.left} ${NEEDLES.right}`)],
  'messages, a common word in an old inbox': [messages(NEEDLES.common, { inboxId: PLACES.small })],
  'messages, a common word, snoozed only': [messages(NEEDLES.common, { status: 'snoozed' })],
  'messages, a common word of one contact': [messages(NEEDLES.common, { contactId: 'contact-41000' })],
  'messages, a common word, one inbox seen': [messages(NEEDLES.common)],
  'conversations as a name is typed': typed('bace', conversations),
  'conversations as a number is typed': typed('+14151234', conversations),
  'conversations, no such name': [conversations('nobodyiscalledthis')],
  'conversations, a name in an old inbox': [conversations('ba', { inboxId: PLACES.small })],
  'conversations, a name of one inbox seen': [conversations('ba')],
  'contacts, all of them': [contacts('')],
  'contacts as a name is typed': typed('bacefi', contacts),
  'contacts as a number is typed': typed('+14151234', contacts),
  'contacts by the last digits of a number, or a mail address': ['0037', '41037', '1798@example.com'].map(contacts),
  'contacts, no such name': [contacts('nobodyiscalledthis')],
  'list, each status': ['open', 'snoozed', 'closed', 'spam'].map(status => list({ status })),
  'list, each order': ['oldest', 'longest-waiting', 'unread-first', 'mine'].map(sort => list({}, sort)),
  'list, each order of the closed': ['newest', 'oldest', 'longest-waiting', 'unread-first', 'mine']
    .map(sort => list({ status: 'closed' }, sort)),
  'list, each assignee': ['me', 'none', 'agent-3'].map(assignee => list({ assignee })),
  'list, unread': [list({ unread: true }), list({ unread: false })],
  'list, unread of the closed': [list({ unread: true, status: 'closed' }), list({ unread: false, status: 'closed' })],
  'list, a tag': [list({ tagIds: [PLACES.tag] }), list({ tagIds: [PLACES.tag], status: 'closed' })],
  'list, a file, waiting, a time': [
    list({ hasAttachment: true }), list({ awaitingReply: true }), list({ since: 1_787_500_000_000, until: 1_788_500_000_000 }),
  ],
  'list, an inbox, a channel, a contact': [
    list({ inboxId: PLACES.big }), list({ channelId: PLACES.channel }), list({ contactId: 'contact-40' }),
  ],
  'list, an old inbox': [list({ inboxId: PLACES.small }), list({ inboxId: PLACES.small, status: 'closed' })],
  'list, one inbox seen': [list({}), list({ status: 'closed' }), list({}, 'oldest')],
}

export const agentOf = group => group.endsWith('one inbox seen') ? WHO.few : WHO.all
