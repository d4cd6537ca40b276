import { expect } from '@open-wc/testing'
import type { Guarantees } from '../../src/backend/capabilities.js'
import type { Command } from '../../src/backend/commands.js'
import type { ErrorCode } from '../../src/backend/errors.js'
import { BackendError, ERROR_CODES } from '../../src/backend/errors.js'
import { newRow } from '../../src/state/outbox-row.js'
import {
  canTakeBack, delayOf, fateOf, isHeld, isKept, laneOf, mayHaveArrived,
} from '../../src/state/outbox-rules.js'
import { UNSENT_STATES } from '../../src/state/outbox-states.js'

const anError = (code: ErrorCode, details = {}): BackendError => new BackendError(code, details)
const send: Command<'send-message'> = {
  id: 'k', type: 'send-message', conversationId: 'c', messageId: 'm', kind: 'message', text: 'Hi', attachmentIds: [],
}
const close: Command = { id: 'k2', type: 'close', conversationId: 'c' }

describe('the outbox\'s rules', () => {
  const permanent: Guarantees = { duplicates: 'permanent', echo: true, catchUp: 'cursor' }
  const fates = (guarantees: Guarantees, triedAt: number | null, command: Command = send, now = 1_000) =>
    Object.fromEntries(ERROR_CODES.map(code => [code, fateOf(anError(code), command, triedAt, now, guarantees)]))
  const waits = (found: Record<string, string>) => ERROR_CODES.filter(code => found[code] === 'wait')
  const asks = (found: Record<string, string>) => ERROR_CODES.filter(code => found[code] === 'ask')

  it('let a command wait where another try may help, and fail where only a person can', () => {
    const found = fates(permanent, 500)
    expect(waits(found)).to.deep.equal(['offline', 'unauthorized', 'rate-limited', 'unavailable'])
    expect(asks(found)).to.deep.equal([])
  })

  it('ask a person about a message that may have arrived, where it must not be sent twice', () => {
    const none: Guarantees = { ...permanent, duplicates: 'none' }
    expect(asks(fates(none, 500))).to.deep.equal(['offline', 'unauthorized', 'rate-limited', 'unavailable', 'unknown'])
    expect(asks(fates(none, null))).to.deep.equal([])
    expect(waits(fates(none, 500, close))).to.deep.equal(['offline', 'unauthorized', 'rate-limited', 'unavailable'])
  })

  it('send it again within the time the back end knows it by, and ask afterward', () => {
    const window: Guarantees = { ...permanent, duplicates: 'window', duplicateWindow: 600 }
    expect(asks(fates(window, 500))).to.deep.equal([])
    expect(asks(fates(window, 300))).to.include('offline')
    expect(asks(fates(window, 2_000)), 'the clock was set back').to.include('offline')
  })

  it('know what cannot have arrived', () => {
    expect(mayHaveArrived(anError('offline'))).to.be.true
    expect(mayHaveArrived(anError('offline', { sent: false }))).to.be.false
    expect(ERROR_CODES.filter(code => mayHaveArrived(anError(code)))).to.deep.equal(['offline', 'unavailable', 'unknown'])
  })

  it('give back what did not leave, and what a person has to decide about', () => {
    const row = newRow({ command: send, at: 0, order: 0 })
    const open = UNSENT_STATES.filter(state => canTakeBack({ ...row, state }))
    expect(open).to.deep.equal(['held', 'queued', 'waiting', 'failed'])
    const tried = UNSENT_STATES.filter(state => canTakeBack({ ...row, state, triedAt: 1 }))
    expect(tried).to.deep.equal(['held', 'failed'])
  })

  it('hold replies, not notes and not acts', () => {
    expect([send, { ...send, kind: 'note' } as const, close].map(isHeld)).to.deep.equal([true, false, false])
  })

  it('keep what a person wrote', () => {
    expect(isKept(send)).to.be.true
    expect(isKept({ id: 'k', type: 'close', conversationId: 'c' })).to.be.false
  })

  it('put the acts on one conversation in one lane, and my marks in another', () => {
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
    const inbox = { type: 'update-inbox', inboxId: 'i', changes: {}, expected: {}, addMemberIds: [], removeMemberIds: [] } as const
    expect(laneOf({ ...inbox, id: 'k6' })).to.equal(laneOf({ ...inbox, id: 'k7' }))
    expect(laneOf({ ...inbox, id: 'k6' })).not.to.equal(laneOf({ ...inbox, id: 'k7', inboxId: 'j' }))
    expect(laneOf(tag)).to.equal(laneOf({ id: 'k5', type: 'update-tag', tagId: 't', color: 'blue' }))
    expect(laneOf({ ...create, conversationId: 'c' })).to.equal(laneOf(send))
  })

  it('put what I like to see in one lane: each says all of it, and the last must win', () => {
    const hide = (id: string): Command => ({ id, type: 'set-preferences', hiddenTagIds: [id] })
    expect(laneOf(hide('k1'))).to.equal(laneOf(hide('k2')))
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
