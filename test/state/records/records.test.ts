import { expect } from '@open-wc/testing'
import type { Change } from '../../../src/backend/changes.js'
import type { Command } from '../../../src/backend/commands.js'
import { aContact, aConversation, aMark, aMessage } from '../../model/records.js'
import type { Fact } from '../../../src/state/observe.js'
import type { Changed, Records } from '../../../src/state/records/records.js'
import { createRecords } from '../../../src/state/records/records.js'
import { gone, put } from './sound.js'

const close = (id = 'k1'): Command => ({ id, type: 'close', conversationId: 'c1' })
const send = (id = 'k1'): Command =>
  ({ id, type: 'send-message', conversationId: 'c1', messageId: 'mine', kind: 'message', text: 'Hi', attachmentIds: [] })
const expected = (command: Command) => ({ command, at: 5_000, me: 'me' })

describe('records', () => {
  let facts: Fact[]
  let records: Records
  let batches: (readonly Changed[])[]

  beforeEach(() => {
    facts = []
    batches = []
    records = createRecords(fact => { facts.push(fact) })
    records.onChange(batch => { batches.push(batch) })
  })

  it('are what the back end said last', () => {
    records.receive([put('conversation', aConversation()), put('conversation', aConversation({ title: 'new' }), 2)])
    expect(records.get('conversation', 'c1')?.title).to.equal('new')
    expect(records.all('conversation')).to.have.length(1)
  })

  it('ignore older versions, and the same one again', () => {
    records.receive([put('conversation', aConversation({ title: 'new' }), 5)])
    batches.length = 0
    records.receive([put('conversation', aConversation({ title: 'old' }), 4), put('conversation', aConversation(), 5)])
    expect(records.get('conversation', 'c1')?.title).to.equal('new')
    expect(batches).to.deep.equal([])
  })

  it('that are gone do not come back with an older version', () => {
    records.receive([put('contact', aContact(), 3), gone('contact', 'contact', 4)])
    records.receive([put('contact', aContact(), 3)])
    expect(records.get('contact', 'contact')).to.be.undefined
    records.receive([put('contact', aContact(), 5)])
    expect(records.get('contact', 'contact')?.name).to.equal('Priya Raman')
  })

  it('that are malformed are dropped, and told once by id and reason, while the rest shows', () => {
    const broken = put('contact', aContact({ name: 7 as unknown as string }))
    records.receive([broken, put('conversation', aConversation())])
    records.receive([broken])
    expect(records.get('contact', 'contact')).to.be.undefined
    expect(records.get('conversation', 'c1')).not.to.be.undefined
    expect(facts).to.deep.equal([
      { type: 'malformed-record', kind: 'contact', id: 'contact', reason: 'name: expected string' },
    ])
  })

  it('with a word that nobody here knows are kept, and told once by id and field', () => {
    const message = aMessage({ delivery: 'teleported' as never })
    records.receive([put('message', message), put('message', message, 2)])
    expect(records.get('message', message.id)?.delivery).to.equal('teleported')
    expect(facts).to.deep.equal([{ type: 'unknown-word', kind: 'message', id: message.id, field: 'delivery' }])
  })

  it('that are malformed leave what was sound before', () => {
    records.receive([put('contact', aContact())])
    records.receive([put('contact', aContact({ phones: null as never }), 2)])
    expect(records.get('contact', 'contact')?.phones).to.deep.equal([])
  })

  it('survive whatever else a back end may send', () => {
    const nonsense = [null, 7, 'text', {}, { kind: 'wombat', id: 'w', version: 1, value: null }, { kind: 'toString' }]
    records.receive(nonsense as unknown as Change[])
    expect(facts.map(fact => fact.type === 'malformed-record' && fact.kind)).to.deep.equal(facts.map(() => 'unknown'))
    expect(batches).to.deep.equal([])
  })

  it('show what a command will do, and take it back when it is refused', () => {
    const before = aConversation()
    records.receive([put('conversation', before)])
    const known = records.get('conversation', 'c1')
    records.expect(expected(close()))
    expect(records.get('conversation', 'c1')?.status).to.equal('closed')
    expect(records.confirmed('conversation', 'c1')).to.equal(known)
    records.settle('k1', [])
    expect(records.get('conversation', 'c1')).to.equal(known)
  })

  it('take back only the refused one of two commands', () => {
    records.receive([put('conversation', aConversation())])
    records.expect(expected(close('k1')))
    records.expect(expected({ id: 'k2', type: 'set-tags', conversationId: 'c1', add: ['t'], remove: [] }))
    records.settle('k1', [])
    expect(records.get('conversation', 'c1')).to.deep.include({ status: 'open', tagIds: ['t'] })
  })

  it('show a command on top of what came from others meanwhile', () => {
    records.receive([put('conversation', aConversation())])
    records.expect(expected(close()))
    records.receive([put('conversation', aConversation({ assigneeId: 'other' }), 2)])
    expect(records.get('conversation', 'c1')).to.include({ status: 'closed', assigneeId: 'other' })
  })

  it('end the same whether the receipt or the event comes first', () => {
    const changes = [
      put('message', aMessage({ id: 'mine', seq: 7, direction: 'out', authorId: 'me', text: 'Hi', delivery: 'queued' })),
      put('conversation', aConversation({ lastSeq: 7, activityAt: 6_000 }), 2),
      put('mark', aMark({ readSeq: 7 }), 2),
    ]
    const play = (order: readonly ('receipt' | 'event')[]) => {
      const own = createRecords(() => { /* nobody listens */ })
      own.receive([put('conversation', aConversation())])
      own.expect(expected(send()))
      for (const step of order) {
        if (step === 'event') own.receive(changes)
        else own.settle('k1', changes)
      }
      return [own.get('message', 'mine'), own.get('conversation', 'c1'), own.get('mark', 'c1')]
    }
    expect(play(['receipt', 'event'])).to.deep.equal(play(['event', 'receipt']))
    expect(play(['receipt', 'event', 'event'])).to.deep.equal(play(['receipt']))
    expect(play(['receipt'])[0]).to.include({ seq: 7, delivery: 'queued' })
  })

  it('replace what was expected by what was accepted in one step', () => {
    records.receive([put('conversation', aConversation())])
    records.expect(expected(close()))
    batches.length = 0
    records.settle('k1', [put('conversation', aConversation({ status: 'closed', closedAt: 9_000, closedById: 'me' }), 2)])
    expect(batches).to.have.length(1)
    expect(batches[0]?.[0]).to.have.nested.property('before.closedAt', 5_000)
    expect(batches[0]?.[0]).to.have.nested.property('after.closedAt', 9_000)
  })

  it('tell everyone once a batch, after all of it is known', () => {
    const titles: (string | undefined)[] = []
    records.onChange(() => { titles.push(records.get('contact', 'contact')?.name) })
    records.receive([put('conversation', aConversation()), put('contact', aContact())])
    expect(titles).to.deep.equal(['Priya Raman'])
    expect(batches[0]?.map(change => change.id)).to.deep.equal(['c1', 'contact'])
  })

  it('tell what a page brought from what happened, and which records came with their surroundings', () => {
    const told: boolean[] = []
    records.onChange((_batch, isNews) => { told.push(isNews) })
    records.learn([put('conversation', aConversation())])
    records.receive([put('contact', aContact()), put('conversation', aConversation({ title: 'x' }), 2)])
    expect(told).to.deep.equal([false, true])
    expect(records.isLearned('conversation', 'c1')).to.be.true
    expect(records.isLearned('contact', 'contact')).to.be.false
    records.learn([put('contact', aContact())])
    expect(records.isLearned('contact', 'contact')).to.be.true
    expect(told).to.have.length(2)
  })

  it('stop telling who has left', () => {
    let told = 0
    records.onChange(() => { told++ })()
    records.receive([put('contact', aContact())])
    expect(told).to.equal(0)
  })

  it('that nothing changed keep their identity', () => {
    records.receive([put('contact', aContact()), put('conversation', aConversation())])
    const contact = records.get('contact', 'contact')
    records.receive([put('conversation', aConversation({ title: 'x' }), 2)])
    expect(records.get('contact', 'contact')).to.equal(contact)
  })

  it('can be watched one by one, before they are known and after', () => {
    const seen: (string | undefined)[] = []
    const stop = records.store('contact', 'contact').subscribe(contact => { seen.push(contact?.name) })
    records.receive([put('contact', aContact()), put('conversation', aConversation())])
    records.receive([gone('contact', 'contact', 2)])
    stop()
    records.receive([put('contact', aContact(), 3)])
    expect(seen).to.deep.equal([undefined, 'Priya Raman', undefined])
  })

  it('read a mark against the conversation as it is, also when that comes later', () => {
    records.receive([put('conversation', aConversation({ lastSeq: 3, inboundCount: 2 })), put('mark', aMark())])
    records.expect(expected({ id: 'k1', type: 'mark-read', conversationId: 'c1', seq: 3 }))
    expect(records.get('mark', 'c1')).to.include({ readSeq: 3, readCount: 2 })
    // Somebody wrote before the back end knew that I read.
    records.receive([put('conversation', aConversation({ lastSeq: 4, inboundCount: 3 }), 2)])
    expect(records.get('mark', 'c1')?.readCount).to.equal(0)
  })
})
