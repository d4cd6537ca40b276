import { expect } from '@open-wc/testing'
import { pluralFor } from '../../src/i18n/plural.js'

describe('plurals', () => {
  it('take the form the language names', () => {
    const plural = pluralFor('en')
    expect(plural(1, { one: '# message', other: '# messages' })).to.equal('1 message')
    expect(plural(0, { one: '# message', other: '# messages' })).to.equal('0 messages')
  })

  it('write the number as the language does', () => {
    expect(pluralFor('pt-BR')(1234, { one: '# nova', other: '# novas' })).to.equal('1.234 novas')
  })

  it('fall back to the form for all others', () => {
    expect(pluralFor('pl')(2, { one: '# wiadomość', other: '# wiadomości' })).to.equal('2 wiadomości')
  })
})
