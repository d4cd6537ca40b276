import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { failureWords, unsentChoices, unsentWords } from '../../../src/elements/parts/unsent.js'
import { en } from '../../../src/i18n/en.js'
import { formatFor } from '../../../src/i18n/format.js'
import type { Unsent, UnsentState } from '../../../src/state/outbox.js'
import { drawn } from './drawn.js'

const NOW = 1_000_000
const format = formatFor('en')
const options = { terms: en, format, now: NOW, sentences: (error: BackendError) => [`why: ${error.code}`] }
const unsent = (state: UnsentState, change: Partial<Unsent> = {}): Unsent => ({
  command: {
    id: 'x', type: 'send-message', conversationId: 'c', messageId: 'm', kind: 'message', text: 'Hi', attachmentIds: [],
  },
  at: NOW, state, attempts: 1, sendAt: null, retryAt: null, error: null, files: [], progress: null, canTakeBack: false,
  seqBefore: null, ...change,
})
const acts = async (one: Unsent) => {
  const { root } = await drawn(() => unsentChoices(one, en))
  return Array.from(root.querySelectorAll('button'), button => button.dataset['act'])
}

describe('a message that is not sent', () => {
  it('says how far it is, with a countdown where there is one', () => {
    expect(unsentWords(unsent('held', { sendAt: NOW + 4_100 }), options)).to.equal(en.sendingIn(format.duration(5_000)))
    expect(unsentWords(unsent('waiting', { retryAt: NOW + 8_000 }), options))
      .to.equal(en.waitingToSend(format.duration(8_000)))
    expect(unsentWords(unsent('waiting'), options)).to.equal(en.deliveries.waiting)
    expect(unsentWords(unsent('sending', { progress: 0.4 }), options)).to.equal(en.uploading(format.percent(0.4)))
    expect(unsentWords(unsent('unconfirmed'), options)).to.contain(en.unconfirmedHint)
    expect(unsentWords(unsent('failed', { error: new BackendError('unknown', {}) }), options))
      .to.equal(en.deliveryFailed('why: unknown'))
    expect(failureWords('', en)).to.equal(en.deliveries.failed)
  })

  it('offers what can be done about it, by its state', async () => {
    expect(await acts(unsent('held', { canTakeBack: true }))).to.deep.equal(['edit'])
    expect(await acts(unsent('queued', { canTakeBack: true }))).to.deep.equal(['edit'])
    expect(await acts(unsent('waiting', { canTakeBack: true }))).to.deep.equal(['retry', 'edit'])
    expect(await acts(unsent('waiting')), 'it may have arrived').to.deep.equal(['retry'])
    expect(await acts(unsent('unconfirmed'))).to.deep.equal(['check', 'retry', 'discard'])
    expect(await acts(unsent('failed'))).to.deep.equal(['retry', 'edit', 'discard'])
    expect(await acts(unsent('sending'))).to.deep.equal([])
  })
})
