import { expect } from '@open-wc/testing'
import { forbidden, invalid, notFound } from '../../../src/backend/rules/refuse.js'

describe('refusals', () => {
  it('say why something is forbidden', () => {
    expect(forbidden('read-only')).to.deep.include({ code: 'forbidden', details: { reason: 'read-only' } })
  })

  it('name the field and the rule it broke', () => {
    expect(invalid('text', 'too-long')).to.deep.include({ code: 'invalid', details: { field: 'text', rule: 'too-long' } })
  })

  it('name what is not there', () => {
    expect(notFound('tag', 't1')).to.deep.include({ code: 'not-found', details: { kind: 'tag', id: 't1' } })
  })
})
