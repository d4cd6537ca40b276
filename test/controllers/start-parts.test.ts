import { expect } from '@open-wc/testing'
import { START_PARTS } from '../../src/controllers/start-parts.js'
import { SURFACE_PARTS } from '../../src/controllers/surfaces.js'

describe('the parts of a new conversation', () => {
  it('have the same names in the app as where it opens over a page, and each its own', () => {
    expect(SURFACE_PARTS['inbox-new-conversation']).to.equal(START_PARTS)
    const names = START_PARTS.split(', ').map(part => part.split(': ').at(-1))
    expect(new Set(names).size).to.equal(names.length)
  })
})
