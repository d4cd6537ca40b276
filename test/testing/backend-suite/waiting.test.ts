import { expect } from '@open-wc/testing'
import { ConformanceError } from '../../../src/testing/backend-suite/conformance-error.js'
import { inTime, setPatience } from '../../../src/testing/backend-suite/waiting.js'

describe('inTime', () => {
  it('passes a value on, and a rejection', async () => {
    expect(await inTime(Promise.resolve(1), 'a value')).to.equal(1)
    const reason: unknown = await inTime(Promise.reject(new RangeError('no')), 'a value').catch((error: unknown) => error)
    expect(reason).to.be.instanceOf(RangeError)
  })

  it('names what did not come when patience ends', async () => {
    const before = setPatience(10)
    const reason: unknown = await inTime(new Promise(() => undefined), 'a letter').catch((error: unknown) => error)
    expect(setPatience(before)).to.equal(10)
    expect(reason).to.be.instanceOf(ConformanceError)
    expect((reason as ConformanceError).check).to.equal('a letter')
  })
})
