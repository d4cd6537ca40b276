import { expect, fixture, html, waitUntil } from '@open-wc/testing'
import { LitElement } from 'lit'
import { LatePane } from '../../src/controllers/late-pane.js'
import { defineLate } from '../../src/lib/late-elements.js'

/** One element a test: once it is here it stays. */
let tag = ''
let tests = 0

class LatePaneOwner extends LitElement {
  shows: string | null = null
  came = 0
  readonly pane = new LatePane(this, {
    tag,
    shows: () => this.shows,
    box: () => this.renderRoot.querySelector<HTMLElement>('.pane') ?? undefined,
    onCome: () => { this.came++ },
  })

  override render() {
    const { isNeeded, isHere, hasFailed, retry } = this.pane
    return html`<button class="row">Row</button><button class="other">Other</button>
      <div class="pane" tabindex="-1">${!isNeeded ? 'nothing' : isHere ? 'here'
        : hasFailed ? html`<button class="retry" @click=${retry}>Retry</button>` : html`<button class="back">Back</button>`}</div>`
  }

  get said() {
    return this.shadowRoot!.querySelector('.pane')!.textContent.trim()
  }

  press(selector: string) {
    this.shadowRoot!.querySelector<HTMLElement>(selector)!.focus()
  }

  get focused() {
    return this.shadowRoot!.activeElement?.className
  }

  async show(what: string | null) {
    this.shows = what
    this.requestUpdate()
    await this.updateComplete
  }
}
customElements.define('late-pane-owner', LatePaneOwner)

/** An element that comes when the test says so, and what became of it when it was asked for. */
const owner = async () => {
  tag = `late-pane-${++tests}`
  let asked = 0
  let end: (isHere: boolean) => void = () => { /* not asked yet */ }
  const name = tag
  defineLate(name, () => new Promise<void>((resolve, reject) => {
    asked++
    end = isHere => {
      if (!isHere) reject(new TypeError('Failed to fetch'))
      else {
        customElements.define(name, class extends HTMLElement {})
        resolve()
      }
    }
  }))
  const element = await fixture<LatePaneOwner>(html`<late-pane-owner></late-pane-owner>`)
  return { element, asked: () => asked, end: (isHere: boolean) => { end(isHere) } }
}

describe('LatePane', () => {
  const original = globalThis.requestIdleCallback
  before(() => { globalThis.requestIdleCallback = () => 0 })
  after(() => { globalThis.requestIdleCallback = original })

  it('asks for its element once there is something to show, and holds its place', async () => {
    const { element, asked, end } = await owner()
    expect([element.said, asked()]).to.deep.equal(['nothing', 0])
    await element.show('one')
    expect([element.said, asked()]).to.deep.equal(['Back', 1])
    end(true)
    await waitUntil(() => element.said === 'here')
    await element.show(null)
    expect(element.said, 'it stays once it was needed').to.equal('here')
  })

  it('draws nothing of an element that is here and was not needed', async () => {
    const { element, end } = await owner()
    element.dispatchEvent(new Event('pointerenter'))
    end(true)
    await element.updateComplete
    expect([element.said, element.came]).to.deep.equal(['nothing', 0])
    await element.show('one')
    expect([element.said, element.came]).to.deep.equal(['here', 1])
  })

  it('tries again by its button, and for the next thing to show', async () => {
    const { element, asked, end } = await owner()
    await element.show('one')
    end(false)
    await waitUntil(() => element.said === 'Retry')
    element.press('.retry')
    element.shadowRoot!.querySelector<HTMLElement>('.retry')!.click()
    await waitUntil(() => element.said === 'Back')
    expect([asked(), element.focused]).to.deep.equal([2, 'pane'])
    end(false)
    await waitUntil(() => element.said === 'Retry')
    await element.show('two')
    expect([asked(), element.said]).to.deep.equal([3, 'Back'])
  })

  it('tells that it came where the agent waits for it: where they asked, or in the pane', async () => {
    for (const place of ['.row', '.pane', '.back']) {
      const { element, end } = await owner()
      element.press('.row')
      await element.show('one')
      element.press(place)
      end(true)
      await waitUntil(() => element.said === 'here')
      expect(element.came, place).to.equal(1)
      expect(element.focused, place).to.equal(place === '.row' ? 'row' : 'pane')
    }
  })

  it('leaves an agent alone who went elsewhere meanwhile', async () => {
    const { element, end } = await owner()
    element.press('.row')
    await element.show('one')
    element.press('.other')
    end(true)
    await waitUntil(() => element.said === 'here')
    expect([element.came, element.focused]).to.deep.equal([0, 'other'])
  })
})
