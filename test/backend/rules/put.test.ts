import { expect } from '@open-wc/testing'
import { put, remove } from '../../../src/backend/rules/put.js'
import { mark } from '../small-world.js'

describe('put', () => {
  it('names kind, id, version and owner of what it stores', () => {
    expect(put('mark', mark({ version: 7 }), 'ana')).to.deep.equal({
      kind: 'mark', id: 'c1', version: 7, value: mark({ version: 7 }), owner: 'ana',
    })
  })

  it('stores for the team where no owner is named', () => {
    expect(put('tag', { id: 't', version: 1, name: 'T', color: 'red' }).owner).to.equal(null)
  })
})

describe('remove', () => {
  it('leaves no value behind, but a version', () => {
    expect(remove('favorite', 'kim', 2, 'ana'))
      .to.deep.equal({ kind: 'favorite', id: 'kim', version: 2, value: null, owner: 'ana' })
  })
})
