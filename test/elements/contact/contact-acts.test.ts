import { expect } from '@open-wc/testing'
import { contactActs } from '../../../src/elements/contact/contact-acts.js'
import type { Capability } from '../../../src/state/actions.js'
import type { ContactView } from '../../../src/state/widgets/contact.js'
import { AVAILABLE, DENIED, drawn, terms, UNSUPPORTED, viewOf } from './drawn.js'

const draw = (more: Partial<ContactView>, allowed: Capability = AVAILABLE, done: string[] = []) =>
  drawn(contactActs(viewOf('priya', more), {
    terms, capability: () => allowed,
    onCall: (number, click) => {
      click.preventDefault()
      done.push(number)
    },
    onMeet: click => {
      click.preventDefault()
      done.push('meet')
    },
  }))

describe('contactActs', () => {
  it('are links that the host hears of first', async () => {
    const done: string[] = []
    const { $ } = await draw({}, AVAILABLE, done)
    expect($<HTMLAnchorElement>('[part="call"]')?.href).to.equal('tel:+14155550111')
    expect($<HTMLAnchorElement>('[part="meet"]')?.rel).to.equal('noopener noreferrer')
    $('[part="call"]')?.click()
    $('[part="meet"]')?.click()
    expect(done).to.deep.equal(['+14155550111', 'meet'])
  })

  it('is a button where there is no meeting link, and nothing where there is no number', async () => {
    const { $ } = await draw({ number: null, meetingUrl: null })
    expect($('[part="call"]')).to.equal(null)
    expect($('[part="meet"]')?.localName).to.equal('button')
  })

  it('says once why it cannot, and is not there where nobody can', async () => {
    const done: string[] = []
    const { $, text } = await draw({}, DENIED, done)
    $('[part="call"]')?.click()
    expect(done).to.deep.equal([])
    expect($('[part="call"]')?.getAttribute('aria-describedby')).to.equal('call-reason')
    expect($('[part="meet"]')?.getAttribute('aria-describedby')).to.equal('call-reason')
    expect(text().split(terms.forbiddenReasons.role)).to.have.length(2)
    expect((await draw({}, UNSUPPORTED)).text()).to.equal('')
  })
})
