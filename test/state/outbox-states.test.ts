import { expect } from '@open-wc/testing'
import { canHappen, stateAfter, UNSENT_STATES } from '../../src/state/outbox-states.js'
import type { UnsentEvent } from '../../src/state/outbox-states.js'

const EVENTS: readonly UnsentEvent[] = ['release', 'start', 'accept', 'wait', 'doubt', 'refuse', 'retry', 'take-back']

/** Every state there is, and what follows on what. */
const TABLE = {
  held: { release: 'queued', 'take-back': 'gone' },
  queued: { start: 'sending', doubt: 'unconfirmed', accept: 'gone', 'take-back': 'gone' },
  sending: { accept: 'gone', wait: 'waiting', doubt: 'unconfirmed', refuse: 'failed', retry: 'queued' },
  waiting: { accept: 'gone', retry: 'queued', 'take-back': 'gone' },
  unconfirmed: { accept: 'gone', retry: 'queued', 'take-back': 'gone' },
  failed: { accept: 'gone', retry: 'queued', 'take-back': 'gone' },
}

describe('the states of an unsent command', () => {
  it('follow each other as the table says', () => {
    const found = Object.fromEntries(UNSENT_STATES.map(state => [state, Object.fromEntries(EVENTS
      .filter(event => canHappen(state, event))
      .map(event => [event, stateAfter(state, event)]))]))
    expect(found).to.deep.equal(TABLE)
  })

  it('never change in any other way', () => {
    let illegal = 0
    for (const state of UNSENT_STATES) {
      for (const event of EVENTS.filter(one => !canHappen(state, one))) {
        expect(() => stateAfter(state, event), `${event} of ${state}`).to.throw(RangeError)
        illegal++
      }
    }
    expect(illegal).to.equal(UNSENT_STATES.length * EVENTS.length - 20)
  })

  it('always lead out: whatever happens, everything can end', () => {
    for (const state of UNSENT_STATES) {
      expect(EVENTS.some(event => canHappen(state, event) && stateAfter(state, event) !== state)).to.be.true
    }
  })
})
