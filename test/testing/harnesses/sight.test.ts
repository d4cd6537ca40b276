import { expect, fixture, html } from '@open-wc/testing'
import { fits, nameOf, named, reasonOf, seenText, spokenText } from '../../../src/testing/harnesses/sight.js'
import { firstIn, messageIn, oneIn } from '../../../src/testing/harnesses/sight.js'

const one = (content: ReturnType<typeof html>) => fixture<HTMLElement>(content)

describe('what a harness sees', () => {
  it('reads with the eyes what has a box, and hears what is not hidden from speech', async () => {
    const badge = await one(html`<p>
      <style>.speech { position: absolute; width: 1px; height: 1px; overflow: hidden; }</style>
      <span aria-hidden="true">99+</span><span class="speech">120 unread</span><span hidden>never</span>
      <span style="display: contents">messages</span></p>`)
    expect(seenText(badge)).to.equal('99+ messages')
    expect(spokenText(badge)).to.equal('120 unread messages')
    expect([seenText(undefined), spokenText(undefined)]).to.deep.equal(['', ''])
  })

  it('names a button by its label, its words or its title, a field by its label', async () => {
    const form = await one(html`<form>
      <button aria-label="Close">x</button><button>Save <svg></svg></button><button title="More"></button>
      <label for="who">Name</label><input id="who"></form>`)
    expect([...form.querySelectorAll<HTMLElement>('button, input')].map(nameOf))
      .to.deep.equal(['Close', 'Save', 'More', 'Name'])
  })

  it('says why something is off', async () => {
    const place = await one(html`<p><button aria-describedby="a none">Close</button><span id="a">Not yours</span></p>`)
    expect(reasonOf(place.querySelector('button')!)).to.equal('Not yours')
    expect(reasonOf(place)).to.equal('')
  })

  it('finds by the whole name or by a pattern, and lists what there is', () => {
    expect([fits('Priya Raman', 'Priya'), fits('Priya Raman', /^priya/i)]).to.deep.equal([false, true])
    expect(named(['a', 'b'], 'b', String)).to.equal('b')
    expect(() => named(['a', 'b'], 'c', String)).to.throw('nothing is called "c"; there is "a", "b"')
    expect(() => named<string>([], /c/, String)).to.throw('nothing is called /c/; there is nothing')
  })

  it('looks into an element, and says when that shows nothing', async () => {
    const host = await one(html`<div></div>`)
    expect(() => firstIn(host, 'p')).to.throw('<div> shows nothing')
    host.attachShadow({ mode: 'open' }).append(document.createElement('b'), document.createElement('p'))
    Object.assign(host.shadowRoot!.querySelector('p')!, { textContent: 'Nothing here' }).part.add('empty-state')
    Object.assign(host.shadowRoot!.querySelector('b')!, { hidden: true })
    expect(firstIn(host, 'b, p')).to.have.property('localName', 'p')
    expect(messageIn(host)).to.equal('Nothing here')
    expect(() => oneIn(host, 'b', 'the word')).to.throw('the word is not shown')
  })
})
