import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { deliveryState, unsentState } from '../../../src/elements/thread/message-state.js'
import type { FailureOptions } from '../../../src/elements/thread/message-state.js'
import type { Unsent } from '../../../src/state/widgets/thread.js'
import { drawn, format, NOW, rowOf, terms, textOf } from './rows.js'

const options = {
  terms, format, now: NOW, sentences: (error: BackendError) => [`why: ${error.code}`], hasLine: false, isOpen: false,
}
const none: FailureOptions = { again: 'none', copy: 'none' }
const unsent = (change: Partial<Unsent>): Unsent => ({
  command: {
    id: 'x', type: 'send-message', conversationId: 'c', messageId: 'm', kind: 'message', text: 'Hi', attachmentIds: [],
  },
  at: NOW, state: 'sending', attempts: 1, sendAt: null, retryAt: null, error: null, files: [], progress: null,
  canTakeBack: false, seqBefore: null, ...change,
})

describe('how far a message got', () => {
  it('is an icon with words', async () => {
    for (const delivery of ['queued', 'sent', 'delivered', 'read'] as const) {
      const box = await drawn(deliveryState(rowOf({ delivery }), options, none))
      expect(textOf(box)).to.equal(terms.deliveries[delivery])
    }
  })

  it('is the word of the back end where nobody here knows it', async () => {
    const box = await drawn(deliveryState(rowOf({ delivery: 'teleported' as 'read' }), options, none))
    expect(textOf(box)).to.equal('teleported')
  })

  it('is nothing for what came in', async () => {
    expect(textOf(await drawn(deliveryState(rowOf(), options, none)))).to.equal('')
  })

  it('says why it failed, in the channel’s own words', async () => {
    const box = await drawn(deliveryState(rowOf({ delivery: 'failed', failure: 'Not in service' }), options, none))
    expect(textOf(box)).to.equal(terms.deliveryFailed('Not in service'))
  })
})

describe('the line under a message that was on its way', () => {
  const line = { ...options, hasLine: true }

  it('is there in every state, and says it', async () => {
    for (const state of ['held', 'queued', 'sending', 'waiting', 'unconfirmed', 'failed'] as const) {
      const box = await drawn(unsentState(unsent({ state, sendAt: NOW + 5_000, retryAt: NOW + 5_000 }), line))
      expect(box.querySelectorAll('.line').length, state).to.equal(1)
      expect(textOf(box.querySelector('.foot')), state).not.to.equal('')
    }
    for (const delivery of ['queued', 'sent', 'delivered', 'read', 'failed'] as const) {
      const box = await drawn(deliveryState(rowOf({ delivery }), line, none))
      expect(textOf(box.querySelector('.line')), delivery).to.equal(terms.deliveries[delivery])
    }
  })

  it('is unfolded by its words, where there may be more of them than fit', async () => {
    const unfolds = async (state: Unsent['state'], isOpen = false) => {
      const box = await drawn(unsentState(unsent({ state }), { ...line, isOpen }))
      return box.querySelector('[data-act="unfold"]')?.getAttribute('aria-expanded') ?? null
    }
    expect([await unfolds('sending'), await unfolds('failed'), await unfolds('unconfirmed', true)])
      .to.deep.equal([null, 'false', 'true'])
  })

  it('is none where a message was not on its way, nor at a note', async () => {
    const box = await drawn(deliveryState(rowOf({ delivery: 'sent' }), options, none))
    expect(box.querySelector('.line')).to.equal(null)
    expect((await drawn(unsentState(unsent({ state: 'sending' }), options))).querySelector('.line')).to.equal(null)
  })
})

describe('a message that was not delivered', () => {
  const failed = (failure: FailureOptions, change: Parameters<typeof rowOf>[0] = {}) =>
    drawn(deliveryState(rowOf({ delivery: 'failed', ...change }), options, failure))

  it('tells by its cause what to do, and what happened where the channel has no words', async () => {
    expect(textOf(await failed(none, { failure: 'Code 30005', failureCause: 'number' })))
      .to.equal(`${terms.deliveryFailed('Code 30005')} ${terms.failureAdvice.number}`)
    expect(textOf(await failed(none, { failureCause: 'content' })))
      .to.equal(`${terms.deliveryFailed(terms.failureCauses.content)} ${terms.failureAdvice.content}`)
    expect(textOf(await failed(none))).to.equal(terms.deliveries.failed)
    const unheard = 'solar-storm' as 'carrier'
    expect(textOf(await failed(none, { failureCause: unheard }))).to.equal(terms.deliveries.failed)
  })

  it('can be sent again and copied, and says so once it was', async () => {
    const buttons = async (failure: FailureOptions) => Array.from((await failed(failure)).querySelectorAll<HTMLElement>('.choices button'), button =>
      [button.dataset['act'], textOf(button), button.getAttribute('aria-disabled')])
    expect(await buttons({ again: 'offered', copy: 'offered' })).to.deep.equal([
      ['send-again', terms.sendAgain, null], ['copy', terms.copyText, null]])
    expect(await buttons({ again: 'done', copy: 'done' })).to.deep.equal([
      ['send-again', terms.sentAgain, 'true'], ['copy', terms.copied, 'true']])
    expect(await buttons(none)).to.deep.equal([])
  })
})

describe('a message on its way', () => {
  it('says that it is being sent', async () => {
    expect(textOf(await drawn(unsentState(unsent({}), options)))).to.equal(terms.deliveries.sending)
    expect(textOf(await drawn(unsentState(undefined, options)))).to.equal('')
  })

  it('says when it is tried again', async () => {
    const box = await drawn(unsentState(unsent({ state: 'waiting', retryAt: NOW + 5_000 }), options))
    expect(textOf(box)).to.contain(terms.waitingToSend(format.duration(5_000)))
  })

  it('says why it was refused, and leaves the choice to a person', async () => {
    const error = new BackendError('opted-out', { address: '+1' })
    const box = await drawn(unsentState(unsent({ state: 'failed', error }), options))
    expect(textOf(box)).to.contain('why: opted-out')
    expect(Array.from(box.querySelectorAll('button'), button => button.dataset['act']))
      .to.deep.equal(['unfold', 'retry', 'edit', 'discard'])
  })
})
