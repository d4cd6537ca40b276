import { expect } from '@open-wc/testing'
import { KEY_PHRASE_LENGTH, typedPhrase, wholePhrase } from '../../src/model/key-phrase.js'

const at = (marked: string, trigger = '/') => {
  const caret = marked.indexOf('|')
  return typedPhrase(marked.replace('|', ''), caret, trigger)
}

describe('typedPhrase', () => {
  it('finds what is typed behind the trigger, at the start and behind a space', () => {
    expect(at('/he|')).to.deep.equal({ range: [0, 3], query: 'he' })
    expect(at('Dear Ana,\n/bye|')).to.deep.equal({ range: [10, 14], query: 'bye' })
    expect(at('see /|')).to.deep.equal({ range: [4, 5], query: '' })
  })

  it('ends at the caret, whatever stands behind it', () => {
    expect(at('/he|llo there')).to.deep.equal({ range: [0, 3], query: 'he' })
  })

  it('leaves dates, paths, addresses and finished words alone', () => {
    for (const text of ['and/or|', 'https://a.example/path|', '1/2|', '/hello |', '/a/b|', 'nothing|', '|/hello']) {
      expect(at(text), text).to.equal(null)
    }
  })

  it('knows scripts that write without spaces, and their wide trigger', () => {
    expect(at('こんにちは/時間|')).to.deep.equal({ range: [5, 8], query: '時間' })
    expect(at('了解です。／時間|')).to.deep.equal({ range: [5, 8], query: '時間' })
  })

  it('takes any trigger, of any length, or none', () => {
    expect(at('hi ;;he|', ';;')).to.deep.equal({ range: [3, 7], query: 'he' })
    expect(at('hi #he|', '#')?.query).to.equal('he')
    expect(at('/he|', '')).to.equal(null)
  })

  it('gives up on what is too long to be one', () => {
    expect(at(`/${'x'.repeat(KEY_PHRASE_LENGTH)}|`)?.query.length).to.equal(KEY_PHRASE_LENGTH)
    expect(at(`/${'x'.repeat(KEY_PHRASE_LENGTH + 1)}|`)).to.equal(null)
  })
})

describe('wholePhrase', () => {
  it('is a text that is nothing but a key phrase', () => {
    expect(wholePhrase('/hello', '/')).to.equal('hello')
    expect(wholePhrase('\n /hello \n', '/')).to.equal('hello')
    expect(wholePhrase('／時間', '/')).to.equal('時間')
    expect(wholePhrase(';;bye', ';;')).to.equal('bye')
  })

  it('is no other text', () => {
    for (const text of ['', '/', 'hello', '/hello there', 'see /hello', '/home/ana', '1/2', `/${'x'.repeat(KEY_PHRASE_LENGTH + 1)}`]) {
      expect(wholePhrase(text, '/'), text).to.equal(null)
    }
    expect(wholePhrase('/hello', '')).to.equal(null)
  })
})
