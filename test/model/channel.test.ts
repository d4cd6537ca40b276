import { expect } from '@open-wc/testing'
import { en } from '../../src/i18n/en.js'
import { CHANNEL_TYPES, REGISTRATIONS } from '../../src/model/channel.js'

describe('channels', () => {
  it('each have a word', () => {
    expect(CHANNEL_TYPES.filter(type => !en.channels[type])).to.deep.equal([])
  })

  it('tell a number that waits for its registration from one that has none', () => {
    expect(REGISTRATIONS).to.include.members(['pending', 'unregistered'])
  })
})
