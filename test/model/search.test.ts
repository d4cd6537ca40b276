import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import type { Piece } from '../../src/model/search.js'
import {
  digitsOf, excerptOf, findsIn, folded, hitRanges, isSearched, pieces, searchKeys, searchWords,
} from '../../src/model/search.js'
import { aConversation as conversation } from './records.js'

const finds = (text: string, search: string): boolean => findsIn([folded(text)], searchWords(search))

/** Marked as `[found]`. */
const shown = (cut: readonly Piece[]): string => cut.map(({ text, isHit }) => isHit ? `[${text}]` : text).join('')

const words = fc.constantFrom('Zoë', 'ação', 'parcel', 'Straße', '荷物', 'は', '東京都庁', 'พัสดุ', 'الطرد', 'שלום', 'ΟΔΟΣ', 'हिन्दी',
  '🎉', '각', 'ﬁn', '①', '𝒳𝒴', '12', 'İ')
const texts = fc.array(fc.oneof(words, fc.constantFrom(' ', '', '-', '\n', '\u0301'), fc.string({ unit: 'binary', maxLength: 4 })),
  { maxLength: 12 }).map(parts => parts.join(''))

describe('search', () => {
  it('finds words by their beginnings, whatever their accents and case, in any order', () => {
    expect(finds('The parcel from São Paulo', 'paulo SAO par')).to.equal(true)
    expect(finds('The parcel from São Paulo', 'arcel')).to.equal(false)
    expect(finds('The parcel', 'parcel lost')).to.equal(false)
    expect(finds('anything', ' …! ')).to.equal(false)
  })

  it('finds what stands anywhere where no spaces tell words apart', () => {
    expect(finds('荷物は東京都庁に届きました', '都庁')).to.equal(true)
    expect(finds('荷物は東京都庁に届きました', '京庁')).to.equal(false)
    expect(finds('iPhoneを買う', 'phone')).to.equal(false)
    expect(finds('iPhoneを買う', '買う')).to.equal(true)
  })

  it('looks in all texts together', () => {
    expect(findsIn(['ada quill', 'harbor'].map(folded), searchWords('harb ada'))).to.equal(true)
  })

  it('folds a text as it folds its characters', () => {
    fc.assert(fc.property(texts, text => {
      expect(folded(text)).to.equal(Array.from(text, folded).join(''))
    }))
  })

  it('finds each word of a text, and each beginning of it', () => {
    fc.assert(fc.property(texts, fc.nat(), fc.nat(), (text, which, length) => {
      const all = searchWords(text)
      if (all.length === 0) return
      const characters = Array.from(all[which % all.length]!)
      expect(finds(text, characters.slice(0, 1 + length % characters.length).join(''))).to.equal(true)
    }))
  })

  it('has each key of a search begin a key of whatever the search finds', () => {
    fc.assert(fc.property(texts, fc.nat(), fc.nat(), (text, from, length) => {
      const search = text.slice(from % (text.length + 1)).slice(0, 1 + length % 8)
      if (!finds(text, search)) return
      const keys = searchKeys(text)
      for (const key of searchKeys(search)) expect(keys.some(one => one.startsWith(key)), `${key} in ${keys.join()}`).to.equal(true)
    }), { numRuns: 500 })
  })

  it('keeps keys short, and each once', () => {
    const keys = searchKeys(`${'x'.repeat(60)} ${'x'.repeat(70)} 東京 ab AB`)
    expect(keys).to.deep.equal(['x'.repeat(24), '東京', '京', 'ab'])
  })

  it('marks a hit if and only if it finds one, and loses nothing of the text', () => {
    fc.assert(fc.property(texts, texts, (text, search) => {
      expect(pieces(text, search).map(one => one.text).join('')).to.equal(text)
      if (finds(text, search)) expect(hitRanges(text, search).length).to.be.greaterThan(0)
      let end = -1
      for (const range of hitRanges(text, search)) {
        expect(range.start > end && range.end > range.start).to.equal(true)
        end = range.end
      }
    }))
  })

  it('marks what the reader looked for, with its accents, and whole characters', () => {
    expect(shown(pieces('Ação: a\u0301cido, ação', 'aca aci'))).to.equal('[Açã]o: [a\u0301ci]do, [açã]o')
    expect(shown(pieces('the ﬁnal', 'f'))).to.equal('the [ﬁ]nal')
    expect(shown(pieces('東京都庁', '京都'))).to.equal('東[京都]庁')
    expect(shown(pieces('<b>bold</b>', 'bold'))).to.equal('<b>[bold]</b>')
  })

  it('marks the digits it looked for anywhere in a number, with what stands between them', () => {
    expect(shown(pieces('(415) 555-0111', '0111'))).to.equal('(415) 555-[0111]')
    expect(shown(pieces('(415) 555-0111', '5550'))).to.equal('(415) [555-0]111')
    expect(shown(pieces('+1 555 555', '555'))).to.equal('+1 [555] [555]')
    expect(shown(pieces('４１５５', '155'))).to.equal('４[１５５]')
    expect(shown(pieces('Room 20111', '0111'))).to.equal('Room 20111')
    expect(shown(pieces('(415) 555-0111', '11'))).to.equal('(415) 555-0111')
  })

  it('shows a text from a little before its first hit', () => {
    const text = `${'word '.repeat(40)}parcel ${'more '.repeat(80)}`
    const excerpt = excerptOf(text, 'parcel')
    expect(excerpt).to.match(/^…(word ){5,7}parcel more .*…$/)
    expect(excerpt.length).to.be.lessThan(210)
    expect(excerptOf('A short\n one', 'one')).to.equal('A short one')
    expect(excerptOf('長'.repeat(50) + '東京', '東京')).to.equal('…東京')
  })

  it('takes what is written like a number for one', () => {
    expect(['+1 (555) 010-1002', '5550', '12', 'a555', '٣٤٥', ''].map(digitsOf)).to.deep.equal(['15550101002', '5550', '', '', '', ''])
  })

  it('goes through 64 KB in no time', () => {
    const text = 'ab'.repeat(32_768)
    const from = performance.now()
    searchKeys(text)
    hitRanges(text, 'a b')
    hitRanges('a b '.repeat(16_384), 'a')
    expect(performance.now() - from).to.be.lessThan(500)
  })

  it('leaves spam out unless it is asked for', () => {
    const junk = conversation({ status: 'spam' })
    expect([isSearched({}, junk), isSearched({ status: 'spam' }, junk), isSearched({ status: 'open' }, junk)])
      .to.deep.equal([false, true, false])
    expect(isSearched({ inboxId: 'elsewhere' }, conversation())).to.equal(false)
  })
})
