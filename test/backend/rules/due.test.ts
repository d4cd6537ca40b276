import { expect } from '@open-wc/testing'
import { dueAmong, firstDue } from '../../../src/backend/rules/due.js'
import { put } from '../../../src/backend/rules/put.js'
import { conversation, message } from '../small-world.js'

const asleep = (id: string, snoozedUntil: number | null) => conversation({ id, status: 'snoozed', snoozedUntil })
const rows = [asleep('b', 20), conversation({ id: 'open' }), asleep('c', 30), asleep('reply', null), asleep('a', 10)]
const ids = (now: number, limit: number) => {
  const { conversations, next } = dueAmong(rows, now, limit)
  return [conversations.map(one => one.id), next]
}

describe('what is to be woken', () => {
  it('is what was snoozed until now, in the order of its time', () => {
    expect(ids(20, 10)).to.deep.equal([['a', 'b'], 30])
    expect(ids(30, 10)).to.deep.equal([['a', 'b', 'c'], null])
  })

  it('is told in batches: the next one is due already', () => {
    expect(ids(30, 2)).to.deep.equal([['a', 'b'], 30])
  })
})

describe('the first one due', () => {
  const entries = (...rows: Parameters<typeof put<'conversation'>>[1][]) =>
    rows.map(row => ({ write: put('conversation', row), audience: null }))

  it('is the earliest of those that were put to sleep until a time', () => {
    expect(firstDue(entries(asleep('b', 20), asleep('reply', null), asleep('a', 10)))).to.equal(10)
    expect(firstDue([...entries(asleep('reply', null)), { write: put('message', message()), audience: null }])).to.equal(null)
  })
})
