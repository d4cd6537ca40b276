import { expect } from '@open-wc/testing'
import { en } from '../../src/i18n/en.js'
import { languageFor, loadTerms, onTermsChange, registerTerms, termsFor } from '../../src/i18n/registry.js'

describe('terms of a language', () => {
  it('are English at once, for English and for what nobody wrote', () => {
    for (const language of ['en', 'en-GB', 'EN-us', 'xx', 'not a language', '']) {
      expect(termsFor(language), language).to.deep.equal(en)
    }
  })

  it('come on first need, and tell that they came', async () => {
    let told = 0
    const stop = onTermsChange(() => { told++ })
    expect(termsFor('pt-BR')).to.equal(undefined)
    const [one, other] = await Promise.all([loadTerms('pt-BR'), loadTerms('pt-PT')])
    stop()
    expect(one.save).to.equal('Salvar')
    expect(other.save).to.equal('Salvar')
    expect(termsFor('pt-br')?.save).to.equal('Salvar')
    expect(told).to.be.at.least(1)
  })

  it('can be changed by a host, the rest stays', async () => {
    registerTerms('pt-BR', { save: 'Gravar', channels: { sms: 'Torpedo' } })
    registerTerms('pt-BR', { channels: { email: 'Correio' } })
    const terms = await loadTerms('pt-BR')
    expect(terms.save).to.equal('Gravar')
    expect(terms.cancel).to.equal('Cancelar')
    expect(terms.channels).to.include({ sms: 'Torpedo', email: 'Correio', whatsapp: 'WhatsApp' })
  })

  it('can be added by a host; what it leaves out is English', () => {
    expect(languageFor('de-AT')).to.equal('en')
    registerTerms('de', { save: 'Speichern' })
    expect(termsFor('de-AT')?.save).to.equal('Speichern')
    expect(termsFor('de')?.cancel).to.equal(en.cancel)
    expect(languageFor('de-AT')).to.equal('de-AT')
  })

  it('lend their tag to dates only where they are that language', () => {
    expect(languageFor('en-gb')).to.equal('en-GB')
    expect(languageFor('pt-PT')).to.equal('pt-PT')
    expect(languageFor('ja')).to.equal('en')
    expect(languageFor('pt_BR')).to.equal('en')
  })
})
