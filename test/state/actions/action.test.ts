import { expect } from '@open-wc/testing'
import { object, string } from 'valibot'
import { action } from '../../../src/state/actions/action.js'

describe('an action', () => {
  it('is what defines it', () => {
    const definition = { capability: 'close' as const, args: object({ id: string() }), run: () => Promise.resolve(1) }
    expect(action(definition)).to.equal(definition)
  })
})
