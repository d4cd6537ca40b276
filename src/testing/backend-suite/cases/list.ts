import type { ConversationFilter } from '../../../model/filter.js'
import { SORTS } from '../../../model/sort.js'
import type { CaseContext } from '../case.js'
import { area } from '../case.js'
import { equal, holds } from '../check.js'
import { Expected } from '../expected.js'
import { AGENTS } from '../seed-people.js'
import { DAWN } from '../seed-threads.js'

const HOUR = 3_600_000

const FILTERS = {
  'no filter': {},
  'status open': { status: 'open' },
  'status closed': { status: 'closed' },
  'status snoozed': { status: 'snoozed' },
  'status spam': { status: 'spam' },
  'kind private': { kinds: ['private'] },
  'kinds shared and private': { kinds: ['shared', 'private'] },
  'one inbox': { inboxId: 'inbox-orders' },
  'an inbox of others': { inboxId: 'inbox-repairs' },
  'one channel': { channelId: 'channel-support-whatsapp' },
  'one contact': { contactId: 'contact-05' },
  'assigned to me': { assignee: 'me' },
  'assigned to nobody': { assignee: 'none' },
  'assigned to an agent': { assignee: AGENTS.tova },
  unread: { unread: true },
  read: { unread: false },
  'one tag': { tagIds: ['tag-urgent'] },
  'all of two tags': { tagIds: ['tag-urgent', 'tag-refund'] },
  'with an attachment': { hasAttachment: true },
  'without an attachment': { hasAttachment: false },
  'awaiting a reply': { awaitingReply: true },
  answered: { awaitingReply: false },
  since: { since: DAWN + 80 * HOUR },
  until: { until: DAWN + 80 * HOUR },
  'a window of time': { since: DAWN + 60 * HOUR, until: DAWN + 90 * HOUR },
  'several at once': { status: 'open', assignee: 'none', tagIds: ['tag-urgent'], unread: true },
} as const satisfies Record<string, ConversationFilter>

const compare = async (
  { seed, as }: CaseContext, filter: ConversationFilter, what: string,
): Promise<void> => {
  for (const name of ['iris', 'noel', 'remy'] as const) {
    const actor = await as(name)
    const page = await actor.load({ type: 'conversations', filter, sort: 'newest', limit: 200 })
    const expected = new Expected(seed, actor.id).list(filter, 'newest')
    equal(page.items.map(one => one.id), expected, `${what}, as ${name}`)
    if (page.total !== null) equal(page.total, expected.length, `total of ${what}, as ${name}`)
    equal(page.next, null, `no further page of ${what}`)
  }
}

export const listCases = area('conversation list', [
  ...Object.entries(FILTERS).map(([what, filter]) =>
    [`filters: ${what}`, [], (context: CaseContext) => compare(context, filter, what)] as const),

  ...SORTS.map(sort => [`sorts: ${sort}`, [], async ({ seed, as }: CaseContext) => {
    const iris = await as('iris')
    const page = await iris.load({ type: 'conversations', filter: {}, sort, limit: 200 })
    equal(page.items.map(one => one.id), new Expected(seed, iris.id).list({}, sort), `order by ${sort}`)
  }] as const),

  ['the rows are the records as they are stored', [], async ({ seed, as }) => {
    const page = await (await as('iris')).load({ type: 'conversations', filter: {}, sort: 'newest', limit: 200 })
    for (const item of page.items) {
      equal(item, seed.conversations?.find(one => one.id === item.id), `conversation ${item.id}`)
    }
  }],

  ['what rows refer to comes along: contact, assignee, tags, my mark', [], async ({ as }) => {
    const iris = await as('iris')
    const page = await iris.load({ type: 'conversations', filter: {}, sort: 'newest', limit: 200 })
    const has = (kind: string, id: string | null): boolean => id === null || id === iris.id
      || page.included.some(one => one.kind === kind && one.id === id && one.value !== null)
    for (const { id, contactId, assigneeId, tagIds } of page.items) {
      holds(has('contact', contactId), `contact of ${id}`)
      holds(has('agent', assigneeId), `assignee of ${id}`)
      holds(tagIds.every(tagId => has('tag', tagId)), `tags of ${id}`)
    }
    const marks = page.included.filter(one => one.kind === 'mark')
    holds(marks.some(one => one.id === 'crowd-14' && one.value?.pinnedAt === 1_700_000_000_000), 'my mark of a row')
  }],

  ['one conversation comes by its id, with what it refers to', [], async ({ seed, as }) => {
    const page = await (await as('noel')).load({ type: 'conversation', conversationId: 'answered' })
    equal(page.items, seed.conversations?.filter(one => one.id === 'answered'), 'the conversation')
    holds(page.included.some(one => one.kind === 'contact' && one.id === 'contact-02'), 'its contact')
    holds(page.included.some(one => one.kind === 'tag' && one.id === 'tag-urgent'), 'its tag')
  }],
])
