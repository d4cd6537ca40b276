import { expect } from '@open-wc/testing'
import { listRowsBefore } from '../../src/state/list-rows.js'
import type { Changed } from '../../src/state/records/records.js'
import { createRecords } from '../../src/state/records/records.js'
import { aContact, aConversation, aMark } from '../model/records.js'
import { put } from './records/sound.js'

describe('the rows that a batch touches', () => {
  const play = (...steps: readonly (readonly ReturnType<typeof put>[])[]) => {
    const records = createRecords(() => { /* nobody listens */ })
    let last: readonly Changed[] = []
    records.onChange(batch => { last = batch })
    for (const step of steps) records.receive(step)
    return listRowsBefore(last, records)
  }

  it('are as they were, conversation and mark together', () => {
    const before = [put('conversation', aConversation()), put('mark', aMark())]
    const rows = play(before, [put('conversation', aConversation({ title: 'x' }), 2), put('mark', aMark({ flagged: true }), 2)])
    expect([...rows.keys()]).to.deep.equal(['c1'])
    expect(rows.get('c1')?.conversation.title).to.equal('')
    expect(rows.get('c1')?.mark?.flagged).to.be.false
  })

  it('have what did not change as it is', () => {
    const before = [put('conversation', aConversation()), put('mark', aMark())]
    const rows = play(before, [put('mark', aMark({ flagged: true }), 2)])
    expect(rows.get('c1')?.conversation.id).to.equal('c1')
    expect(rows.get('c1')?.mark?.flagged).to.be.false
  })

  it('are unknown where the conversation was', () => {
    expect([...play([put('conversation', aConversation())])]).to.deep.equal([['c1', undefined]])
  })

  it('are none where other records changed', () => {
    expect(play([put('contact', aContact())]).size).to.equal(0)
  })
})
