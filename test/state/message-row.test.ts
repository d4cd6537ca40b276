import { expect } from '@open-wc/testing'
import { atom } from 'nanostores'
import type { ConversationKind } from '../../src/model/conversation.js'
import type { Message } from '../../src/model/message.js'
import type { MessageRow, RowSurroundings } from '../../src/state/message-row.js'
import { createMessageRow, createParty, isPending } from '../../src/state/message-row.js'
import { AGENTS } from '../../src/testing/index.js'
import { aContact, aConversation, aMessage, anAgent } from '../model/records.js'
import { put } from './records/sound.js'
import { aReadyDesk, watchStore } from './world.js'

const MINUTE = 60_000
const NOON = new Date(2026, 4, 13, 12).getTime()
const { mara, deniz } = AGENTS

interface RowOptions {
  readonly readSeq?: number | null
  readonly isCut?: boolean
  readonly kind?: ConversationKind
}

/** A thread of so many messages, and the rows it makes. */
const rowsOf = async (
  messages: readonly Partial<Message>[],
  { readSeq = null, isCut = false, kind = 'shared' }: RowOptions = {},
) => {
  const { inbox } = await aReadyDesk()
  const full = messages.map((more, index) => aMessage({ id: `m${index + 1}`, seq: index + 1, at: NOON + index * MINUTE, ...more }))
  inbox.records.receive([
    put('conversation', aConversation({ kind })), put('contact', aContact()),
    put('agent', anAgent({ id: deniz, name: 'Deniz Aksoy' })), ...full.map(message => put('message', message)),
  ])
  const party = createParty(inbox, 'c1')
  const divider = atom(readSeq)
  const stores = full.map(({ id }, index) => createMessageRow(inbox, id, {
    previousId: full[index - 1]?.id, nextId: full[index + 1]?.id, isCut: isCut && index === 0, party, divider,
  } satisfies RowSurroundings))
  return { inbox, full, stores, rows: stores.map(store => store.get()!) }
}

const marks = (rows: readonly MessageRow[], field: keyof MessageRow) => rows.map(row => Boolean(row[field]))

describe('a message\'s row', () => {
  it('knows who wrote it, and whose side it stands on', async () => {
    const { rows } = await rowsOf([
      {}, { direction: 'out', authorId: mara }, { direction: 'out', authorId: deniz }, { kind: 'note', direction: 'none', authorId: deniz },
    ])
    expect(rows.map(row => row.side)).to.deep.equal(['theirs', 'ours', 'ours', 'theirs'])
    expect(marks(rows, 'own')).to.deep.equal([false, true, false, false])
    expect(rows.map(row => row.agent?.name)).to.deep.equal([undefined, 'Mara Quinn', 'Deniz Aksoy', 'Deniz Aksoy'])
    expect(rows[0]?.party?.contact?.name).to.equal('Priya Raman')
  })

  it('in a chat between agents has mine on our side and theirs on the other', async () => {
    const { rows } = await rowsOf([
      { direction: 'out', authorId: deniz }, { direction: 'out', authorId: mara },
    ], { kind: 'direct' })
    expect(rows.map(row => row.side)).to.deep.equal(['theirs', 'ours'])
  })

  it('joins its neighbors of one author, direction and kind within five minutes', async () => {
    const { rows } = await rowsOf([
      {}, {}, { at: NOON + 20 * MINUTE }, { at: NOON + 21 * MINUTE, direction: 'out', authorId: mara },
      { at: NOON + 22 * MINUTE, direction: 'none', kind: 'note', authorId: mara },
    ])
    expect(marks(rows, 'startsGroup')).to.deep.equal([true, false, true, true, true])
    expect(marks(rows, 'endsGroup')).to.deep.equal([false, true, true, true, true])
  })

  it('begins a day where the date changes, and not where older ones are still to come', async () => {
    const days = [{}, { at: NOON + 13 * 60 * MINUTE }, { at: NOON + 14 * 60 * MINUTE }]
    expect(marks((await rowsOf(days)).rows, 'startsDay')).to.deep.equal([true, true, false])
    expect(marks((await rowsOf(days, { isCut: true })).rows, 'startsDay')).to.deep.equal([false, true, false])
  })

  it('begins what I had not read when I came', async () => {
    const { rows } = await rowsOf([{}, {}, {}, {}], { readSeq: 2 })
    expect(marks(rows, 'startsUnread')).to.deep.equal([false, false, true, false])
    expect(rows[2]?.startsGroup).to.be.true
    expect(marks((await rowsOf([{}, {}])).rows, 'startsUnread')).to.deep.equal([false, false])
  })

  it('begins what I had not read also where a colleague answered first', async () => {
    const { rows } = await rowsOf([{}, { direction: 'out', authorId: deniz }, {}], { readSeq: 1 })
    expect(marks(rows, 'startsUnread')).to.deep.equal([false, true, false])
  })

  it('tells whom an event is about, and which tag', async () => {
    const { rows, inbox, stores } = await rowsOf([
      { kind: 'event', direction: 'none', authorId: mara, event: { type: 'assigned', assigneeId: deniz } },
      { kind: 'event', direction: 'none', authorId: deniz, event: { type: 'assigned', assigneeId: mara } },
      { kind: 'event', direction: 'none', authorId: mara, event: { type: 'tagged', tagId: 't' } },
    ])
    expect(rows.map(row => row.subject?.name)).to.deep.equal(['Deniz Aksoy', 'Mara Quinn', undefined])
    expect(marks(rows, 'aboutMe')).to.deep.equal([false, true, false])
    inbox.records.receive([put('tag', { id: 't', version: 1, name: 'urgent', color: 'red' })])
    expect(stores[2]?.get()?.tag?.name).to.equal('urgent')
  })

  it('tells its own change once, and nobody else\'s', async () => {
    const { inbox, full, stores } = await rowsOf([{}, { direction: 'out', authorId: mara, delivery: 'sent' }, {}])
    const watched = stores.map(store => watchStore(store))
    inbox.records.receive([
      put('message', { ...full[1]!, delivery: 'delivered' }, 2), put('conversation', aConversation({ lastSeq: 3 }), 2),
    ])
    expect(watched.map(one => one.values.length)).to.deep.equal([1, 2, 1])
    inbox.records.receive([put('contact', aContact({ name: 'Priya R.' }), 2)])
    expect(watched.map(one => one.last()?.party?.contact?.name)).to.deep.equal(['Priya R.', 'Priya R.', 'Priya R.'])
  })

  it('is nothing while its message is not known', async () => {
    const { inbox } = await aReadyDesk()
    const surroundings = { previousId: undefined, nextId: undefined, isCut: false, divider: atom(null) }
    expect(createMessageRow(inbox, 'm1', { ...surroundings, party: createParty(inbox, 'c1') }).get()).to.be.undefined
  })

  it('is pending until the back end has given it a place', () => {
    expect(isPending(aMessage({ seq: Infinity }))).to.be.true
    expect(isPending(aMessage({ seq: 9 }))).to.be.false
  })
})
