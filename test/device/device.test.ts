import { expect } from '@open-wc/testing'
import { DEVICE_TABLES } from '../../src/device/device.js'

describe('what stays on a device', () => {
  it('is what an agent wrote, what was not sent yet, and how they like it', () => {
    expect(DEVICE_TABLES).to.deep.equal(['drafts', 'outbox', 'settings', 'files', 'sent', 'aside', 'forms'])
  })
})
