import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { html } from 'lit'
import '../../../src/define/inbox-contact-picker.js'
import { BackendError } from '../../../src/backend/errors.js'
import type { InboxContactPicker } from '../../../src/elements/contact/inbox-contact-picker.js'
import type { ContactPick } from '../../../src/state/widgets/contact-picker.js'
import { loadPhones } from '../../../src/lib/phone.js'
import { mount, stage } from '../mount.js'

const $ = (picker: Element, selector: string) => picker.shadowRoot!.querySelector<HTMLElement>(selector)
const options = (picker: Element) => [...picker.shadowRoot!.querySelectorAll<HTMLElement>('[role="option"]')]
const textOf = (element: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim() ?? ''
const said = (picker: Element) => textOf($(picker, '[role="status"]'))

before(loadPhones)

const show = async (content = html`<inbox-contact-picker region="US"></inbox-contact-picker>`, here = stage()) => {
  const picker = await mount<InboxContactPicker>(here, content)
  await waitUntil(() => options(picker).length > 0 || $(picker, '.button'))
  const picks: ContactPick[] = []
  picker.addEventListener('pick', event => picks.push((event as CustomEvent<ContactPick>).detail))
  picker.focus()
  await waitUntil(() => picker.shadowRoot!.activeElement)
  const type = async (text: string) => {
    await sendKeys({ type: text })
    await waitUntil(() => !$(picker, '.skeleton'))
  }
  return { picker, picks, type }
}

describe('inbox-contact-picker', () => {
  it('finds a contact as one types, and Enter chooses the number to reach them by', async () => {
    const { picker, picks, type } = await show()
    await type('kwa')
    await waitUntil(() => options(picker).length === 1)
    await expect(picker).to.be.accessible()
    await sendKeys({ press: 'Enter' })
    expect(picks).to.deep.equal([{ contactId: 'contact-kwame', name: 'Kwame Mensah', address: '+14155550121' }])
  })

  it('marks what was typed in names and numbers', async () => {
    const { picker, type } = await show()
    await type('0121')
    await waitUntil(() => options(picker).length === 1)
    const marks = () => Array.from(options(picker)[0]!.querySelectorAll('mark'), mark => mark.textContent)
    expect(marks()).to.deep.equal(['0121'])
    picker.shadowRoot!.querySelector('input')!.select()
    await type('mens')
    await waitUntil(() => marks().join() === 'Mens')
  })

  it('offers a whole number that nobody saved, national or not', async () => {
    const { picker, picks, type } = await show()
    await type('(415) 555-0199')
    await waitUntil(() => textOf(options(picker)[0]!) === 'Unknown number (415) 555-0199')
    await sendKeys({ press: 'Enter' })
    expect(picks).to.deep.equal([{ contactId: null, name: '(415) 555-0199', address: '+14155550199' }])
  })

  it('does not call a number unknown that a contact has', async () => {
    const { picker, type } = await show()
    await type('4155550121')
    await waitUntil(() => options(picker).length === 1)
    expect(textOf(options(picker)[0]!)).to.contain('Kwame Mensah')
  })

  it('says why a number is none, and chooses nothing', async () => {
    const { picker, picks, type } = await show()
    await type('415555')
    await waitUntil(() => said(picker) === 'Too short for a phone number.')
    await sendKeys({ type: '019912' })
    await waitUntil(() => said(picker) === 'Too long for a phone number.')
    await sendKeys({ press: 'Enter' })
    expect(picks).to.deep.equal([])
  })

  it('shows with the reason who cannot be reached', async () => {
    const { picker, picks, type } = await show()
    await type('todd')
    await waitUntil(() => options(picker).length === 1)
    expect(textOf(options(picker)[0]!)).to.contain('Opted out: must not be texted')
    expect(options(picker)[0]!.getAttribute('aria-disabled')).to.equal('true')
    options(picker)[0]!.click()
    await sendKeys({ press: 'Enter' })
    expect(picks).to.deep.equal([])
  })

  it('takes mail addresses in place of numbers', async () => {
    const { picker, picks, type } = await show(html`<inbox-contact-picker by="email"></inbox-contact-picker>`)
    await type('new@shop.example')
    await waitUntil(() => textOf(options(picker)[0]!) === 'Unknown address new@shop.example')
    options(picker)[0]!.click()
    expect(picks[0]).to.deep.equal({ contactId: null, name: 'new@shop.example', address: 'new@shop.example' })
  })

  it('says what failed, and tries again', async () => {
    const here = stage()
    here.world.faults.failNext('load:contacts', new BackendError('unavailable', {}))
    here.world.faults.failNext('load:contacts', new BackendError('unavailable', {}))
    const { picker } = await show(undefined, here)
    await waitUntil(() => $(picker, '.button'))
    $(picker, '.button')!.click()
    await waitUntil(() => options(picker).length > 0)
  })
})
