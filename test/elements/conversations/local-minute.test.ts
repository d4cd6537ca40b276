import { expect } from '@open-wc/testing'
import { localMinute, timeOfLocalMinute } from '../../../src/elements/conversations/local-minute.js'

describe('a moment in a date field', () => {
  it('is written as the field wants it, where the agent is, and read back', () => {
    const at = new Date(2026, 0, 5, 9, 7).getTime()
    expect(localMinute(at)).to.equal('2026-01-05T09:07')
    expect(timeOfLocalMinute('2026-01-05T09:07')).to.equal(at)
  })

  it('is none where nothing, or nothing sound, was written', () => {
    expect(timeOfLocalMinute('')).to.equal(null)
    expect(timeOfLocalMinute('soon')).to.equal(null)
  })
})
