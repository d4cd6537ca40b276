import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import {
  abortedWith, equal, holds, present, refused, refusedSomehow,
} from '../../../src/testing/backend-suite/check.js'
import { ConformanceError } from '../../../src/testing/backend-suite/conformance-error.js'

const failure = async (work: () => unknown): Promise<ConformanceError> => {
  try {
    await work()
  } catch (error) {
    if (error instanceof ConformanceError) return error
    throw error
  }
  throw new RangeError('It passed')
}

describe('checks of the suite', () => {
  it('name what they looked at, what they expected and what they got', async () => {
    const error = await failure(() => { equal([1], [2], 'the total') })
    expect([error.check, error.expected, error.actual]).to.deep.equal(['the total', [2], [1]])
    expect(error.message).to.equal('the total: expected [2], got [1]')
  })

  it('hold, or do not', async () => {
    holds(true, 'it holds')
    expect((await failure(() => { holds(false, 'it holds') })).check).to.equal('it holds')
    expect(present(0, 'a number')).to.equal(0)
    expect((await failure(() => present(null, 'a thing'))).check).to.equal('a thing')
  })

  it('want the very code and the very details of a refusal', async () => {
    const promise = () => Promise.reject(new BackendError('forbidden', { reason: 'read-only' }))
    await refused(promise(), 'forbidden', { reason: 'read-only' }, 'a refusal')
    await failure(() => refused(promise(), 'forbidden', { reason: 'role' }, 'other details'))
    await failure(() => refused(promise(), 'unknown', null, 'another code'))
    await failure(() => refused(Promise.resolve(1), 'unknown', null, 'no refusal'))
    await failure(() => refusedSomehow(Promise.reject(new TypeError('x')), 'no BackendError'))
  })

  it('want the very reason of a signal', async () => {
    const reason = new DOMException('Gone', 'AbortError')
    await abortedWith(Promise.reject(reason), reason, 'aborted')
    await failure(() => abortedWith(Promise.reject(new DOMException('Gone', 'AbortError')), reason, 'a copy'))
  })
})
