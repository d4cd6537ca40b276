import { expect, waitUntil } from '@open-wc/testing'
import { ObjectUrls } from '../../src/controllers/object-urls.js'
import { hostWith, redraw } from './host-element.js'

const isGone = (url: string) => fetch(url).then(() => false, () => true)

describe('ObjectUrls', () => {
  it('has an address for what is shown, and gives it back once it is not', async () => {
    let ids = ['a', 'b']
    const { host, controller } = await hostWith(one => new ObjectUrls(one, {
      ids: () => ids, blob: id => Promise.resolve(id === 'a' ? new Blob(['x']) : undefined),
    }))
    await waitUntil(() => controller.get('a'))
    const url = controller.get('a')!
    expect(await (await fetch(url)).text()).to.equal('x')
    expect(controller.get('b')).to.equal(undefined)
    ids = ['b']
    await redraw(host)
    expect(controller.get('a')).to.equal(undefined)
    expect(await isGone(url)).to.equal(true)
  })

  it('gives all back when its host leaves the page, and makes new ones when it comes back', async () => {
    const { host, controller } = await hostWith(one => new ObjectUrls(one, {
      ids: () => ['a'], blob: () => Promise.resolve(new Blob(['x'])),
    }))
    await waitUntil(() => controller.get('a'))
    const url = controller.get('a')!
    const { parentElement } = host
    host.remove()
    expect(await isGone(url)).to.equal(true)
    parentElement!.append(host)
    await waitUntil(() => controller.get('a'))
    expect(controller.get('a')).to.not.equal(url)
  })
})
