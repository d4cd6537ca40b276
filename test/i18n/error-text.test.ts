import { expect } from '@open-wc/testing'
import type { ErrorCode } from '../../src/backend/errors.js'
import { BackendError, ERROR_CODES } from '../../src/backend/errors.js'
import { en } from '../../src/i18n/en.js'
import { errorText } from '../../src/i18n/error-text.js'
import { formatFor } from '../../src/i18n/format.js'

const options = { terms: en, format: formatFor('en'), agentName: (id: string) => id === 'ana' ? 'Ana' : undefined }
const details = {
  forbidden: { reason: 'managers-only' }, invalid: { field: 'name', rule: 'too-long' },
  'too-large': { limit: 2_000_000, actual: 3_500_000 }, 'unsupported-type': { type: 'text/html', allowed: ['JPEG', 'PNG'] },
  'opted-out': { address: '+12133734253' }, 'unregistered-number': { channelId: 'sms', pending: true },
  'rate-limited': { retryAfter: 30_000 }, unavailable: {}, conflict: { kind: 'contact', current: {}, byId: 'ana' },
} as Partial<Record<ErrorCode, object>>
const textOf = (code: ErrorCode, changes: object = {}) =>
  errorText(new BackendError(code, { ...details[code], ...changes }), options)

describe('error texts', () => {
  it('say for every code what happened and what to do', () => {
    for (const code of ERROR_CODES) {
      const { title, advice } = textOf(code)
      expect(title, code).to.match(/\.$/)
      expect(advice, code).to.match(/\.$/)
    }
  })

  it('name the reason, the rule and the sizes', () => {
    expect(textOf('forbidden').title).to.equal('Only managers may do this.')
    expect(textOf('invalid').title).to.equal('This is too long.')
    expect(textOf('too-large').title).to.include('3.5 MB').and.include('2 MB')
    expect(textOf('unsupported-type').advice).to.equal('Possible here: JPEG and PNG.')
    expect(textOf('unregistered-number').advice).to.equal(en.registrationPending)
    expect(textOf('rate-limited').advice).to.equal('Next try in 30 sec.')
  })

  it('name who was first', () => {
    expect(textOf('conflict').title).to.equal('Ana changed this first.')
    expect(textOf('conflict', { byId: null }).title).to.equal(en.errorTitles.conflict)
    expect(textOf('conflict', { kind: 'conversation', current: { assigneeId: 'ana' }, byId: 'ana' }).title)
      .to.equal('Ana has already taken this conversation.')
  })
})
