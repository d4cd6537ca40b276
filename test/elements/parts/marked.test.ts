import { expect, fixture, html } from '@open-wc/testing'
import { marked } from '../../../src/elements/parts/marked.js'
import { pieces } from '../../../src/model/search.js'

describe('a marked text', () => {
  it('is the text itself, with marks around what was found', async () => {
    const box = await fixture(html`<p>${marked(pieces('<b>(415) 555-0111</b>', 'b'))} ${marked(pieces('(415) 555-0111', '0111'))}</p>`)
    expect(box.textContent).to.equal('<b>(415) 555-0111</b> (415) 555-0111')
    expect(Array.from(box.querySelectorAll('mark'), mark => mark.textContent)).to.deep.equal(['b', 'b', '0111'])
  })
})
