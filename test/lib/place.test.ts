import { expect, fixture, html } from '@open-wc/testing'
import { placeAt } from '../../src/lib/place.js'

const at = (element: HTMLElement, name: string) => parseFloat(element.style.getPropertyValue(name))

async function scene(style: Readonly<Record<string, string>>) {
  const root = await fixture<HTMLElement>(html`<div><button type="button">Open</button><div id="menu">Menu</div></div>`)
  const button = root.querySelector('button')!
  const menu = root.querySelector<HTMLElement>('#menu')!
  Object.assign(button.style, { position: 'fixed', ...style })
  Object.assign(menu.style, { position: 'fixed', width: '200px', height: '100px' })
  placeAt(menu, button)
  return { button: button.getBoundingClientRect(), x: at(menu, '--_x'), y: at(menu, '--_y') }
}

describe('placing a popover without anchors', () => {
  it('puts it below its button', async () => {
    const { button, x, y } = await scene({ left: '40px', top: '50px' })
    expect(x).to.equal(button.left)
    expect(y).to.equal(button.bottom + 4)
  })

  it('puts it above where there is more room', async () => {
    const { button, y } = await scene({ left: '40px', bottom: '10px' })
    expect(y).to.equal(button.top - 100 - 4)
  })

  it('keeps it within the window', async () => {
    const { x } = await scene({ right: '0px', top: '50px' })
    expect(x).to.equal(innerWidth - 200 - 8)
  })

  it('begins at the right where text does', async () => {
    const { button, x } = await scene({ left: '400px', top: '50px', direction: 'rtl' })
    expect(x).to.equal(button.right - 200)
  })
})
