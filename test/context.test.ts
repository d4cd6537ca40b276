import { expect } from '@open-wc/testing'
import { inboxContext } from '../src/context.js'

describe('the context', () => {
  it('is the same for every copy of the kit with this protocol, and for no other', () => {
    expect(inboxContext).to.equal(Symbol.for('inbox/1'))
  })
})
