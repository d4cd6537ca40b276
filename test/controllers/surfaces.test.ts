import { expect } from '@open-wc/testing'
import { html, LitElement, render } from 'lit'
import { surface, SURFACE_PARTS } from '../../src/controllers/surfaces.js'
import { defineLate } from '../../src/lib/late-elements.js'
import { aDesk } from '../state/world.js'

class SurfaceHome extends LitElement {
  protected override render() {
    return html`<slot></slot>`
  }
}
customElements.define('surface-home', SurfaceHome)

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName?: string
      readonly cssParts?: readonly { readonly name: string }[]
    }[]
  }[]
}

const aHome = async () => {
  const home = new SurfaceHome()
  document.body.append(home)
  await home.updateComplete
  return home
}

describe('what opens over the page', () => {
  afterEach(() => { for (const home of document.querySelectorAll('surface-home')) home.remove() })

  it('is nothing as long as it did not come, and is asked for again', async () => {
    const { inbox } = aDesk()
    const home = await aHome()
    let asked = 0
    defineLate('inbox-shortcut-help', async () => {
      asked++
      if (asked === 1) throw new Error('offline')
      customElements.define('inbox-shortcut-help', class extends HTMLElement {})
    })
    expect(await surface(home, 'inbox-shortcut-help', inbox)).to.equal(undefined)
    const own = await surface(home, 'inbox-shortcut-help', inbox)
    expect(own!.inbox === inbox).to.equal(true)
    expect(await surface(home, 'inbox-shortcut-help', inbox) === own, 'there is one').to.equal(true)
    home.requestUpdate()
    await home.updateComplete
    expect(own!.isConnected).to.equal(true)
  })

  it('lends all its parts, each under one name, to who styles what shows it', async () => {
    const { modules } = await (await fetch('/custom-elements.json')).json() as Manifest
    const documented = new Map(modules.flatMap(one => one.declarations)
      .flatMap(({ tagName, cssParts = [] }) => tagName ? [[tagName, cssParts.map(({ name }) => name)] as const] : []))
    for (const [tag, parts] of Object.entries(SURFACE_PARTS)) {
      const pairs = parts.split(', ').map(part => part.split(': '))
      const own = pairs.map(([name]) => name)
      expect(documented.get(tag)!.filter(name => !own.includes(name)), tag).to.deep.equal([])
    }
    const { inbox } = aDesk()
    const home = await aHome()
    if (!customElements.get('inbox-shortcut-help')) customElements.define('inbox-shortcut-help', class extends HTMLElement {})
    const own = await surface(home, 'inbox-shortcut-help', inbox)
    expect(own!.getAttribute('exportparts')).to.equal(SURFACE_PARTS['inbox-shortcut-help'])
  })

  it('is the one that the page put there', async () => {
    const { inbox } = aDesk()
    const home = await aHome()
    render(html`<p><inbox-shortcut-help></inbox-shortcut-help></p>`, home)
    expect(await surface(home, 'inbox-shortcut-help', inbox) === home.querySelector('inbox-shortcut-help') as unknown)
      .to.equal(true)
  })
})
