import { expect } from '@open-wc/testing'
import { changeOf, ownedBy, rowKey, rowOf } from '../../../src/backend/local/rows.js'
import { put, remove } from '../../../src/backend/rules/put.js'
import { suiteSeed } from '../../../src/testing/backend-suite/seed.js'

const seed = suiteSeed()

describe('rows', () => {
  it('carry what their indexes need beside the record, and give it back as it was', () => {
    const message = seed.messages!.find(one => one.direction === 'in')!
    const row = rowOf(put('message', message))
    expect(row).to.include.keys('place', 'inbound')
    expect(row.value).to.equal(message)
    expect(changeOf('message', row)).to.deep.equal({ kind: 'message', id: message.id, version: 1, value: message })
    const answer = seed.messages!.find(one => one.direction === 'out')!
    expect(rowOf(put('message', answer))).not.to.include.keys('inbound')
  })

  it('of what was removed carry nothing but a version', () => {
    expect(rowOf(remove('favorite', 'c', 3, 'me'))).to.deep.equal({ id: 'c', version: 3, value: null, owner: 'me' })
  })

  it('have the owner in the key where they are mine', () => {
    expect(rowKey('c')).to.equal('c')
    expect(rowKey('c', 'me')).to.deep.equal(['me', 'c'])
    const mine = ownedBy('me')
    expect(mine.includes(['me', 'c'])).to.equal(true)
    expect(mine.includes(['me2', 'c']) || mine.includes(['m', 'e'])).to.equal(false)
  })
})
