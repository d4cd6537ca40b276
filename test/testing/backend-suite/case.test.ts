import { expect } from '@open-wc/testing'
import { area } from '../../../src/testing/backend-suite/case.js'

describe('area', () => {
  it('names the area of all its cases', () => {
    const [one] = area('tags', [['has tags', ['tag'], async () => undefined]])
    expect([one?.area, one?.name, one?.requires]).to.deep.equal(['tags', 'has tags', ['tag']])
  })
})
