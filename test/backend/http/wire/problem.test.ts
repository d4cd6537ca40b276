import { expect } from '@open-wc/testing'
import * as v from 'valibot'
import type { ErrorDetails } from '../../../../src/backend/errors.js'
import { BackendError, ERROR_CODES } from '../../../../src/backend/errors.js'
import { DETAILS, PROBLEM_TYPE, STATUS, problem, problemOf } from '../../../../src/backend/http/wire/problem.js'
import { refuses, seed } from './wire.js'

const EXAMPLES: ErrorDetails = {
  offline: {}, unauthorized: {}, forbidden: { reason: 'role' }, 'not-found': { kind: 'tag', id: 't' },
  conflict: { kind: 'conversation', current: seed.conversations![0]!, byId: 'a' },
  invalid: { field: 'phones.1', rule: 'not-a-phone' }, 'too-large': { limit: 1, actual: 2 },
  'unsupported-type': { type: 'text/html', allowed: ['image/png'] }, 'opted-out': { address: '+1' },
  'unregistered-number': { channelId: 'h', pending: true }, 'rate-limited': { retryAfter: 5 }, unavailable: {}, unknown: {},
}

describe('problem documents', () => {
  it('say every code with its details, and an error can be made of them again', () => {
    expect(PROBLEM_TYPE).to.equal('application/problem+json')
    for (const code of ERROR_CODES) {
      const sent: unknown = JSON.parse(JSON.stringify(problemOf(new BackendError(code, EXAMPLES[code]), 'more')))
      const read = v.parse(problem, sent)
      expect([read.code, read.details, read.status, read.detail]).to.deep.equal([code, EXAMPLES[code], STATUS[code], 'more'])
      expect(read.title).not.to.equal('')
    }
  })

  it('are refused when the details are those of another code', () => {
    for (const code of ['forbidden', 'invalid', 'conflict', 'too-large'] as const) {
      expect(v.is(DETAILS[code], {}), code).to.equal(false)
    }
    refuses(problem, [['code', { ...problemOf(new BackendError('unknown', {})), code: 'exploded' }]])
  })
})
