import { expect, fixture, html, waitUntil } from '@open-wc/testing'
import { attacked, handleAll, intruders, missing } from './detector.js'
import { HARMFUL, OURS, sharedStrings } from './strings.js'

/** What nobody here does: a stranger's text, written as HTML. */
const written = async (text: string): Promise<HTMLElement> => {
  const place = await fixture<HTMLElement>(html`<div></div>`)
  place.innerHTML = text
  return place
}

describe('the detector of attacks', () => {
  // These two come first: what an attack loads may be told of long after its own test.
  it('sees nothing where text is text', async () => {
    const place = await fixture<HTMLElement>(html`<div>${OURS.map(text => html`<p title=${text}>${text}</p>`)}</div>`)
    await handleAll(place)
    expect(await attacked(place)).to.deep.equal([])
  })

  it('sees what runs, and what is asked for', async () => {
    const place = await written('<img src="https://attack.invalid/beacon.gif"><img src=/attack/seen onerror=attack()>')
    let found: readonly string[] = []
    const isFound = (start: RegExp) => found.some(one => start.test(one))
    await waitUntil(async () => {
      found = await attacked(place)
      return isFound(/^ran attack/) && isFound(/^asked for https:\/\/attack.invalid/) && isFound(/^asked for .*\/attack\/seen/)
    }, 'not all is seen', { timeout: 9_000 })
  })

  it('sees what runs when it is hovered, focused or pressed', async () => {
    const place = await written('<button onmouseover=alert() onfocus=prompt() onclick=confirm()>Press</button>')
    await handleAll(place)
    expect(await attacked(place)).to.include.members(['ran alert()', 'ran prompt()', 'ran confirm()'])
  })

  for (const [index, text] of HARMFUL.entries()) {
    it(`sees what is written as HTML: ${index + 1} of ${HARMFUL.length}`, async () => {
      const place = await written(text)
      await handleAll(place)
      const found = intruders(place)
      place.replaceChildren()
      expect(found, text).not.to.deep.equal([])
    })
  }

  it('sees that a text is not there as text', async () => {
    expect(missing(await written('<b>bold</b>'), ['<b>bold</b>', 'bold'])).to.deep.equal(['<b>bold</b>'])
  })

  it('sees the elements that strings of others would bring', async function () {
    const texts = await sharedStrings()
    if (!texts) this.skip()
    const inert = document.implementation.createHTMLDocument()
    const written = texts.filter(text => {
      inert.body.innerHTML = text
      return inert.body.querySelector('*') !== null
    })
    const seen = written.filter(text => {
      inert.body.innerHTML = text
      return intruders(inert.body).length > 0
    })
    // The rest are plain elements, or tricks of browsers that are gone.
    expect(seen.length / written.length).to.be.greaterThan(0.9)
  })
})
