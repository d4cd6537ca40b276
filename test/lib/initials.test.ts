import { expect } from '@open-wc/testing'
import { initialsOf } from '../../src/lib/initials.js'

describe('initials', () => {
  const NAMES: Readonly<Record<string, string>> = {
    'Ana Souza': 'AS',
    'ana maria de souza': 'AS',
    'madonna': 'M',
    'E\u0301mile Zola': 'E\u0301Z',
    '李小龍': '李',
    '김 민수': '김',
    'محمد علي': 'م',
    'ßtefan': 'ß',
    '(Dr.) "Zoe" Ng': 'DN',
    '👩‍🚀 Sally': 'S',
    '👩‍🚀': '👩‍🚀',
    'नमिता': 'न',
    '+55 11 91234-5678': '',
    '...': '',
    '': '',
    '\u202eevil': 'E',
  }
  for (const [name, initials] of Object.entries(NAMES)) {
    it(`of "${name}" are "${initials}"`, () => {
      expect(initialsOf(name)).to.equal(initials)
    })
  }

  it('of a name of 100,000 combining marks come at once', () => {
    const from = performance.now()
    initialsOf(`a${'\u0301'.repeat(100_000)} b`)
    expect(performance.now() - from).to.be.below(50)
  })
})
