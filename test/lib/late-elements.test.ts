import { expect } from '@open-wc/testing'
import { bringElement, defineLate, isElementHere } from '../../src/lib/late-elements.js'

describe('late elements', () => {
  it('come when they are asked for, once', async () => {
    let times = 0
    defineLate('late-once', async () => {
      times++
      customElements.define('late-once', class extends HTMLElement {})
    })
    expect(isElementHere('late-once')).to.equal(false)
    await bringElement('late-once')
    expect(isElementHere('late-once')).to.equal(true)
    await bringElement('late-once')
    expect(times).to.equal(1)
  })

  it('are asked for again after their file could not be loaded', async () => {
    let isOnline = false
    defineLate('late-again', async () => {
      if (!isOnline) throw new TypeError('Failed to fetch')
      customElements.define('late-again', class extends HTMLElement {})
    })
    const failure = await bringElement('late-again').catch((error: unknown) => error)
    expect(failure).to.be.instanceOf(TypeError)
    isOnline = true
    await bringElement('late-again')
    expect(isElementHere('late-again')).to.equal(true)
  })

  it('are taken for here when nobody said how they come: a host defines them', async () => {
    expect(isElementHere('late-never')).to.equal(true)
    await bringElement('late-never')
  })
})
