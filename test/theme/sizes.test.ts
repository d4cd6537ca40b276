import { expect, fixture, html } from '@open-wc/testing'
import { stage } from '../../stories/stage.js'

const heightOf = (host: Element) =>
  host.shadowRoot!.querySelector('.button')!.getBoundingClientRect().height

const withButton = () => stage(() => html`<button type="button" class="button">Send</button>`)

describe('sizes', () => {
  it('are the same whatever the page calls a rem', async () => {
    const host = await fixture(withButton())
    const before = heightOf(host)
    document.documentElement.style.fontSize = '62.5%'
    try {
      expect(heightOf(host)).to.equal(before)
    } finally {
      document.documentElement.style.fontSize = ''
    }
  })

  it('are smaller when the element is compact', async () => {
    const host = await fixture(withButton())
    const before = heightOf(host)
    host.setAttribute('density', 'compact')
    expect(heightOf(host)).to.be.lessThan(before)
  })

  it('follow the density of the page or of an element around', async () => {
    const outer = await fixture<HTMLElement>(html`<div>${withButton()}</div>`)
    const host = outer.querySelector('story-stage')!
    const before = heightOf(host)
    outer.style.setProperty('--inbox-density', '0')
    expect(heightOf(host)).to.be.lessThan(before)
    host.setAttribute('density', 'comfortable')
    expect(heightOf(host)).to.equal(before)
  })

  it('give targets of at least 24 px, also when compact', async () => {
    const host = await fixture(withButton())
    host.setAttribute('density', 'compact')
    expect(heightOf(host)).to.be.at.least(24)
  })
})
