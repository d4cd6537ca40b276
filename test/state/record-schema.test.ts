import { expect } from '@open-wc/testing'
import type { Change } from '../../src/backend/changes.js'
import { changeProblem, isRecordKind, unknownWords } from '../../src/state/record-schema.js'
import { scene } from '../../src/testing/scenes.js'
import { aContact, aConversation, aMark, aMessage } from '../model/records.js'
import { gone, put } from './records/sound.js'

describe('the shape of a record', () => {
  it('is sound in every record of a scene', () => {
    const { conversations = [], messages = [] } = scene()
    const changes = [
      ...conversations.map(value => put('conversation', value)), ...messages.map(value => put('message', value)),
    ]
    expect(changes.map(changeProblem).filter(problem => problem !== null)).to.deep.equal([])
  })

  it('may hold more than the kit knows', () => {
    expect(changeProblem(put('contact', { ...aContact(), loyalty: 'gold' } as never))).to.be.null
  })

  it('keeps a message whose failure has a cause nobody here knows', () => {
    expect(changeProblem(put('message', aMessage({ failureCause: 'solar-storm' as never })))).to.be.null
  })

  it('keeps a message whose delivery or event has a name nobody here knows, and tells which', () => {
    const delivery = put('message', aMessage({ delivery: 'teleported' as never }))
    const event = put('message', aMessage({ kind: 'event', event: { type: 'merged' } as never }))
    expect([delivery, event].map(changeProblem)).to.deep.equal([null, null])
    expect([delivery, event, put('message', aMessage({ delivery: 'read' }))].map(unknownWords))
      .to.deep.equal([['delivery'], ['event'], []])
  })

  it('keeps a conversation whose status has a name nobody here knows, and tells it', () => {
    const change = put('conversation', aConversation({ status: 'parked' as never }))
    expect(changeProblem(change)).to.be.null
    expect([change, put('conversation', aConversation())].map(unknownWords)).to.deep.equal([['status'], []])
  })

  it('is sound when the record is gone', () => {
    expect(changeProblem(gone('tag', 't', 2))).to.be.null
  })

  it('names the first field that is wrong', () => {
    const cases: readonly (readonly [Change, string])[] = [
      [put('conversation', aConversation({ kind: 'lost' as never })), 'kind: '],
      [put('conversation', aConversation({ activityAt: NaN })), 'activityAt: '],
      [put('conversation', aConversation({ tagIds: ['a', ''] })), 'tagIds.1: '],
      [put('message', aMessage({ seq: Infinity })), 'seq: '],
      [put('message', aMessage({ attachments: [{ id: 'f', name: 'a', type: 'b', size: '1' as never, url: null }] })),
        'attachments.0.size: '],
      [put('contact', aContact({ emails: [{ label: '', value: null as never }] })), 'emails.0.value: '],
      [put('mark', aMark({ flagged: undefined as never })), 'flagged: '],
    ]
    for (const [change, start] of cases) {
      expect(changeProblem(change), start).to.match(new RegExp(`^${start.replaceAll('.', '\\.')}expected `))
    }
  })

  it('is refused where it is none at all', () => {
    for (const change of [null, 'text', { ...gone('tag', 't', 1), value: 'text' }, { kind: 'tag', id: 't', version: 1 }]) {
      expect(changeProblem(change as unknown as Change)).to.equal('is no object')
    }
    expect(changeProblem({ ...put('contact', aContact()), id: 'other' })).to.include('another id')
    expect(changeProblem({ kind: 'tag', id: 't', value: null } as never)).to.include('no id or version')
    expect(changeProblem({ kind: 'constructor', id: 't', version: 1, value: null } as never)).to.include('unknown kind')
  })

  it('never repeats what a person wrote', () => {
    const secret = 'meet me at nine'
    const broken = [
      put('message', aMessage({ text: { body: secret } as never })),
      put('message', aMessage({ attachments: secret as never })),
      put('message', aMessage({ delivery: { secret } as never })),
      put('message', secret as never, 1),
    ]
    for (const change of broken) expect(changeProblem({ ...change, id: 'm1' })).not.to.include('nine')
  })

  it('is known for the kinds there are', () => {
    expect(isRecordKind('conversation')).to.be.true
    expect(isRecordKind('wombat')).to.be.false
    expect(isRecordKind(undefined)).to.be.false
  })
})
