import { expect } from '@open-wc/testing'
import { LatePart } from '../../src/controllers/late-part.js'
import { hostWith } from './host-element.js'

describe('LatePart', () => {
  it('is asked for when there is use for it, once, and its element is drawn again when it is here', async () => {
    let asked = 0
    const { host, controller } = await hostWith(one => new LatePart(one, async () => `part ${++asked}`))
    expect([asked, controller.here]).to.deep.equal([0, undefined])
    const { updates } = host
    expect(await Promise.all([controller.bring(), controller.bring()])).to.deep.equal(['part 1', 'part 1'])
    await host.updateComplete
    expect([asked, controller.here, host.updates]).to.deep.equal([1, 'part 1', updates + 1])
  })

  it('is done without where it does not come', async () => {
    const { controller } = await hostWith(one => new LatePart(one, (): Promise<string> => Promise.reject(new Error('offline'))))
    await controller.bring()
    expect(controller.here).to.equal(undefined)
  })
})
