import type { Page, Query } from '../../../backend/queries.js'
import type { SearchFilter } from '../../../model/search.js'
import type { Actor } from '../actor.js'
import { area } from '../case.js'
import { equal, holds } from '../check.js'

type Type = 'search-messages' | 'search-conversations'

const ids = async (actor: Actor, type: Type, search: string, filter: SearchFilter = {}): Promise<readonly string[]> =>
  (await actor.load({ type, search, filter, limit: 100 })).items.map(one => one.id)

const messages = (actor: Actor, search: string, filter?: SearchFilter) => ids(actor, 'search-messages', search, filter)
const conversations = (actor: Actor, search: string, filter?: SearchFilter) =>
  ids(actor, 'search-conversations', search, filter)

/** All pages of a search, page by page. */
const paged = async (actor: Actor, type: Type, search: string): Promise<readonly string[]> => {
  const found: string[] = []
  let cursor: string | null = null
  do {
    const query: Query<Type> = { type, search, filter: {}, limit: 3, ...cursor !== null && { cursor } }
    const page: Page<Query<Type>> = await actor.load(query)
    found.push(...page.items.map(one => one.id))
    cursor = page.next
  } while (cursor !== null && found.length < 1_000)
  return found
}

/** What is written, a search that finds it, and one that does not. */
const WRITTEN = [
  ['Ação às três, Zoë', 'acao TRES zoe', 'cao'],
  ['The ordering of parcels', 'parc ord', 'arcels'],
  ['荷物は東京都庁に届きました', '都庁', '京東'],
  ['พัสดุมาถึงแล้ว', 'มาถึง', 'ถึงมา'],
  ['وصل الطرد أمس', 'الطرد', 'طرد'],
  ['ΟΔΟΣ Ερμού', 'οδος', 'δος'],
  ['Package 🎉 arrived', '🎉', '🎁'],
  ['x'.repeat(40), 'x'.repeat(40), 'x'.repeat(41)],
] as const

export const searchingCases = area('searching', [
  ['every word of a search begins some word of the message, whatever its script', ['search', 'send'], async ({ as }) => {
    const noel = await as('noel')
    for (const [text, finds, misses] of WRITTEN) {
      const { id } = await noel.send('answered', text)
      equal(await messages(noel, finds), [id], `"${finds}" in "${text}"`)
      equal(await messages(noel, misses), [], `"${misses}" in "${text}"`)
    }
  }],
  ['messages that are found come with where they stand, the newest first', ['search', 'send'], async ({ as }) => {
    const noel = await as('noel')
    const first = await noel.send('fresh', 'A parcel from Quillon')
    const second = await noel.send('answered', 'Quillon: the parcel')
    const page = await noel.load({ type: 'search-messages', search: 'quill parcel', filter: {}, limit: 10 })
    equal(page.items, first.at === second.at ? page.items : [second, first], 'the messages')
    equal(page.items.length, 2, 'both')
    const included = (kind: string) => page.included.filter(one => one.kind === kind).map(one => one.id).sort()
    equal(included('conversation'), ['answered', 'fresh'], 'their conversations')
    holds(included('contact').includes('contact-01') && included('contact').includes('contact-02'), 'their contacts')
    holds(included('agent').includes(noel.id), 'who wrote them')
  }],
  ['what is found comes page by page, without gap or repetition', ['search'], async ({ as }) => {
    const iris = await as('iris')
    for (const [type, search] of [['search-messages', 'warehouse'], ['search-messages', 'blue'], ['search-conversations', 'fjord']] as const) {
      const whole = await ids(iris, type, search)
      holds(whole.length > 0, `${search} is found`)
      equal(await paged(iris, type, search), whole, `${type} ${search}`)
    }
  }],
  ['a search finds nothing where I have no access', ['search', 'send', 'note'], async ({ as }) => {
    const [noel, tova, remy] = [await as('noel'), await as('tova'), await as('remy')]
    const own = await noel.send('own', 'Zebra crossing')
    equal(await messages(noel, 'zebra'), [own.id], 'on my own number')
    equal(await messages(tova, 'zebra'), [], 'on a colleague\'s number')
    equal(await conversations(noel, 'lena'), ['own'], 'my private contact\'s')
    equal(await conversations(tova, 'lena'), [], 'a colleague\'s private contact\'s')
    const note = await noel.send('fresh', 'Zebra, again', 'note')
    equal(await messages(tova, 'zebra'), [note.id], 'a note, for who is in the inbox')
    equal(await messages(remy, 'zebra'), [], 'a note, for who is not')
  }],
  ['moved out of sight, it is found no more', ['search', 'move'], async ({ as }) => {
    const [iris, tova] = [await as('iris'), await as('tova')]
    const { id } = await iris.send('fresh', 'About the quagga')
    equal(await messages(tova, 'quagga'), [id], 'before')
    await iris.do({ type: 'move', conversationId: 'fresh', inboxId: 'inbox-billing', reason: '' })
    equal(await messages(tova, 'quagga'), [], 'after')
    equal(await messages(iris, 'quagga'), [id], 'for who has access there')
    equal(await messages(iris, 'quagga', { inboxId: 'inbox-billing' }), [id], 'in that inbox')
    equal(await messages(iris, 'quagga', { inboxId: 'inbox-support' }), [], 'in the one it left')
  }],
  ['spam is found only where spam is looked for', ['search', 'spam'], async ({ as }) => {
    const noel = await as('noel')
    const { id } = await noel.send('fresh', 'Buy an okapi')
    holds((await conversations(noel, 'amara')).includes('fresh'), 'the conversation, before')
    await noel.do({ type: 'mark-spam', conversationId: 'fresh' })
    equal(await messages(noel, 'okapi'), [], 'a message')
    holds(!(await conversations(noel, 'amara')).includes('fresh'), 'the conversation')
    equal(await messages(noel, 'okapi', { status: 'spam' }), [id], 'a message among spam')
    holds((await conversations(noel, 'amara', { status: 'spam' })).includes('fresh'), 'the conversation among spam')
  }],
  ['conversations are found by name, company and number, those last active first', ['search'], async ({ seed, as }) => {
    const remy = await as('remy')
    const noel = await as('noel')
    equal(await conversations(remy, 'sa bru'), ['repair'], 'by name')
    equal(await conversations(remy, 'oficina'), ['repair'], 'by company')
    equal(await conversations(remy, '555 010-1002'), ['repair'], 'by part of the number')
    equal(await conversations(noel, 'stock'), [], 'by what was said')
    const found = await conversations(noel, 'emil')
    const at = new Map(seed.conversations?.map(one => [one.id, one.activityAt]))
    equal(found, [...found].sort((a, b) => at.get(b)! - at.get(a)! || (a < b ? -1 : 1)), 'their order')
    holds(found.includes('order-free') && found.includes('past') && found.includes('long'), 'whatever inbox, history too')
    equal(await conversations(noel, 'emil', { inboxId: 'inbox-orders', status: 'open' }), ['order-free', 'past'].filter(id =>
      seed.conversations?.some(one => one.id === id && one.status === 'open')).sort((a, b) => at.get(b)! - at.get(a)!), 'narrowed')
  }],
  ['conversations are found by whatever their contact is found by', ['search', 'edit-contact'], async ({ as }) => {
    const noel = await as('noel')
    equal(await conversations(noel, 'emil@fjord'), await conversations(noel, 'emil'), 'by a mail address')
    const { phones, version } = (await noel.load({ type: 'contact', contactId: 'contact-02' })).items[0]!
    equal(await conversations(noel, '8877'), [], 'by another number, before')
    await noel.do({
      type: 'update-contact', contactId: 'contact-02', fields: { phones: [...phones, { label: 'Work', value: '+15550198877' }] },
      expectedVersion: version,
    })
    equal(await conversations(noel, '8877'), await conversations(noel, 'bruno'), 'by another number')
    holds((await conversations(noel, '019-8877')).includes('answered'), 'by more of it')
  }],
  ['a search without a word finds nothing', ['search'], async ({ as }) => {
    const noel = await as('noel')
    for (const search of ['', ' ', '…!']) {
      equal([await messages(noel, search), await conversations(noel, search)], [[], []], JSON.stringify(search))
    }
  }],
  ['a renamed contact\'s conversations are found by the new name', ['search', 'edit-contact'], async ({ as }) => {
    const noel = await as('noel')
    const contact = (await noel.load({ type: 'contact', contactId: 'contact-02' })).items[0]!
    holds((await conversations(noel, 'bruno')).includes('answered'), 'by the old one, before')
    await noel.do({
      type: 'update-contact', contactId: contact.id, fields: { name: 'Quentin Sá' }, expectedVersion: contact.version,
    })
    holds((await conversations(noel, 'quentin')).includes('answered'), 'by the new one')
    holds(!(await conversations(noel, 'bruno')).includes('answered'), 'by the old one no more')
  }],
])
