import { expect } from '@open-wc/testing'
import { ComboboxController } from '../../src/controllers/combobox.js'

const host = () => ({
  addController: () => { /* one */ }, removeController: () => { /* none */ }, requestUpdate: () => { /* drawn */ },
  updateComplete: Promise.resolve(true),
})

const combobox = (count: number, { closes = true } = {}) => {
  const done: (number | 'closed')[] = []
  const state = { count }
  const controller = new ComboboxController(host(), {
    count: () => state.count,
    take: index => { done.push(index) },
    ...closes && { close: () => { done.push('closed') } },
  })
  const press = (key: string, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, cancelable: true, ...more })
    return { handled: controller.onKeydown(event), prevented: event.defaultPrevented }
  }
  return { controller, done, press, state }
}

describe('ComboboxController', () => {
  it('highlights nothing until somebody moves, then goes around', () => {
    const { controller, press } = combobox(3)
    expect(controller.active).to.equal(-1)
    expect(press('ArrowDown')).to.deep.equal({ handled: true, prevented: true })
    expect(controller.active).to.equal(0)
    press('ArrowUp')
    expect(controller.active).to.equal(2)
    press('ArrowDown')
    expect(controller.active).to.equal(0)
    expect(controller.isMoved).to.equal(true)
  })

  it('begins at the end when it goes up first', () => {
    const { controller, press } = combobox(3)
    press('ArrowUp')
    expect(controller.active).to.equal(2)
  })

  it('takes only a highlighted option, by Enter or Tab', () => {
    const { done, press, controller } = combobox(3)
    expect(press('Enter')).to.deep.equal({ handled: false, prevented: false })
    expect(press('Tab')).to.deep.equal({ handled: false, prevented: false })
    controller.highlight(1)
    expect(controller.isMoved).to.equal(false)
    press('Enter')
    press('Tab')
    expect(done).to.deep.equal([1, 1])
  })

  it('closes by Escape; without a handler the key is somebody else’s', () => {
    const { done, press } = combobox(3)
    expect(press('Escape').handled).to.equal(true)
    expect(done).to.deep.equal(['closed'])
    expect(combobox(3, { closes: false }).press('Escape')).to.deep.equal({ handled: false, prevented: false })
  })

  it('leaves letters, modified arrows, compositions and an absent list to the text', () => {
    const { press, state } = combobox(3)
    expect(press('a').handled).to.equal(false)
    expect(press('ArrowDown', { shiftKey: true }).handled).to.equal(false)
    expect(press('ArrowDown', { isComposing: true }).handled).to.equal(false)
    state.count = 0
    expect(press('ArrowDown').handled).to.equal(false)
  })

  it('loses a highlight whose option has gone', () => {
    const { controller, press, state } = combobox(3)
    press('ArrowUp')
    state.count = 1
    expect(controller.active).to.equal(-1)
  })
})
