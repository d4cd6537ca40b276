import { expect } from '@open-wc/testing'
import type { RowMoverOptions } from '../../src/controllers/row-mover.js'
import { RowMover } from '../../src/controllers/row-mover.js'
import { HostElement } from './host-element.js'

const mover = (ids: readonly string[], options: Partial<RowMoverOptions> = {}) => {
  const drops: unknown[] = []
  const focused: string[] = []
  const one = new RowMover(new HostElement(), {
    ids: () => ids, fixed: () => 0, scroller: () => undefined, rowHeight: () => 10, pageSize: () => 3,
    focus: id => focused.push(id), reveal: () => undefined,
    onDrop: (...drop) => {
      drops.push(drop)
      return Promise.resolve()
    },
    ...options,
  })
  const press = (key: string) => { one.onKeydown(new KeyboardEvent('keydown', { key, cancelable: true })) }
  return { mover: one, drops, focused, press, shown: (now = ids) => one.arranged(now).join(' ') }
}

const FIVE = ['a', 'b', 'c', 'd', 'e']

describe('a row that is moved', () => {
  it('stands where it is held, and is put between its neighbors there', () => {
    const { mover: one, drops, press, shown } = mover(FIVE)
    one.toggle('b')
    press('ArrowDown')
    press('ArrowDown')
    expect([shown(), one.last]).to.deep.equal(['a c d b e', { what: 'moved', id: 'b', position: 4 }])
    press('Enter')
    expect([drops, one.heldId, one.last?.what]).to.deep.equal([[['b', 'd', 'e']], undefined, 'dropped'])
  })

  it('goes to both ends, where nothing is above or below, and not beyond', () => {
    const { mover: one, drops, press, shown } = mover(FIVE)
    one.toggle('c')
    press('End')
    press('ArrowDown')
    expect(shown()).to.equal('a b d e c')
    press(' ')
    one.toggle('d')
    press('PageUp')
    press('ArrowUp')
    press('Enter')
    expect(drops).to.deep.equal([['c', 'e', null], ['d', null, 'a']])
  })

  it('stays below what is fixed, and asks for no place behind that', () => {
    const { mover: one, drops, press, shown } = mover(FIVE, { fixed: () => 2 })
    one.toggle('e')
    press('Home')
    expect(shown()).to.equal('a b e c d')
    press('Enter')
    expect(drops).to.deep.equal([['e', null, 'c']])
  })

  it('asks for nothing when it comes to where it was', () => {
    const { mover: one, drops, press, focused } = mover(FIVE)
    one.toggle('b')
    press('ArrowDown')
    press('ArrowUp')
    one.toggle('b')
    expect([drops, one.heldId, focused.at(-1)]).to.deep.equal([[], undefined, 'b'])
  })

  it('shows rows as they were taken: new ones come when it is put down, those that went are gone', () => {
    const { mover: one, press, shown } = mover(FIVE)
    one.toggle('a')
    press('ArrowDown')
    expect(shown(['new', 'a', 'b', 'd', 'e'])).to.equal('b a d e')
    press('Enter')
    expect(shown(['new', 'b', 'a', 'd', 'e'])).to.equal('new b a d e')
  })

  it('is not held any more once it is gone', () => {
    const { mover: one, shown } = mover(FIVE)
    one.toggle('a')
    expect(shown(['b', 'c'])).to.equal('b c')
    expect(one.heldId).to.equal(undefined)
  })

  it('leaves keys alone while none is held', () => {
    const { mover: one } = mover(FIVE)
    const event = new KeyboardEvent('keydown', { key: 'ArrowDown', cancelable: true })
    one.onKeydown(event)
    expect(event.defaultPrevented).to.equal(false)
  })
})
