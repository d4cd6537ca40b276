import { expect, html } from '@open-wc/testing'
import { sendKeys, sendMouse } from '@web/test-runner-commands'
import { menu } from '../../src/elements/parts/menu.js'
import { drawn } from '../elements/parts/drawn.js'

const ITEMS = ['Assign', 'Call', 'Close', 'Tag'].map(label => ({ id: label, label }))

async function scene(disabled = false) {
  const chosen: string[] = []
  const { host, root } = await drawn(({ menu: controller }) => html`
    <button type="button" id="first" @click=${(e: Event) => { controller.toggle(e.currentTarget as HTMLElement) }}>First</button>
    <button type="button" id="second" @click=${(e: Event) => { controller.toggle(e.currentTarget as HTMLElement) }}>Second</button>
    ${menu(controller, {
      label: 'Actions', onChoose: id => { chosen.push(id) },
      groups: [{ items: disabled ? ITEMS.map(item => ({ ...item, disabledReason: 'No' })) : ITEMS }],
    })}`)
  const focused = () => root.activeElement?.getAttribute('data-id') ?? root.activeElement?.id
  const press = async (selector: string) => {
    const box = root.querySelector(selector)!.getBoundingClientRect()
    await sendMouse({ type: 'click', position: [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)] })
    await host.updateComplete
  }
  return { host, root, chosen, focused, press }
}

describe('menu controller', () => {
  it('opens by keyboard with the focus on the first item', async () => {
    const { host, root, focused } = await scene()
    root.querySelector<HTMLElement>('#first')!.focus()
    await sendKeys({ press: 'Enter' })
    await host.updateComplete
    expect(host.menu.isOpen).to.equal(true)
    expect(focused()).to.equal('Assign')
  })

  it('goes around by arrows, to the ends by Home and End, and by letters', async () => {
    const { host, root, focused } = await scene()
    await host.menu.open(root.querySelector('#first')!)
    for (const [key, item] of [
      ['ArrowUp', 'Tag'], ['ArrowDown', 'Assign'], ['ArrowDown', 'Call'], ['End', 'Tag'], ['Home', 'Assign'], ['c', 'Call'],
      ['c', 'Close'],
    ] as const) {
      await sendKeys({ press: key })
      expect(focused(), key).to.equal(item)
    }
  })

  it('opens at the last item where asked', async () => {
    const { host, root, focused } = await scene()
    await host.menu.open(root.querySelector('#first')!, 'last')
    expect(focused()).to.equal('Tag')
  })

  it('gives the focus back on Escape, and keeps the key to itself', async () => {
    const { host, root, focused } = await scene()
    let heard = 0
    const listen = (event: KeyboardEvent) => { if (event.key === 'Escape') heard++ }
    document.addEventListener('keydown', listen)
    await host.menu.open(root.querySelector('#second')!)
    await sendKeys({ press: 'Escape' })
    document.removeEventListener('keydown', listen)
    expect(host.menu.isOpen).to.equal(false)
    expect(focused()).to.equal('second')
    expect(heard).to.equal(0)
  })

  it('leaves by Tab to what follows its button', async () => {
    const { host, root, focused } = await scene()
    await host.menu.open(root.querySelector('#first')!)
    await sendKeys({ press: 'Tab' })
    expect(host.menu.isOpen).to.equal(false)
    expect(focused()).to.equal('second')
  })

  it('chooses by Enter and gives the focus back', async () => {
    const { host, root, chosen, focused } = await scene()
    await host.menu.open(root.querySelector('#first')!)
    await sendKeys({ press: 'ArrowDown' })
    await sendKeys({ press: 'Enter' })
    expect(chosen).to.deep.equal(['Call'])
    expect(focused()).to.equal('first')
  })

  it('reaches denied items by keyboard', async () => {
    const { host, root, focused } = await scene(true)
    await host.menu.open(root.querySelector('#first')!)
    await sendKeys({ press: 'ArrowDown' })
    expect(focused()).to.equal('Call')
  })

  it('closes by a second press on its button, and opens again by a third', async () => {
    const { host, press } = await scene()
    await press('#first')
    expect(host.menu.isOpen).to.equal(true)
    await press('#first')
    expect(host.menu.isOpen).to.equal(false)
    await press('#first')
    expect(host.menu.isOpen).to.equal(true)
  })

  it('moves to another button that asks for it', async () => {
    const { host, root, focused } = await scene()
    await host.menu.open(root.querySelector('#first')!)
    await host.menu.open(root.querySelector('#second')!)
    expect(host.menu.isOpen).to.equal(true)
    expect(host.menu.opener?.id).to.equal('second')
    expect(focused()).to.equal('Assign')
  })

  it('closes by a press beside it', async () => {
    const { host, root } = await scene()
    await host.menu.open(root.querySelector('#first')!)
    await sendMouse({ type: 'click', position: [innerWidth - 5, innerHeight - 5] })
    expect(host.menu.isOpen).to.equal(false)
  })

  it('is closed when its element leaves the page, and opens again after', async () => {
    const { host, root } = await scene()
    const parent = host.parentElement!
    await host.menu.open(root.querySelector('#first')!)
    host.remove()
    expect(host.menu.isOpen).to.equal(false)
    parent.append(host)
    await host.menu.open(root.querySelector('#first')!)
    expect(root.querySelector('[role=menu]')!.matches(':popover-open')).to.equal(true)
  })
})
