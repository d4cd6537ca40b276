import { expect } from '@open-wc/testing'
import { contactHead, nameOf } from '../../../src/elements/contact/contact-head.js'
import type { Capability } from '../../../src/state/actions.js'
import type { ContactView } from '../../../src/state/widgets/contact.js'
import { AVAILABLE, DENIED, drawn, format, terms, UNSUPPORTED, viewOf } from './drawn.js'

const draw = (view: ContactView, allowed: Capability = AVAILABLE, done: string[] = []) => drawn(contactHead(view, {
  terms, format, capability: () => allowed, onFavorite: () => { done.push('favorite') }, onEdit: () => { done.push('edit') },
}))

describe('contactHead', () => {
  it('says who it is, and by which channel they write', async () => {
    const { text } = await draw(viewOf('priya'))
    expect(text()).to.match(/Priya Raman.*Raman & Lowe Architects.*Shop line/)
  })

  it('says an address only where it stands nowhere else', async () => {
    expect((await draw(viewOf('priya'))).text()).to.not.contain('0111')
    const { contact } = viewOf('priya')
    const other = viewOf('priya', { contact: { ...contact!, phones: [] } })
    expect((await draw(other)).text()).to.match(/0111|555/)
  })

  it('can be marked and edited', async () => {
    const done: string[] = []
    const { $ } = await draw(viewOf('priya', { favorite: true }), AVAILABLE, done)
    expect($('#favorite')?.getAttribute('aria-pressed')).to.equal('true')
    $('#favorite')?.click()
    $('#edit')?.click()
    expect(done).to.deep.equal(['favorite', 'edit'])
  })

  it('says why it cannot, hides what nobody can, and marks nobody unknown', async () => {
    const { $, text } = await draw(viewOf('priya'), DENIED)
    expect($('#edit')?.getAttribute('aria-disabled')).to.equal('true')
    expect(text()).to.contain(terms.forbiddenReasons.role)
    expect((await draw(viewOf('priya'), UNSUPPORTED)).box.querySelector('button')).to.equal(null)
    expect((await draw(viewOf('unknown'))).box.querySelector('button')).to.equal(null)
  })

  it('says that a contact is private', async () => {
    const { contact } = viewOf('priya')
    expect((await draw(viewOf('priya', { contact: { ...contact!, scope: 'private' } }))).text()).to.contain('Private contact')
  })
})

describe('nameOf', () => {
  it('is the name, else the company, else what there is', () => {
    const { contact } = viewOf('priya')
    const alone = { conversation: undefined, channel: undefined }
    expect(nameOf(viewOf('priya', alone), terms, format)).to.equal('Priya Raman')
    expect(nameOf(viewOf('priya', { ...alone, contact: { ...contact!, name: ' ' } }), terms, format))
      .to.equal('Raman & Lowe Architects')
    expect(nameOf(viewOf('priya', { ...alone, contact: undefined }), terms, format)).to.equal('Unknown contact')
  })
})
