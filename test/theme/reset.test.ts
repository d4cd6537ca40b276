import { expect, fixture, html } from '@open-wc/testing'
import { stage } from '../../stories/stage.js'

describe('reset', () => {
  it('keeps out what a page says about text around it', async () => {
    const page = await fixture<HTMLElement>(html`<div>${stage(() => html`<p>Hello</p>`)}</div>`)
    Object.assign(page.style, {
      lineHeight: '3', letterSpacing: '8px', wordSpacing: '9px', textTransform: 'uppercase', textAlign: 'center', cursor: 'wait',
      fontStyle: 'italic', fontWeight: '900', textIndent: '40px', whiteSpace: 'pre', userSelect: 'none', fontSize: '40px',
    })
    const style = getComputedStyle(page.querySelector('story-stage')!.shadowRoot!.querySelector('p')!)
    expect(style.letterSpacing).to.equal('normal')
    expect(style.wordSpacing).to.equal('0px')
    expect(style.textTransform).to.equal('none')
    expect(style.textAlign).to.equal('start')
    expect(style.cursor).to.equal('auto')
    expect(style.fontStyle).to.equal('normal')
    expect(style.fontWeight).to.equal('400')
    expect(style.textIndent).to.equal('0px')
    expect(style.whiteSpace).to.equal('normal')
    expect(style.userSelect).to.not.equal('none')
    expect(parseFloat(style.lineHeight) / parseFloat(style.fontSize)).to.be.closeTo(1.45, 0.01)
  })

  it('lets the direction of the page in', async () => {
    const page = await fixture<HTMLElement>(html`<div dir="rtl">${stage(() => html`<p>שלום</p>`)}</div>`)
    expect(getComputedStyle(page.querySelector('story-stage')!.shadowRoot!.querySelector('p')!).direction).to.equal('rtl')
  })

  it('hides a hidden element', async () => {
    const host = await fixture<HTMLElement>(stage(() => html``))
    host.hidden = true
    expect(getComputedStyle(host).display).to.equal('none')
  })
})
