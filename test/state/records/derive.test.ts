import { expect } from '@open-wc/testing'
import { aContact, aConversation, aMark } from '../../model/records.js'
import { derive } from '../../../src/state/records/derive.js'
import type { Records } from '../../../src/state/records/records.js'
import { createRecords } from '../../../src/state/records/records.js'
import { put } from './sound.js'

const row = (records: Records, id: string, count: { computed: number }) => derive(records, follow => {
  count.computed++
  const conversation = follow('conversation', id)
  return conversation && {
    conversation,
    contact: follow('contact', conversation.contactId),
    flagged: follow('mark', id)?.flagged ?? false,
    tags: conversation.tagIds.map(tagId => follow('tag', tagId)).filter(tag => tag !== undefined),
  }
})

describe('a derived store', () => {
  let records: Records
  let count: { computed: number }
  let told: number
  let stop: (() => void) | undefined

  beforeEach(() => {
    records = createRecords(() => { /* nobody listens */ })
    count = { computed: 0 }
    told = 0
  })
  afterEach(() => { stop?.() })

  const watchRow = (id = 'c1') => {
    const store = row(records, id, count)
    stop = store.subscribe(() => { told++ })
    told = 0
    count.computed = 0
    return store
  }

  it('has a value as soon as somebody looks', () => {
    records.receive([put('conversation', aConversation()), put('contact', aContact())])
    expect(row(records, 'c1', count).get()?.contact?.name).to.equal('Priya Raman')
  })

  it('tells each relevant change once', () => {
    records.receive([put('conversation', aConversation()), put('contact', aContact())])
    const store = watchRow()
    records.receive([put('contact', aContact({ name: 'Priya R.' }), 2)])
    expect(told).to.equal(1)
    records.receive([put('conversation', aConversation({ title: 'x' }), 2), put('mark', aMark({ flagged: true }))])
    expect(told).to.equal(2)
    expect(store.get()).to.deep.include({ flagged: true })
  })

  it('tells nothing of records it did not read', () => {
    records.receive([put('conversation', aConversation()), put('contact', aContact())])
    watchRow()
    records.receive([put('conversation', aConversation({ id: 'c2' })), put('contact', aContact({ id: 'other' }))])
    expect(told).to.equal(0)
    expect(count.computed).to.equal(0)
  })

  it('tells nothing when what it shows stays the same', () => {
    records.receive([put('conversation', aConversation()), put('mark', aMark())])
    watchRow()
    records.receive([put('mark', aMark({ readSeq: 9 }), 2)])
    expect(count.computed).to.equal(1)
    expect(told).to.equal(0)
  })

  it('follows another record once it reads another one', () => {
    records.receive([put('conversation', aConversation()), put('contact', aContact())])
    const store = watchRow()
    records.receive([put('conversation', aConversation({ contactId: 'other' }), 2)])
    expect(told).to.equal(1)
    records.receive([put('contact', aContact({ name: 'Nobody here' }), 2)])
    expect(told).to.equal(1)
    records.receive([put('contact', aContact({ id: 'other', name: 'Kwame' }))])
    expect(told).to.equal(2)
    expect(store.get()?.contact?.name).to.equal('Kwame')
  })

  it('follows its tags', () => {
    records.receive([put('conversation', aConversation({ tagIds: ['t'] }))])
    const store = watchRow()
    expect(store.get()?.tags).to.deep.equal([])
    records.receive([put('tag', { id: 't', version: 1, name: 'urgent', color: 'red' })])
    expect(store.get()?.tags.map(tag => tag.name)).to.deep.equal(['urgent'])
    expect(told).to.equal(1)
  })

  it('computes nothing while nobody watches, and catches up when somebody does', () => {
    records.receive([put('conversation', aConversation())])
    const store = row(records, 'c1', count)
    records.receive([put('conversation', aConversation({ title: 'x' }), 2)])
    expect(count.computed).to.equal(0)
    stop = store.subscribe(() => { /* watching */ })
    expect(store.get()?.conversation.title).to.equal('x')
  })

  for (const size of [10, 100_000]) {
    it(`costs one computation a change among ${size.toLocaleString('en')} conversations`, () => {
      records.receive(Array.from({ length: size }, (_, index) => put('conversation', aConversation({ id: `c${index}` }))))
      const stops = Array.from({ length: 10 }, (_, index) =>
        row(records, `c${index}`, count).subscribe(() => { told++ }))
      told = 0
      count.computed = 0
      records.receive([put('conversation', aConversation({ id: 'c5', title: 'x' }), 2)])
      records.receive([put('conversation', aConversation({ id: `c${size - 1}`, title: 'x' }), 3)])
      for (const end of stops) end()
      expect(count.computed).to.equal(size === 10 ? 2 : 1)
      expect(told).to.equal(size === 10 ? 2 : 1)
    })
  }
})
