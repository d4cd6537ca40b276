import { expect, fixture } from '@open-wc/testing'
import { sendMouse } from '@web/test-runner-commands'
import { LitElement, html } from 'lit'
import { SplitterController } from '../../src/controllers/splitter.js'

class SplitterHost extends LitElement {
  width = 300
  changes: number[] = []
  readonly edge = new SplitterController(this, {
    value: () => this.width, min: 200, max: 400, initial: 320, after: this.hasAttribute('after'),
    onChange: width => {
      this.width = width
      this.changes.push(width)
      this.requestUpdate()
    },
  })

  override render() {
    return html`<div tabindex="0" role="separator" aria-valuenow=${this.edge.width} @keydown=${this.edge.onKeydown}
      @pointerdown=${this.edge.onPointerdown} @pointermove=${this.edge.onPointermove}
      @pointerup=${this.edge.onPointerup} @lostpointercapture=${this.edge.onPointerup}
      @dblclick=${this.edge.onDblclick}></div>`
  }

  get handle() {
    return this.renderRoot.querySelector('div')!
  }

  press(key: string, more: KeyboardEventInit = {}) {
    const event = new KeyboardEvent('keydown', { key, cancelable: true, ...more })
    this.handle.dispatchEvent(event)
    return event.defaultPrevented
  }
}
customElements.define('splitter-host', SplitterHost)

const show = async (dir = 'ltr') => {
  const box = await fixture<HTMLElement>(html`<div dir=${dir}><splitter-host></splitter-host></div>`)
  const host = box.firstElementChild as SplitterHost
  host.handle.style.cssText = 'position:fixed;left:300px;top:50px;width:10px;height:100px'
  return host
}

describe('the edge between panes', () => {
  it('moves by keys, within its bounds', async () => {
    const host = await show()
    host.press('ArrowRight')
    expect(host.width).to.equal(316)
    host.press('ArrowLeft', { shiftKey: true })
    expect(host.width).to.equal(252)
    host.press('PageUp')
    expect(host.width).to.equal(316)
    host.press('PageDown')
    expect(host.width).to.equal(252)
    host.press('End')
    expect(host.width).to.equal(400)
    host.press('ArrowRight')
    expect(host.width).to.equal(400)
    host.press('Home')
    expect(host.width).to.equal(200)
  })

  it('leaves other keys alone', async () => {
    const host = await show()
    expect([host.press('Tab'), host.press('ArrowRight', { ctrlKey: true }), host.press('a')]).to.deep.equal([false, false, false])
    expect(host.changes).to.deep.equal([])
  })

  it('turns with the direction of the text', async () => {
    const host = await show('rtl')
    host.press('ArrowLeft')
    expect(host.width).to.equal(316)
  })

  it('follows the pointer and tells only where it ended', async () => {
    const host = await show()
    await sendMouse({ type: 'move', position: [305, 100] })
    await sendMouse({ type: 'down' })
    await sendMouse({ type: 'move', position: [345, 100] })
    await host.updateComplete
    expect(host.handle.getAttribute('aria-valuenow')).to.equal('340')
    expect(host.changes).to.deep.equal([])
    await sendMouse({ type: 'move', position: [505, 100] })
    await sendMouse({ type: 'up' })
    expect(host.changes).to.deep.equal([400])
    expect(host.shadowRoot!.activeElement).to.equal(host.handle)
    await sendMouse({ type: 'move', position: [315, 100] })
    expect(host.changes, 'nothing is held any more').to.deep.equal([400])
  })

  it('takes a pointer that only a script knows', async () => {
    const host = await show()
    const point = (name: string, clientX: number) => {
      host.handle.dispatchEvent(new PointerEvent(name, { pointerId: 77, clientX, button: 0, cancelable: true }))
    }
    point('pointerdown', 305)
    point('pointermove', 345)
    point('pointerup', 345)
    expect(host.changes).to.deep.equal([340])
  })

  it('gives the first width back on a double press', async () => {
    const host = await show()
    host.press('End')
    host.handle.dispatchEvent(new MouseEvent('dblclick'))
    expect(host.width).to.equal(320)
  })
})
