import { expect, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { iconButton } from '../../../src/elements/parts/icon-button.js'
import { iconPhone } from '../../../src/icons/phone.js'
import { accessible, drawn } from './drawn.js'

const base = { part: 'call-button', icon: iconPhone, label: 'Call' }

describe('icon button', () => {
  it('has a name and a tooltip, and does its act', async () => {
    let clicks = 0
    const { host, root } = await drawn(() => iconButton({ ...base, onClick: () => { clicks++ } }))
    const button = root.querySelector('button')!
    expect(button.type).to.equal('button')
    expect(button.title).to.equal('Call')
    await accessible(host)
    button.click()
    expect(clicks).to.equal(1)
  })

  it('that is denied keeps the focus, says why, and does nothing', async () => {
    let clicks = 0
    const { host, root } = await drawn(() => iconButton({ ...base, disabledReason: 'Your role does not allow this.', onClick: () => { clicks++ } }))
    const reason = root.querySelector('.reason')!
    expect(reason.checkVisibility()).to.equal(false)
    await sendKeys({ press: 'Tab' })
    const button = root.activeElement!
    expect(button.getAttribute('aria-disabled')).to.equal('true')
    expect(root.getElementById(button.getAttribute('aria-describedby')!)).to.equal(reason)
    expect(reason.checkVisibility()).to.equal(true)
    await sendKeys({ press: 'Enter' })
    expect(clicks).to.equal(0)
    await accessible(host)
  })

  it('tells whether it is pressed, and what it opens', async () => {
    const { root } = await drawn(() => html`
      ${iconButton({ ...base, pressed: true })}
      ${iconButton({ ...base, part: 'more-button', popup: 'menu', expanded: false, controls: 'menu' })}`)
    const [toggle, opener] = root.querySelectorAll('button')
    expect(toggle!.getAttribute('aria-pressed')).to.equal('true')
    expect(toggle!.hasAttribute('aria-expanded')).to.equal(false)
    expect(opener!.getAttribute('aria-haspopup')).to.equal('menu')
    expect(opener!.getAttribute('aria-expanded')).to.equal('false')
  })
})
