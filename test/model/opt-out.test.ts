import { expect } from '@open-wc/testing'
import { MOST_WORDS, OPT_OUT_WORDS, wishOf, wordsProblem } from '../../src/model/opt-out.js'

describe('a word to opt out or in', () => {
  it('is one whatever its case, and whatever stands around it', () => {
    for (const text of ['STOP', 'stop', ' Stop! ', '"Stop."', '\u200bSTOP\n', '\uff33\uff34\uff2f\uff30', '\u{1f6d1} stop \u{1f6d1}']) {
      expect(wishOf(text), text).to.equal('out')
    }
    for (const word of OPT_OUT_WORDS.out) expect(wishOf(word.toUpperCase())).to.equal('out')
    for (const word of OPT_OUT_WORDS.in) expect(wishOf(word.toUpperCase())).to.equal('in')
  })

  it('is none among others, and neither is nothing, nor what is very long', () => {
    for (const text of ['stop it', 'non-stop', 'stop stop', 'the end', '', ' ', '!', '\u{1f6d1}', 'yes', `stop${'!'.repeat(200)}`]) {
      expect(wishOf(text), text).to.equal(null)
    }
  })

  it('may be any that an inbox chose, of several parts too', () => {
    const words = { out: ['PARAR', 'n\u00e3o envie', ''], in: ['Voltar'] }
    expect(wishOf('parar', words)).to.equal('out')
    expect(wishOf('Na\u0303o envie.', words)).to.equal('out')
    expect(wishOf('voltar', words)).to.equal('in')
    expect(wishOf('STOP', words)).to.equal(null)
    expect(wishOf('', words)).to.equal(null)
  })
})

describe('words of an inbox', () => {
  const problem = (out: readonly string[], back: readonly string[] = []) => wordsProblem({ out, in: back })

  it('are fine as carriers know them', () => {
    expect(wordsProblem(OPT_OUT_WORDS)).to.equal(null)
    expect(problem(['basta'])).to.equal(null)
  })

  it('are each something that can be written, once in both lists', () => {
    expect(problem(['a', ' '])).to.deep.equal({ list: 'out', word: ' ', rule: 'required' })
    expect(problem(['a', '!?'])).to.deep.equal({ list: 'out', word: '!?', rule: 'malformed' })
    expect(problem(['a', 'A.'])).to.deep.equal({ list: 'out', word: 'A.', rule: 'duplicate' })
    expect(problem(['a'], ['A'])).to.deep.equal({ list: 'in', word: 'A', rule: 'duplicate' })
    expect(problem(['x'.repeat(101)])?.rule).to.equal('too-long')
  })

  it('are one to opt out by at least, and not too many', () => {
    expect(problem([], ['back'])).to.deep.equal({ list: 'out', word: '', rule: 'required' })
    expect(problem(Array.from({ length: MOST_WORDS + 1 }, (_, index) => `w${index}`)))
      .to.deep.equal({ list: 'out', word: '', rule: 'too-many' })
  })
})
