import { expect, fixture, html } from '@open-wc/testing'
import { RowWindow } from '../../src/controllers/row-window.js'

const keysOf = (count: number) => Array.from({ length: count }, (_, i) => `k${i}`)

describe('RowWindow', () => {
  const start = async (count: number) => {
    const scroller = await fixture<HTMLElement>(html`<div></div>`)
    scroller.style.cssText = 'block-size:200px;overflow:auto'
    const space = document.createElement('div')
    scroller.append(space)
    const window = new RowWindow({
      estimate: 50, before: 10, after: 20, scroller: () => scroller, changed: () => { /* asked for below */ },
    })
    window.update(keysOf(count), undefined)
    space.style.blockSize = `${window.size}px`
    window.attach()
    return window
  }

  it('knows how high all rows are together', async () => {
    const window = await start(10_000)
    expect(window.size).to.equal(10 + 10_000 * 50 + 20)
    window.take(3, 80)
    expect(window.size).to.equal(10 + 10_000 * 50 + 30 + 20)
    window.release()
  })

  it('says how much a row grew since it was told before', async () => {
    const window = await start(100)
    expect(window.take(3, 80)).to.equal(0)
    expect(window.take(3, 100)).to.equal(20)
    expect(window.take(3, 100)).to.equal(0)
    expect(window.take(100, 10)).to.equal(0)
    window.release()
  })

  it('draws what is in view, and one that is kept wherever it is', async () => {
    const window = await start(1_000)
    window.offset = 10 + 500 * 50
    window.update(keysOf(1_000), 'k3')
    const { rows } = window
    expect(rows.some(({ key }) => key === 'k500')).to.equal(true)
    expect(rows.length).to.be.below(40)
    expect(rows.filter(({ isAway }) => isAway).map(({ key }) => key)).to.deep.equal(['k3'])
    window.release()
  })

  it('finds the same place again after rows came before it', async () => {
    const window = await start(100)
    window.offset = 10 + 20 * 50 + 15
    const { edge } = window
    expect(edge).to.deep.equal({ key: 'k20', by: 15 })
    window.update([...Array.from({ length: 30 }, (_, i) => `older-${i}`), ...keysOf(100)], undefined)
    expect(window.offsetAt(edge!)).to.equal(10 + 50 * 50 + 15)
    expect(window.offsetAt({ key: 'gone', by: 0 })).to.equal(undefined)
    window.release()
  })

  it('tells where a row begins and which one lies where', async () => {
    const window = await start(100)
    expect(window.startOf(4)).to.equal(210)
    expect(window.indexAt(215)).to.equal(4)
    expect(window.offsetOf('gone', 'center')).to.equal(undefined)
    window.release()
  })
})
