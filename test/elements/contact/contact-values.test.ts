import { expect } from '@open-wc/testing'
import type { ContactValuesOptions } from '../../../src/elements/contact/contact-values.js'
import { contactValues } from '../../../src/elements/contact/contact-values.js'
import type { ContactView } from '../../../src/state/widgets/contact.js'
import { drawn, format, terms, viewOf } from './drawn.js'

const draw = (view: ContactView, more: Partial<ContactValuesOptions> = {}) => drawn(contactValues(view, {
  terms, format, canCall: true, canCopy: true, copied: undefined, onCall: () => { /* not asked */ },
  onCopy: () => { /* not asked */ }, ...more,
}))

describe('contactValues', () => {
  it('lists phones, mail addresses and notes', async () => {
    const { text, $ } = await draw(viewOf('priya'))
    expect(text()).to.match(/Phones.*Mobile.*Emails priya@ramanlowe\.example Work.*Notes Commutes/)
    expect($('a[href="tel:+14155550111"]')).to.not.equal(null)
  })

  it('says what is not known, and keeps quiet about empty notes', async () => {
    const { text } = await draw(viewOf('haneul'))
    expect(text()).to.contain('No email')
    expect(text()).to.not.contain('Notes')
    expect((await draw(viewOf('unknown'))).text()).to.equal('')
  })

  it('marks a number that must not be texted', async () => {
    expect((await draw(viewOf('todd'))).$('[part="opted-out"]')?.textContent).to.equal('Opted out')
  })

  it('has no links and no copies where they lead nowhere', async () => {
    const { $ } = await draw(viewOf('priya'), { canCall: false, canCopy: false })
    expect($('a[href^="tel:"]')).to.equal(null)
    expect($('button')).to.equal(null)
  })

  it('confirms what was copied', async () => {
    const asked: string[] = []
    const { $ } = await draw(viewOf('priya'), {
      copied: '+14155550111', onCopy: value => { asked.push(value) },
    })
    expect($('#copy-phone-0')?.getAttribute('aria-label')).to.equal('Copied')
    $('#copy-email-0')?.click()
    expect(asked).to.deep.equal(['priya@ramanlowe.example'])
  })
})
