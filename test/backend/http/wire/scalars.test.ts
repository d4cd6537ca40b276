import { expect } from '@open-wc/testing'
import * as v from 'valibot'
import { count, cursor, id, real, time, web, word } from '../../../../src/backend/http/wire/scalars.js'
import { keeps, refuses } from './wire.js'

describe('the scalars of the wire', () => {
  it('take ids of any script, and none that an address or a database would swallow', () => {
    keeps(id, ['a', 'c-17', 'inbox:1', '注文 7', '👩🏽‍🚀', 'x'.repeat(300)])
    refuses(id, ['', '.', '..', 'a\0b', 'a\nb', '\ud800', 'x'.repeat(301), 7, null].map(value => ['', value]))
  })

  it('take whole numbers that a double holds', () => {
    keeps(count, [0, 1, Number.MAX_SAFE_INTEGER])
    refuses(count, [-1, 1.5, 2 ** 53, '1', null].map(value => ['', value]))
  })

  it('take times as they are, and no number that is none', () => {
    keeps(time, [0, -1, 1_700_000_000_000.5])
    expect(v.is(real, JSON.parse('1e999'))).to.equal(false)
  })

  it('take words that they do not know, if they are short', () => {
    keeps(word(['open']), ['open', 'parked'])
    refuses(word(['open']), ['', 'x'.repeat(61), 7, null].map(value => ['', value]))
  })

  it('take cursors that are there and not endless', () => {
    keeps(cursor, ['a.1'])
    refuses(cursor, ['', 'x'.repeat(201)].map(value => ['', value]))
  })

  it('take addresses that a click may follow', () => {
    keeps(web, ['https://a.example/', 'HTTP://a.example'])
    refuses(web, ['javascript:alert(1)', 'data:text/html,x', '//a.example', ' https://a.example'].map(value => ['', value]))
  })
})
