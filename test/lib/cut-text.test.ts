import { expect } from '@open-wc/testing'
import { cutText, LONG_TEXT } from '../../src/lib/cut-text.js'

describe('cutting a long text', () => {
  it('leaves a text alone that may be shown whole', () => {
    expect(cutText('Hello')).to.equal(undefined)
    expect(cutText('x'.repeat(LONG_TEXT.length))).to.equal(undefined)
  })

  it('shows the beginning of one that is longer', () => {
    const text = 'word '.repeat(2_000)
    const shown = cutText(text)!
    expect(text.startsWith(shown)).to.equal(true)
    expect(shown.length).to.be.below(LONG_TEXT.length)
  })

  it('cuts one of many short lines, too', () => {
    expect(cutText('a\n'.repeat(200))!.split('\n').length).to.be.below(LONG_TEXT.lines)
  })

  it('tears no emoji', () => {
    const shown = cutText('😀'.repeat(3_000))!
    expect(Array.from(shown).every(one => one === '😀')).to.equal(true)
    expect(Array.from(cutText(`x${'😀'.repeat(3_000)}`)!).slice(1).every(one => one === '😀')).to.equal(true)
  })

  it('ends in spite of a hundred thousand marks on one letter', () => {
    expect(cutText(`a${'\u0301'.repeat(100_000)}`)!.length).to.be.below(LONG_TEXT.length)
  })
})
