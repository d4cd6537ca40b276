import { expect, fixture } from '@open-wc/testing'
import { html, LitElement } from 'lit'
import { WritingFocus } from '../../src/controllers/writing-focus.js'

class WritingFocusHost extends LitElement {
  readonly log: string[] = []
  readonly asked = new Set<() => void>()
  readonly writing: WritingFocus = new WritingFocus(this, {
    focus: () => { this.renderRoot.querySelector('textarea')?.focus() },
    onSent: () => { this.log.push('sent') },
    onLeft: () => { this.log.push('left') },
    onRest: () => { this.log.push('rest') },
  })

  override render() {
    return html`<textarea aria-label="Text" @focus=${this.writing.changed} @blur=${this.writing.changed}></textarea>`
  }
}
customElements.define('writing-focus-host', WritingFocusHost)

const asks = (element: WritingFocusHost) => (wanted: () => void) => {
  element.asked.add(wanted)
  return () => { element.asked.delete(wanted) }
}

const draw = () => fixture<WritingFocusHost>(html`<writing-focus-host></writing-focus-host>`)
const isFocused = (element: WritingFocusHost) => element.shadowRoot!.activeElement?.localName === 'textarea'

describe('WritingFocus', () => {
  it('takes the focus when it is sent here, and knows that a key may have led here', async () => {
    const element = await draw()
    element.writing.listenTo(asks(element))
    for (const wanted of element.asked) wanted()
    expect(isFocused(element)).to.equal(true)
    expect(element.writing.isHere).to.equal(true)
    expect(element.log).to.deep.equal(['sent'])
    expect(element.writing.arrival.isPartOf(new KeyboardEvent('keydown', { repeat: true }))).to.equal(true)
  })

  it('waits for what is about to be drawn', async () => {
    const element = await draw()
    element.requestUpdate()
    element.writing.soon()
    expect(isFocused(element)).to.equal(false)
    await element.updateComplete
    expect(isFocused(element)).to.equal(true)
  })

  it('tells that the focus left, and that nothing is under way any more', async () => {
    const element = await draw()
    element.writing.soon()
    await element.updateComplete
    element.shadowRoot!.querySelector('textarea')!.blur()
    expect(element.writing.isHere).to.equal(false)
    expect(element.log).to.deep.equal(['left'])
    await element.updateComplete
    expect(element.log).to.deep.equal(['left', 'rest'])
  })

  it('hears nobody while it is not in the page, and only the text it listens to', async () => {
    const element = await draw()
    element.writing.listenTo(asks(element))
    const parent = element.parentElement!
    element.remove()
    expect(element.asked.size).to.equal(0)
    parent.append(element)
    expect(element.asked.size).to.equal(1)
    element.writing.listenTo(undefined)
    expect(element.asked.size).to.equal(0)
  })
})
