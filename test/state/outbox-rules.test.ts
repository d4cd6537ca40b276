import { expect } from '@open-wc/testing'
import type { Command } from '../../src/backend/commands.js'
import type { ErrorCode } from '../../src/backend/errors.js'
import { BackendError, ERROR_CODES } from '../../src/backend/errors.js'
import { delayOf, fateOf, isKept, laneOf } from '../../src/state/outbox-rules.js'

const anError = (code: ErrorCode, details = {}): BackendError => new BackendError(code, details)
const send: Command = {
  id: 'k', type: 'send-message', conversationId: 'c', messageId: 'm', kind: 'message', text: 'Hi', attachmentIds: [],
}

describe('the outbox\'s rules', () => {
  it('let a command wait where another try may help, and fail where only a person can', () => {
    const waits = ERROR_CODES.filter(code => fateOf(anError(code)) === 'wait')
    expect(waits).to.deep.equal(['offline', 'unauthorized', 'rate-limited', 'unavailable'])
  })

  it('keep what a person wrote', () => {
    expect(isKept(send)).to.be.true
    expect(isKept({ id: 'k', type: 'close', conversationId: 'c' })).to.be.false
  })

  it('put the acts on one conversation in one lane, and my marks in another', () => {
    const close: Command = { id: 'k2', type: 'close', conversationId: 'c' }
    const read: Command = { id: 'k3', type: 'mark-read', conversationId: 'c', seq: 1 }
    expect(laneOf(close)).to.equal(laneOf(send))
    expect(laneOf(read)).not.to.equal(laneOf(send))
    expect(laneOf({ ...close, conversationId: 'other' })).not.to.equal(laneOf(close))
  })

  it('put the acts on one contact in one lane, and what concerns neither in its own', () => {
    const update: Command = { id: 'k', type: 'update-contact', contactId: 'p', fields: {}, expectedVersion: 1 }
    const favorite: Command = { id: 'k2', type: 'set-favorite', contactId: 'p', favorite: true }
    const tag: Command = { id: 'k3', type: 'create-tag', tagId: 't', name: 'x', color: 'red' }
    const fields = { name: '', company: '', phones: [], emails: [], notes: '' }
    const create: Command = { id: 'k4', type: 'create-contact', contactId: 'q', conversationId: null, fields }
    expect(laneOf(update)).to.equal(laneOf(favorite))
    expect(new Set([laneOf(update), laneOf(tag), laneOf(create)]).size).to.equal(3)
    expect(laneOf({ ...create, conversationId: 'c' })).to.equal(laneOf(send))
  })

  it('wait twice as long with each try, a minute at most', () => {
    const waits = [1, 2, 3, 6, 7, 50].map(attempts => delayOf(anError('offline'), attempts, () => 0))
    expect(waits).to.deep.equal([1_000, 2_000, 4_000, 32_000, 60_000, 60_000])
  })

  it('take up to half of it off at random', () => {
    expect(delayOf(anError('offline'), 3, () => 1)).to.equal(2_000)
  })

  it('wait as long as the back end says', () => {
    expect(delayOf(anError('rate-limited', { retryAfter: 7_300 }), 5, () => 0)).to.equal(7_300)
    expect(delayOf(anError('unavailable', { retryAfter: 50 }), 5, () => 0)).to.equal(50)
    expect(delayOf(anError('unavailable'), 1, () => 0)).to.equal(1_000)
  })
})
