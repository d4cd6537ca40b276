import { expect } from '@open-wc/testing'
import { findAll } from '../../src/lib/link-finder.js'

describe('the finder of links', () => {
  it('gives ranges of the text as it is', () => {
    const text = 'go to www.shop.example.com today'
    const [range] = findAll(text)
    expect(text.slice(range!.start, range!.end)).to.equal('www.shop.example.com')
    expect(range!.href).to.equal('http://www.shop.example.com')
  })

  it('finds nothing in plain words', () => {
    expect(findAll('Nothing here. At all')).to.deep.equal([])
  })
})
