import { expect, fixture } from '@open-wc/testing'
import { LitElement, html } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { TextBoxController } from '../../src/controllers/text-box.js'
import { press, type } from '../press.js'

interface Kept {
  text: string
  selection: readonly [number, number]
}

/** A box over texts by name, as a composer's is over drafts. */
class TextBoxHost extends LitElement {
  readonly kept = new Map<string, Kept>()
  name = 'ana'
  readonly box = new TextBoxController(this, () => {
    const kept = this.of(this.name)
    return {
      key: this.name, ...kept,
      write: (text, selection) => {
        Object.assign(kept, { text, selection })
        this.requestUpdate()
      },
      select: selection => { kept.selection = selection },
    }
  })

  of(name: string): Kept {
    const kept = this.kept.get(name) ?? { text: '', selection: [0, 0] }
    this.kept.set(name, kept)
    return kept
  }

  get area(): HTMLTextAreaElement {
    return this.box.box!
  }

  async show(name: string): Promise<void> {
    this.name = name
    this.requestUpdate()
    await this.updateComplete
  }

  /** Somebody else writes. */
  async write(text: string, selection: readonly [number, number] = [text.length, text.length]): Promise<void> {
    Object.assign(this.of(this.name), { text, selection })
    this.requestUpdate()
    await this.updateComplete
  }

  override render() {
    return keyed(this.name, html`<textarea aria-label="Text" ${this.box.attach()}></textarea>`)
  }
}
customElements.define('text-box-host', TextBoxHost)

const host = async () => {
  const element = await fixture<TextBoxHost>(html`<text-box-host></text-box-host>`)
  element.area.focus()
  return element
}

describe('TextBoxController', () => {
  it('stores what is typed, with the caret', async () => {
    const element = await host()
    await type('Hello')
    await press('ArrowLeft')
    expect(element.of('ana')).to.deep.equal({ text: 'Hello', selection: [4, 4] })
  })

  it('shows what was stored, selection and all', async () => {
    const element = await host()
    Object.assign(element.of('bea'), { text: 'Kept', selection: [1, 3] })
    await element.show('bea')
    expect(element.area.value).to.equal('Kept')
    expect([element.area.selectionStart, element.area.selectionEnd]).to.deep.equal([1, 3])
  })

  it('keeps caret and undo through any number of updates', async () => {
    const element = await host()
    await type('one two')
    element.area.setSelectionRange(3, 3)
    for (let i = 0; i < 5; i++) {
      element.requestUpdate()
      await element.updateComplete
    }
    expect(element.area.selectionStart).to.equal(3)
    await press('Control', 'z')
    expect(element.area.value).to.not.equal('one two')
  })

  it('writes what somebody else wrote as one edit that can be undone', async () => {
    const element = await host()
    await type('Dear /he')
    await element.write('Dear Hello')
    expect(element.area.value).to.equal('Dear Hello')
    await press('Control', 'z')
    expect(element.area.value).to.equal('Dear /he')
    expect(element.of('ana').text).to.equal('Dear /he')
  })

  it('gives each text a box of its own: undo brings nothing over', async () => {
    const element = await host()
    await type('for Ana only')
    await element.show('bea')
    element.area.focus()
    await press('Control', 'z')
    expect(element.area.value).to.equal('')
    expect(element.of('ana').text).to.equal('for Ana only')
    expect(element.of('bea').text).to.equal('')
  })

  it('stores what is typed between a change and its drawing where it is seen', async () => {
    const element = await host()
    await type('Ana')
    element.name = 'bea'
    element.area.value = 'Ana!'
    element.area.dispatchEvent(new Event('input'))
    await element.updateComplete
    expect(element.of('ana').text).to.equal('Ana!')
    expect(element.of('bea').text).to.equal('')
    expect(element.area.value).to.equal('')
  })

  it('waits with what somebody else wrote until a composition has ended', async () => {
    const element = await host()
    element.area.dispatchEvent(new CompositionEvent('compositionstart'))
    element.area.value = 'に'
    element.area.dispatchEvent(new Event('input'))
    await element.write('from elsewhere')
    expect(element.area.value).to.equal('に')
    element.area.dispatchEvent(new CompositionEvent('compositionend'))
    await element.updateComplete
    expect(element.area.value).to.equal('from elsewhere')
  })

  it('keeps text and store through a move in the page', async () => {
    const element = await host()
    await type('moving')
    document.body.append(element)
    await element.updateComplete
    expect(element.area.value).to.equal('moving')
    element.area.focus()
    await type('!')
    expect(element.of('ana').text).to.contain('!')
    element.remove()
  })
})
