import { expect } from '@open-wc/testing'
import { BackendError } from '../../src/backend/errors.js'
import { theOneThere } from '../../src/state/already-there.js'
import { conversation, refusal } from '../backend/small-world.js'

describe('beginning what may be there already', () => {
  it('gives the id of the new one, or of the one that a conflict names', async () => {
    expect(await theOneThere('new', Promise.resolve({ changes: [] }))).to.equal('new')
    const conflict = new BackendError('conflict', { kind: 'conversation', current: conversation({ id: 'old' }), byId: null })
    expect(await theOneThere('new', Promise.reject(conflict))).to.equal('old')
  })

  it('lets every other refusal through', async () => {
    expect((await refusal(theOneThere('new', Promise.reject(new BackendError('offline', {}))))).code).to.equal('offline')
  })
})
