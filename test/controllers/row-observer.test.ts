import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing'
import { RowObserver } from '../../src/controllers/row-observer.js'

describe('RowObserver', () => {
  const start = async () => {
    const box = await fixture<HTMLElement>(html`<div><p id="one">1</p><p id="two">2</p></div>`)
    const told: (readonly string[])[] = []
    const observer = new RowObserver(rows => told.push(rows.map(({ row, height }) => `${row.id} ${height}`)))
    const rows = [...box.querySelectorAll('p')]
    observer.watchBox(box)
    observer.watchRows(rows)
    await waitUntil(() => told.flat().length === 2)
    told.length = 0
    return { box, told, observer, rows }
  }

  it('tells which row grew by itself, and how high it is', async () => {
    const { told, rows } = await start()
    rows[1]!.style.blockSize = '90px'
    await waitUntil(() => told.flat().length > 0)
    expect(told.flat()).to.deep.equal(['two 90'])
  })

  it('tells of the box without a row', async () => {
    const { told, box } = await start()
    box.style.blockSize = '500px'
    await waitUntil(() => told.length > 0)
    expect(told.flat()).to.deep.equal([])
  })

  it('tells nothing of rows that are gone, nor of an old box', async () => {
    const { told, observer, rows } = await start()
    rows[0]!.remove()
    observer.watchRows([rows[1]!])
    observer.watchBox(undefined)
    rows[1]!.style.blockSize = '70px'
    await nextFrame()
    await nextFrame()
    expect(told.flat()).to.deep.equal([])
  })
})
