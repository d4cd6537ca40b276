import { expect } from '@open-wc/testing'
import { seedWrites } from '../../../src/backend/rules/seed-writes.js'
import { mark, seedOf } from '../small-world.js'

describe('seedWrites', () => {
  const seed = seedOf({ marks: { ana: [mark({ readCount: 2 })] }, favorites: { ben: [{ id: 'kim', version: 1, since: 1 }] } })
  const writes = [...seedWrites(seed)]

  it('stores every record of the seed', () => {
    const shared = writes.filter(({ owner }) => owner === null)
    expect(shared.map(({ id }) => id))
      .to.deep.equal(['ana', 'ben', 'mia', 'olaf', 'support', 'sms', 'own', 'kim', 'vip', 'late', 'c1'])
  })

  it('gives each agent what is theirs', () => {
    expect(writes.filter(({ kind }) => kind === 'mark' || kind === 'favorite').map(({ kind, owner }) => [kind, owner]))
      .to.deep.equal([['mark', 'ana'], ['favorite', 'ben']])
  })

  it('counts for each agent by their own marks', () => {
    const unread = writes.filter(({ kind, id }) => kind === 'counts' && id === 'shared')
      .map(({ owner, value }) => [owner, value && 'unread' in value && value.unread])
    expect(unread).to.deep.equal([['ana', 0], ['ben', 1], ['mia', 1], ['olaf', 0]])
  })
})
