import { expect } from '@open-wc/testing'
import { fold } from '../../src/lib/fold.js'

describe('folding a text for comparison', () => {
  it('forgets accents and case', () => {
    expect(['Ação ÉTÉ', 'PLAIN', ' as it is '].map(fold)).to.deep.equal(['acao ete', 'plain', ' as it is '])
  })

  it('makes one of two ways to write a letter', () => {
    expect(fold('ﬁn')).to.equal(fold('fin'))
    expect(fold('e\u0301')).to.equal(fold('é'))
  })

  it('keeps letters of other scripts', () => {
    expect(fold('日本')).to.equal('日本')
  })
})
