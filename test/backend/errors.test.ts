import { expect } from '@open-wc/testing'
import { BackendError, toBackendError } from '../../src/backend/errors.js'

describe('BackendError', () => {
  it('tells developers its code and details, without the records in them', () => {
    const conflict = new BackendError('conflict', {
      kind: 'tag', current: { id: 't', version: 1, name: 'Secret', color: 'red' }, byId: 'ana',
    })
    expect(conflict.message).to.equal('conflict kind=tag current=… byId=ana')
    expect(new BackendError('offline', {}).message).to.equal('offline')
    expect(conflict.name).to.equal('BackendError')
  })

  it('takes a message and a cause', () => {
    const cause = new Error('deep')
    const error = new BackendError('unknown', {}, { cause, message: 'said so' })
    expect([error.message, error.cause]).to.deep.equal(['said so', cause])
  })

  it('is of its code and no other', () => {
    const error: BackendError = new BackendError('invalid', { field: 'text', rule: 'required' })
    expect([error.is('invalid'), error.is('offline')]).to.deep.equal([true, false])
  })
})

describe('toBackendError', () => {
  it('leaves a BackendError alone and names everything else unknown', () => {
    const error = new BackendError('offline', {})
    const foreign = new TypeError('no')
    expect(toBackendError(error)).to.equal(error)
    expect(toBackendError(foreign)).to.deep.include({ code: 'unknown', cause: foreign, message: 'no' })
    expect(toBackendError('text')).to.deep.include({ code: 'unknown', message: 'text' })
  })

  it('knows one of another copy of the kit by its name, its code and its details', () => {
    const error = Object.assign(new Error('offline'), { name: 'BackendError', code: 'offline', details: {} })
    const other = Object.assign(new Error('who knows'), { name: 'BackendError', code: 'haunted', details: {} })
    expect(toBackendError(error)).to.equal(error)
    expect(toBackendError(other)).to.deep.include({ code: 'unknown', cause: other })
  })
})
