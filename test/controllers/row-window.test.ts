import { expect } from '@open-wc/testing'
import { RowWindow } from '../../src/controllers/row-window.js'

const keysOf = (count: number) => Array.from({ length: count }, (_, i) => `k${i}`)

/** Rows of 50 px in a view of 200 px. */
const windowOf = (count: number) => {
  const window = new RowWindow({ estimate: 50, before: 10, after: 20 })
  window.update(keysOf(count), undefined)
  window.height = 200
  return window
}

describe('RowWindow', () => {
  it('knows how high all rows are together', () => {
    const window = windowOf(10_000)
    expect(window.size).to.equal(10 + 10_000 * 50 + 20)
    window.take(3, 80)
    expect(window.size).to.equal(10 + 10_000 * 50 + 30 + 20)
    expect(windowOf(0).size).to.equal(30)
  })

  it('says how much a row grew since it was told before', () => {
    const window = windowOf(100)
    expect(window.take(3, 80)).to.equal(0)
    expect(window.take(3, 100)).to.equal(20)
    expect(window.take(3, 100)).to.equal(0)
    expect(window.take(100, 10)).to.equal(0)
  })

  it('draws what is in view with a few rows around it', () => {
    const window = windowOf(1_000)
    window.offset = 10 + 500 * 50 + 20
    expect(window.rows.map(({ index }) => index)).to.deep.equal(Array.from({ length: 17 }, (_, i) => 494 + i))
    expect(windowOf(0).rows).to.deep.equal([])
  })

  it('draws one that is kept wherever it is, in its order', () => {
    const window = windowOf(1_000)
    window.offset = 10 + 500 * 50
    window.update(window.keys, 'k3')
    expect(window.rows.filter(({ isAway }) => isAway).map(({ key }) => key)).to.deep.equal(['k3'])
    expect(window.rows[0]!.key).to.equal('k3')
    window.update(window.keys, 'k900')
    expect(window.rows.at(-1)).to.deep.equal({ key: 'k900', index: 900, isAway: true })
    window.update(window.keys, 'k501')
    expect(window.rows.some(({ isAway }) => isAway)).to.equal(false)
  })

  it('finds the same place again after rows came before it', () => {
    const window = windowOf(100)
    window.offset = 10 + 20 * 50 + 15
    const { edge } = window
    expect(edge).to.deep.equal({ key: 'k20', by: 15 })
    window.update([...Array.from({ length: 30 }, (_, i) => `older-${i}`), ...keysOf(100)], undefined)
    expect(window.offsetAt(edge!)).to.equal(10 + 50 * 50 + 15)
    expect(window.offsetAt({ key: 'gone', by: 0 })).to.equal(undefined)
    expect(windowOf(0).edge).to.equal(undefined)
  })

  it('tells where a row begins and which one lies where', () => {
    const window = windowOf(100)
    expect(window.startOf(4)).to.equal(210)
    expect(window.indexAt(215)).to.equal(4)
    expect(window.offsetOf('gone', 'center')).to.equal(undefined)
  })

  it('goes to a row by as little as needed, or has it in the middle, and never beyond the end', () => {
    const window = windowOf(100)
    window.offset = 1_000
    expect(window.offsetOf('k10', 'nearest')).to.equal(510)
    expect(window.offsetOf('k20', 'nearest')).to.equal(1_000)
    expect(window.offsetOf('k40', 'nearest')).to.equal(10 + 41 * 50 - 200)
    expect(window.offsetOf('k40', 'center')).to.equal(10 + 40 * 50 + 25 - 100)
    expect(window.offsetOf('k99', 'center')).to.equal(window.endOffset())
    expect(window.offsetOf('k0', 'center')).to.equal(0)
  })

  it('says when other rows are in view than those that were drawn', () => {
    const window = windowOf(100)
    const { rows } = window
    expect(window.isOther(rows)).to.equal(false)
    window.offset = 600
    expect(window.isOther(rows)).to.equal(true)
  })
})
