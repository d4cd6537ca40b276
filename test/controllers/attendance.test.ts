import { expect } from '@open-wc/testing'
import { AttendanceController } from '../../src/controllers/attendance.js'
import { hostWith, redraw } from './host-element.js'

const placeOf = () => {
  const place = { here: 0, attend: () => {
    place.here++
    return () => { place.here-- }
  } }
  return place
}

describe('AttendanceController', () => {
  it('attends to what its element shows, once, as long as it is there', async () => {
    const place = placeOf()
    const { host } = await hostWith(host => new AttendanceController(host, () => place))
    await redraw(host)
    expect(place.here).to.equal(1)
    host.remove()
    expect(place.here).to.equal(0)
  })

  it('leaves one place for another', async () => {
    const places = [placeOf(), placeOf()]
    let at = 0
    const { host } = await hostWith(host => new AttendanceController(host, () => places[at]))
    at = 1
    await redraw(host)
    expect(places.map(place => place.here)).to.deep.equal([0, 1])
    at = 2
    await redraw(host)
    expect(places.map(place => place.here)).to.deep.equal([0, 0])
  })

  it('leaves while nobody looks at the page', async () => {
    const place = placeOf()
    await hostWith(host => new AttendanceController(host, () => place))
    try {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
      expect(place.here).to.equal(0)
    } finally {
      Reflect.deleteProperty(document, 'visibilityState')
    }
    document.dispatchEvent(new Event('visibilitychange'))
    expect(place.here).to.equal(1)
  })
})
