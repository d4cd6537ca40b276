import { expect, fixture } from '@open-wc/testing'
import { html } from 'lit'
import { deepActive } from '../../src/lib/deep-active.js'

describe('deepActive', () => {
  it('finds the focus through shadow roots', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`)
    const inner = document.createElement('div')
    host.attachShadow({ mode: 'open' }).append(inner)
    const button = document.createElement('button')
    inner.attachShadow({ mode: 'open' }).append(button)
    button.focus()
    expect(document.activeElement).to.equal(host)
    expect(deepActive(document)).to.equal(button)
    expect(deepActive(host.shadowRoot!)).to.equal(button)
    button.blur()
    expect(deepActive(document)).to.equal(document.body)
  })
})
