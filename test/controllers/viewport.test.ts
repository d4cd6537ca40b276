import { expect, fixture } from '@open-wc/testing'
import { LitElement, html } from 'lit'
import { ViewportController } from '../../src/controllers/viewport.js'

class FakeVisual extends EventTarget {
  height = 600
  offsetTop = 0
  scale = 1

  become(change: Partial<Pick<FakeVisual, 'height' | 'offsetTop' | 'scale'>>) {
    Object.assign(this, change)
    this.dispatchEvent(new Event('resize'))
  }
}

const visual = new FakeVisual()

class ViewportHost extends LitElement {
  readonly viewport = new ViewportController(this, () => this.renderRoot.querySelector('div') ?? undefined,
    () => ({ visualViewport: visual, height: () => 600 }))

  override render() {
    return html`<div></div>`
  }

  get covered() {
    return this.renderRoot.querySelector('div')!.style.getPropertyValue('--_keyboard')
  }
}
customElements.define('viewport-host', ViewportHost)

const show = async (top: number, height: number) => {
  visual.become({ height: 600, offsetTop: 0, scale: 1 })
  const host = await fixture<ViewportHost>(html`<viewport-host></viewport-host>`)
  host.style.cssText = `position:fixed;top:${top}px;left:0;width:100px;height:${height}px`
  return host
}

describe('the screen keyboard', () => {
  it('covers what lies behind it of an element that reaches the bottom', async () => {
    const host = await show(0, 600)
    expect(host.covered).to.equal('0px')
    visual.become({ height: 340 })
    expect(host.covered).to.equal('260px')
    visual.become({ offsetTop: 60 })
    expect(host.covered, 'the page was pushed up').to.equal('200px')
    visual.become({ height: 600, offsetTop: 0 })
    expect(host.covered).to.equal('0px')
  })

  it('covers nothing of an element that ends above it', async () => {
    const host = await show(0, 300)
    visual.become({ height: 340 })
    expect(host.covered).to.equal('0px')
  })

  it('is no bar that hides, and no zoom', async () => {
    const host = await show(0, 600)
    visual.become({ height: 540 })
    expect(host.covered).to.equal('0px')
    visual.become({ height: 300, scale: 2 })
    expect(host.covered).to.equal('0px')
  })

  it('is forgotten by an element that left the page', async () => {
    const host = await show(0, 600)
    host.remove()
    visual.become({ height: 340 })
    expect(host.covered).to.equal('0px')
  })
})
