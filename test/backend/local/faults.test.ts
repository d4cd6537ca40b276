import { expect } from '@open-wc/testing'
import { openFault, transactionFault } from '../../../src/backend/local/faults.js'

const error = (name: string): DOMException => new DOMException('', name)

describe('faults of storage', () => {
  it('of a transaction are a full disk, a lost connection, or not storage\'s at all', () => {
    expect(transactionFault(error('QuotaExceededError'))).to.equal('storage-full')
    for (const name of ['AbortError', 'UnknownError', 'InvalidStateError']) {
      expect(transactionFault(error(name)), name).to.equal('storage-lost')
    }
    expect(transactionFault(new TypeError('a mistake of ours'))).to.equal(null)
    expect(transactionFault(error('DataCloneError'))).to.equal(null)
    expect(transactionFault(undefined)).to.equal(null)
  })

  it('on opening are told apart, and what is unknown is refused', () => {
    expect(openFault(error('VersionError'))).to.equal('newer-version')
    expect(openFault(error('QuotaExceededError'))).to.equal('storage-full')
    expect(openFault(error('UnknownError'))).to.equal('storage-lost')
    expect(openFault(error('SecurityError'))).to.equal('storage-blocked')
  })
})
