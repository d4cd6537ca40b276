import { expect } from '@open-wc/testing'
import { historyChannelId } from '../../src/model/counts.js'

describe('historyChannelId', () => {
  it('names the number of a history, and none of any other place', () => {
    expect(['history:sms', 'channel:sms', 'shared'].map(historyChannelId)).to.deep.equal(['sms', null, null])
  })
})
