import { expect } from '@open-wc/testing'
import { OPERATIONS } from '../../../../src/backend/http/wire/operations.js'
import type { Operation } from '../../../../src/backend/http/wire/operations.js'
import { SIMULATOR } from '../../../../src/backend/http/wire/simulator.js'

const all: readonly Operation[] = [...Object.values(OPERATIONS), ...Object.values(SIMULATOR)]

describe('operations', () => {
  it('each have a way of their own', () => {
    const ways = all.map(({ method, path }) => `${method} ${path}`)
    expect(new Set(ways).size).to.equal(ways.length)
  })

  it('name in their parameters what their path asks for', () => {
    for (const { path, params } of all) {
      const asked = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
      expect(Object.keys(params?.entries ?? {})).to.include.members(asked)
    }
  })

  it('want a token, but for what a picture or an examiner asks', () => {
    expect(all.filter(one => one.token === false).map(one => one.path)).to.deep.equal([
      OPERATIONS.file.path, SIMULATOR.token.path, SIMULATOR.world.path,
    ])
  })
})
