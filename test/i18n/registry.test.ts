import { expect } from '@open-wc/testing'
import { en } from '../../src/i18n/en.js'
import { canned } from '../../src/i18n/en/canned.js'
import { english } from '../../src/i18n/english.js'
import { languageFor, loadTerms, onTermsChange, registerTerms, termsFor } from '../../src/i18n/registry.js'

describe('terms of a language', () => {
  it('are English at once, for English and for what nobody wrote', () => {
    for (const language of ['en', 'en-GB', 'EN-us', 'xx', 'not a language', '']) {
      expect(termsFor(language, en), language).to.equal(en)
    }
  })

  it('come on first need, and tell that they came', async () => {
    let told = 0
    const stop = onTermsChange(() => { told++ })
    expect(termsFor('pt-BR', en)).to.equal(undefined)
    await Promise.all([loadTerms('pt-BR'), loadTerms('pt-PT')])
    stop()
    expect(termsFor('pt-br', en)?.save).to.equal('Salvar')
    expect(termsFor('pt-PT', en)?.save).to.equal('Salvar')
    expect(told).to.be.at.least(1)
  })

  it('can be changed by a host, the rest stays', async () => {
    registerTerms('pt-BR', { save: 'Gravar', channels: { sms: 'Torpedo' } })
    registerTerms('pt-BR', { channels: { email: 'Correio' } })
    await loadTerms('pt-BR')
    const terms = termsFor('pt-BR', en)!
    expect(termsFor('pt-BR', en)).to.equal(terms)
    expect(terms.save).to.equal('Gravar')
    expect(terms.cancel).to.equal('Cancelar')
    expect(terms.channels).to.include({ sms: 'Torpedo', email: 'Correio', whatsapp: 'WhatsApp' })
  })

  it('can be added by a host; what it leaves out is English', () => {
    expect(languageFor('de-AT')).to.equal('en')
    registerTerms('de', { save: 'Speichern' })
    expect(termsFor('de-AT', en)?.save).to.equal('Speichern')
    expect(termsFor('de', en)?.cancel).to.equal(en.cancel)
    expect(languageFor('de-AT')).to.equal('de-AT')
  })

  it('are those that an element brings, changed as a host wants them', () => {
    const few = english(canned)
    registerTerms('en', { clear: 'Empty it' })
    expect(termsFor('en', few)?.clear).to.equal('Empty it')
    expect(termsFor('en', few)?.cancel).to.equal('Cancel')
    expect(few.clear).to.equal('Clear')
    registerTerms('en', { clear: 'Clear' })
  })

  it('lend their tag to dates only where they are that language', () => {
    expect(languageFor('en-gb')).to.equal('en-GB')
    expect(languageFor('pt-PT')).to.equal('pt-PT')
    expect(languageFor('ja')).to.equal('en')
    expect(languageFor('pt_BR')).to.equal('en')
  })
})
