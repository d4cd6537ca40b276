import { expect } from '@open-wc/testing'
import { fold } from '../../src/lib/fold.js'

describe('folding a text for comparison', () => {
  it('forgets accents, case and space around', () => {
    expect(fold('  Ação ÉTÉ ')).to.equal('acao ete')
  })

  it('makes one of two ways to write a letter', () => {
    expect(fold('ﬁn')).to.equal(fold('fin'))
    expect(fold('e\u0301')).to.equal(fold('é'))
  })

  it('keeps letters of other scripts', () => {
    expect(fold('日本')).to.equal('日本')
  })
})
