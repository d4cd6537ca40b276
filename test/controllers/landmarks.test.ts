import { expect, fixture, html } from '@open-wc/testing'
import { belowView, displacement, distanceTo, landmarksOf, scaleOf, scrollBy } from '../../src/controllers/landmarks.js'

/** A box 100 px high with ten rows of 50 px. */
const start = async () => {
  const box = await fixture<HTMLElement>(html`<div><div></div></div>`)
  box.style.cssText = 'block-size:100px;inline-size:80px;overflow:auto;overflow-anchor:none'
  const rows = box.firstElementChild as HTMLElement
  for (let i = 0; i < 10; i++) {
    const row = document.createElement('p')
    row.style.cssText = 'margin:0;block-size:50px'
    row.id = `row-${i}`
    rows.append(row)
  }
  return { box, rows }
}

describe('what holds a view in place', () => {
  it('are the rows in view', async () => {
    const { box, rows } = await start()
    box.scrollTop = 120
    expect(landmarksOf(box, rows).map(({ row }) => row.id)).to.deep.equal(['row-2', 'row-3', 'row-4'])
    expect(landmarksOf(box, undefined)).to.deep.equal([])
  })

  it('tells how far they moved when something came above', async () => {
    const { box, rows } = await start()
    box.scrollTop = 120
    const marks = landmarksOf(box, rows)
    const above = document.createElement('p')
    above.style.cssText = 'margin:0;block-size:33px'
    rows.prepend(above)
    expect(displacement(box, marks)).to.be.closeTo(33, 0.1)
    scrollBy(box, displacement(box, marks))
    expect(displacement(box, marks)).to.be.closeTo(0, 0.1)
  })

  it('goes by the next row when the uppermost has gone', async () => {
    const { box, rows } = await start()
    box.scrollTop = 120
    const marks = landmarksOf(box, rows)
    marks[0]!.row.remove()
    expect(displacement(box, marks)).to.be.closeTo(-50, 0.1)
    rows.replaceChildren()
    expect(displacement(box, marks)).to.equal(0)
  })

  it('counts in the box’s own pixels on a page that is drawn larger', async () => {
    const { box, rows } = await start()
    box.style.transform = 'scale(2)'
    expect(scaleOf(box)).to.be.closeTo(2, 0.01)
    box.scrollTop = 120
    expect(landmarksOf(box, rows)[0]!.bottom).to.be.closeTo(30, 0.1)
  })
})

describe('the way to a row', () => {
  it('is as short as can be, or leads to the middle', async () => {
    const { box, rows } = await start()
    const row = rows.children[4]!
    scrollBy(box, distanceTo(box, row, 'nearest'))
    expect(box.scrollTop).to.equal(150)
    expect(distanceTo(box, row, 'nearest')).to.equal(0)
    scrollBy(box, distanceTo(box, row, 'center'))
    expect(box.scrollTop).to.equal(175)
    scrollBy(box, distanceTo(box, rows.children[0]!, 'nearest'))
    expect(box.scrollTop).to.equal(0)
  })

  it('leads to the upper edge of a row that is higher than the view', async () => {
    const { box, rows } = await start()
    const row = rows.children[4] as HTMLElement
    row.style.blockSize = '300px'
    scrollBy(box, distanceTo(box, row, 'center'))
    expect(box.scrollTop).to.equal(200)
  })

  it('leaves so much below', async () => {
    const { box } = await start()
    expect(belowView(box)).to.equal(400)
    box.scrollTop = 400
    expect(belowView(box)).to.equal(0)
  })
})
