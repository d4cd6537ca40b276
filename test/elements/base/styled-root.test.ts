import { expect } from '@open-wc/testing'
import { LitElement, css } from 'lit'
import { styledRoot } from '../../../src/elements/base/styled-root.js'
import { freshFrame } from '../../hosts/page.js'

class Plain extends LitElement {
  static override styles = css`:host { color: rgb(1, 2, 3); }`
}
customElements.define('test-styled-root', Plain)

const plain = () => new Plain()

describe('styled root', () => {
  it('is made once', () => {
    const element = plain()
    expect(styledRoot(element) === styledRoot(element)).to.equal(true)
  })

  it('shares one sheet among all elements of a document, and has another in the next document', async () => {
    const frame = await freshFrame()
    const sheetOf = (element: Plain) => styledRoot(element).adoptedStyleSheets[0]
    const [one, other] = [plain(), plain()]
    const home = sheetOf(one)
    expect(home === sheetOf(other)).to.equal(true)
    frame.adoptNode(one)
    frame.adoptNode(other)
    expect(sheetOf(one) === sheetOf(other)).to.equal(true)
    expect(sheetOf(one) === home).to.equal(false)
    expect(sheetOf(one)!.cssRules[0]!.cssText).to.contain('rgb(1, 2, 3)')
  })

  it('waits, in a document that nobody sees, for the next one', () => {
    const element = plain()
    document.implementation.createHTMLDocument().adoptNode(element)
    expect(styledRoot(element).adoptedStyleSheets.length).to.equal(0)
    document.adoptNode(element)
    expect(styledRoot(element).adoptedStyleSheets.length).to.equal(1)
  })
})
