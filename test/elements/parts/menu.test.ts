import { expect, html } from '@open-wc/testing'
import { iconButton } from '../../../src/elements/parts/icon-button.js'
import { menu } from '../../../src/elements/parts/menu.js'
import { iconEllipsis } from '../../../src/icons/ellipsis.js'
import { accessible, drawn } from './drawn.js'

async function scene(chosen: string[] = []) {
  const { host, root } = await drawn(({ menu: controller }) => html`
    ${iconButton({
      part: 'more-button', icon: iconEllipsis, label: 'More actions', popup: 'menu', controls: controller.id,
      expanded: controller.isOpen, onClick: event => { controller.toggle(event.currentTarget as HTMLElement) },
    })}
    ${menu(controller, {
      label: 'Actions for Ana',
      onChoose: id => { chosen.push(id) },
      groups: [
        { items: [
          { id: 'assign', label: 'Assign to me' },
          { id: 'close', label: 'Close', disabledReason: 'Only managers may do this.' },
        ] },
        { items: [] },
        { title: 'Show', items: [
          { id: 'open', label: 'Open', check: 'radio', checked: false },
          { id: 'closed', label: 'Closed', check: 'radio', checked: true },
        ] },
      ],
    })}`)
  await host.menu.open(root.querySelector('button')!)
  const item = (id: string) => root.querySelector<HTMLElement>(`[data-id=${id}]`)!
  return { host, root, item }
}

describe('menu', () => {
  it('is accessible while it is open', async () => {
    const { host } = await scene()
    await accessible(host)
  })

  it('hands back what was chosen, and closes', async () => {
    const chosen: string[] = []
    const { root, item } = await scene(chosen)
    item('assign').click()
    expect(chosen).to.deep.equal(['assign'])
    expect(root.querySelector('[role=menu]')!.matches(':popover-open')).to.equal(false)
  })

  it('keeps what is denied in its place, with the reason', async () => {
    const chosen: string[] = []
    const { item } = await scene(chosen)
    item('close').click()
    expect(chosen).to.deep.equal([])
    expect(item('close').textContent).to.include('Only managers may do this.')
  })

  it('tells which one is chosen', async () => {
    const { item } = await scene()
    expect(item('closed').getAttribute('role')).to.equal('menuitemradio')
    expect(item('closed').getAttribute('aria-checked')).to.equal('true')
    expect(item('open').getAttribute('aria-checked')).to.equal('false')
  })

  it('draws a line only between groups that have items', async () => {
    const { root } = await scene()
    expect(root.querySelectorAll('[role=separator]')).to.have.length(1)
  })

  it('stands below its button', async () => {
    const { root } = await scene()
    const button = root.querySelector('button')!.getBoundingClientRect()
    const box = root.querySelector('[role=menu]')!.getBoundingClientRect()
    expect(box.top).to.be.closeTo(button.bottom + 4, 1)
    expect(box.left).to.be.closeTo(button.left, 1)
  })
})
