import { expect } from '@open-wc/testing'
import { isAbort } from '../../src/lib/abort.js'

describe('isAbort', () => {
  it('knows a rejection that nobody waits for', () => {
    const controller = new AbortController()
    expect(isAbort(new DOMException('', 'AbortError'), controller.signal)).to.be.true
    controller.abort()
    expect(isAbort(new TypeError('too late'), controller.signal)).to.be.true
  })

  it('takes any other failure for one', () => {
    expect(isAbort(new TypeError('broken'), new AbortController().signal)).to.be.false
    expect(isAbort('AbortError', new AbortController().signal)).to.be.false
  })
})
