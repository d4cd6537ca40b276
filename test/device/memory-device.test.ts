import { expect } from '@open-wc/testing'
import { createMemoryDevice } from '../../src/device/memory-device.js'
import { examineDevice } from './examine-device.js'

describe('a device in memory', () => {
  examineDevice(createMemoryDevice)

  it('is nobody else\'s', async () => {
    await createMemoryDevice().open('a').write([{ table: 'drafts', key: 'a', value: 1 }])
    expect(await createMemoryDevice().open('a').rows('drafts')).to.deep.equal([])
  })

  it('has no faults to tell', () => {
    let told = false
    createMemoryDevice().open('a').onFault(() => { told = true })
    expect(told).to.be.false
  })
})
