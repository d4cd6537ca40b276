import { expect } from '@open-wc/testing'
import { en } from '../../src/i18n/en.js'
import { ptBr } from '../../src/i18n/pt-br.js'
import { mergeTerms } from '../../src/i18n/terms.js'

type Call = (...args: unknown[]) => string

const called = (name: string, call: Call): string =>
  name === 'eventCalled' ? call('A', 'B', 'busy', 'D') : call(...Array.from({ length: call.length }, () => 7))

/** Every text of a language, tables entry by entry; functions are called with something that must come back. */
function texts(terms: object, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(terms) as [string, unknown][]) {
    const name = path + key
    if (typeof value === 'string') found.set(name, value)
    else if (typeof value === 'function') found.set(name, called(name, value as Call))
    else for (const [inner, text] of texts(value as object, `${name}.`)) found.set(inner, text)
  }
  return found
}

describe('terms', () => {
  for (const terms of [en, ptBr]) {
    it(`of ${terms.language} are all there, and take what they are given`, () => {
      for (const [name, text] of texts(terms)) {
        expect(text, name).to.be.a('string').and.not.equal('')
        expect(text, name).to.equal(text.trim())
        expect(text, name).to.not.match(/undefined|#|\[object/)
        if (typeof (terms as unknown as Record<string, unknown>)[name] === 'function' && name !== 'eventCalled') {
          expect(text, name).to.include('7')
        }
      }
    })
  }

  it('are translated', () => {
    const same = ['language', 'done', 'manyMore', 'previewBy', 'messageBy', 'announceMessage', 'leftList']
    const english = texts(en)
    const left = [...texts(ptBr)].filter(([name, text]) =>
      text === english.get(name) && !same.includes(name) && !/^(channels|presences|statuses|shelves|email|keyNames)\b/.test(name))
    expect(left).to.deep.equal([])
  })

  it('are changed one by one, tables entry by entry', () => {
    const changed = mergeTerms(en, { save: 'Keep', channels: { sms: 'Text' } })
    expect(changed.save).to.equal('Keep')
    expect(changed.channels).to.deep.equal({ ...en.channels, sms: 'Text' })
    expect(changed.cancel).to.equal(en.cancel)
    expect(en.save).to.equal('Save')
  })
})
