import { expect, fixture } from '@open-wc/testing'
import { LitElement, html } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { ReadingHold } from '../../src/controllers/reading-hold.js'

class ReadingHost extends LitElement {
  ids = ['a', 'b', 'c']
  held = 0
  lost = 0
  readonly reading = new ReadingHold(this, {
    hold: () => {
      this.held++
      return () => { this.held-- }
    },
    isEmpty: () => this.ids.length === 0,
    onLost: () => { this.lost++ },
  })

  override render() {
    return html`<button id="before"></button><div id="region" @pointerenter=${this.reading.onPointerenter}
      @pointerleave=${this.reading.onPointerleave} @focusin=${this.reading.onFocusin} @focusout=${this.reading.onFocusout}
      >${repeat(this.ids, id => id, id => html`<p data-id=${id}><button id=${id}></button></p>`)}</div>`
  }

  at(id: string) {
    return this.renderRoot.querySelector<HTMLElement>(`#${id}`)!
  }

  async without(id: string) {
    this.ids = this.ids.filter(one => one !== id)
    this.requestUpdate()
    await this.updateComplete
    await Promise.resolve()
  }

  get focused() {
    return this.shadowRoot!.activeElement?.id
  }
}
customElements.define('reading-host', ReadingHost)

const show = () => fixture<ReadingHost>(html`<reading-host></reading-host>`)

describe('what passes by itself', () => {
  it('is held once while a pointer or the focus is on it', async () => {
    const host = await show()
    host.at('region').dispatchEvent(new PointerEvent('pointerenter'))
    host.at('b').focus()
    expect(host.held).to.equal(1)
    host.at('region').dispatchEvent(new PointerEvent('pointerleave'))
    expect(host.held).to.equal(1)
    host.at('before').focus()
    expect(host.held).to.equal(0)
  })

  it('hands the focus to its neighbor, and at last back to where it came from', async () => {
    const host = await show()
    host.at('before').focus()
    host.at('b').focus()
    await host.without('b')
    expect(host.focused).to.equal('c')
    await host.without('c')
    expect(host.focused).to.equal('a')
    await host.without('a')
    expect(host.focused).to.equal('before')
    expect(host.held).to.equal(0)
  })

  it('hands the focus to what does the least of its neighbor', async () => {
    const host = await show()
    host.at('b').before(Object.assign(document.createElement('button'), { id: 'undo' }))
    host.at('before').focus()
    host.at('a').focus()
    await host.without('a')
    expect(host.focused).to.equal('b')
  })

  it('goes to no neighbor once its thing is done with, but where it is led, else where it came from', async () => {
    const host = await show()
    host.at('before').focus()
    host.at('b').focus()
    host.reading.done(() => false)
    await host.without('b')
    expect(host.focused).to.equal('before')
    host.at('c').focus()
    host.reading.done(() => {
      host.at('a').focus()
      return true
    })
    await host.without('c')
    expect(host.focused).to.equal('a')
    await host.without('a')
    expect(host.focused, 'once').to.equal('before')
  })

  it('says that the focus is nowhere where what it came from is gone too', async () => {
    const host = await show()
    host.at('before').focus()
    host.at('b').focus()
    host.at('before').remove()
    await host.without('b')
    expect([host.focused, host.lost]).to.deep.equal(['c', 0])
    await host.without('c')
    await host.without('a')
    expect([host.focused, host.lost]).to.deep.equal([undefined, 1])
  })

  it('hands the focus back into the shadow root it came from', async () => {
    const host = await show()
    const outer = await fixture<HTMLElement>(html`<div></div>`)
    const deep = document.createElement('button')
    const inner = document.createElement('div')
    inner.attachShadow({ mode: 'open' }).append(deep)
    outer.attachShadow({ mode: 'open' }).append(inner, host)
    deep.focus()
    host.at('b').focus()
    for (const id of ['a', 'b', 'c']) await host.without(id)
    expect(inner.shadowRoot!.activeElement === deep).to.equal(true)
  })

  it('leaves the focus alone that went elsewhere', async () => {
    const host = await show()
    host.at('b').focus()
    host.at('b').blur()
    await Promise.resolve()
    expect(host.held).to.equal(0)
    await host.without('b')
    expect(host.focused).to.equal(undefined)
  })

  it('lets go of a pointer whose thing is gone, and of everything when it leaves the page', async () => {
    const host = await show()
    host.at('region').dispatchEvent(new PointerEvent('pointerenter'))
    for (const id of ['a', 'b', 'c']) await host.without(id)
    expect(host.held).to.equal(0)
    host.at('region').dispatchEvent(new PointerEvent('pointerenter'))
    expect(host.held).to.equal(1)
    host.remove()
    expect(host.held).to.equal(0)
  })
})
