import { expect } from '@open-wc/testing'
import { Arrival } from '../../src/controllers/arrival.js'

const key = (init: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key: 'Enter', ...init })
/** A key pressed long after. */
const later = (init: KeyboardEventInit = {}) =>
  Object.defineProperty(key(init), 'timeStamp', { value: performance.now() + 5_000 })

describe('Arrival', () => {
  it('takes a second press for a part of the first, and a later one for none', () => {
    const arrival = new Arrival()
    expect(arrival.isPartOf(key())).to.equal(false)
    arrival.came()
    expect(arrival.isPartOf(key())).to.equal(true)
    expect(arrival.isPartOf(later())).to.equal(false)
  })

  it('takes no press for a part of it after something was written', () => {
    const arrival = new Arrival()
    arrival.came()
    arrival.typed()
    expect(arrival.isPartOf(key())).to.equal(false)
  })

  it('takes a key held down for a part of it until it is let go', () => {
    const arrival = new Arrival()
    arrival.came()
    expect(arrival.isPartOf(later({ repeat: true }))).to.equal(true)
    arrival.released()
    expect(arrival.isPartOf(later({ repeat: true }))).to.equal(false)
  })
})
