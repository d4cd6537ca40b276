import { expect } from '@open-wc/testing'
import { PAGES } from '../../../../src/backend/http/wire/page.js'
import { QUERIES } from '../../../../src/backend/http/wire/query.js'
import { keeps, refuses, seed } from './wire.js'

const page = (items: readonly unknown[]) => ({ items, included: [], total: items.length, next: null, previous: null, asOf: 'w.1' })

describe('pages on the wire', () => {
  it('answer every query', () => {
    expect(Object.keys(PAGES).sort()).to.deep.equal(Object.keys(QUERIES).sort())
  })

  it('come as they are', () => {
    keeps(PAGES.conversations, [page(seed.conversations!), { ...page([]), total: null, next: 'behind' }])
    keeps(PAGES.messages, [{ ...page(seed.messages!), previous: '1' }])
    keeps(PAGES.contacts, [{
      ...page(seed.contacts!), included: [{ kind: 'tag', id: 'tag-urgent', version: 1, value: seed.tags![0] }],
    }])
  })

  it('are refused where something is wrong with them', () => {
    refuses(PAGES.conversations, [
      ['items.0.kind', page(seed.contacts!)], ['asOf', { ...page([]), asOf: null }], ['total', { ...page([]), total: -1 }],
      ['included', { ...page([]), included: null }],
    ])
  })
})
