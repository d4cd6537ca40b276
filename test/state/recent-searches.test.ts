import { expect } from '@open-wc/testing'
import { createMemoryDevice } from '../../src/device/memory-device.js'
import type { Device, DeviceFault } from '../../src/device/device.js'
import { recentSearches } from '../../src/state/recent-searches.js'
import { aReadyDesk, calm } from './world.js'

/** A device that says what is wrong with it. */
const faulty = (fault: DeviceFault): Device => {
  const inner = createMemoryDevice()
  return { ...inner, open: (...given) => ({
    ...inner.open(...given),
    onFault(listener) {
      listener(fault)
      return () => { /* none follows */ }
    },
  }) }
}

describe('what I searched for lately', () => {
  it('is a handful, the latest first, each once, and any of it can be forgotten', async () => {
    const { inbox } = await aReadyDesk()
    const { list, remember, forget } = recentSearches(inbox, {})
    for (const search of ['one', 'two', 'three', 'four', 'five', '  ', ' six ', 'Two']) remember(search)
    expect(list.get()).to.deep.equal(['Two', 'six', 'five', 'four', 'three'])
    forget('five')
    expect(list.get()).to.deep.equal(['Two', 'six', 'four', 'three'])
  })

  it('is there again on this device', async () => {
    const device = createMemoryDevice()
    const { inbox } = await aReadyDesk({ device })
    recentSearches(inbox, {}).remember('parcel')
    await calm()
    const { inbox: next } = await aReadyDesk({ device })
    await calm()
    expect(recentSearches(next, {}).list.get()).to.deep.equal(['parcel'])
  })

  it('is not kept where nothing can be stored', async () => {
    const { inbox } = await aReadyDesk({ device: faulty('blocked') })
    recentSearches(inbox, {}).remember('parcel')
    expect(recentSearches(inbox, {}).list.get()).to.deep.equal([])
    expect(inbox.settings.store('recent-searches').get()).to.deep.equal([])
  })
})
