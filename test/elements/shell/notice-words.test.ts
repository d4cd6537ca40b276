import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { isUrgent, noticeWords, troubleWords } from '../../../src/elements/shell/notice-words.js'
import { en } from '../../../src/i18n/en.js'
import { formatFor } from '../../../src/i18n/format.js'
import type { NoticeBody } from '../../../src/state/notices.js'

const options = { terms: en, format: formatFor('en'), sentences: () => ['It was so.', 'Do this.'] }
const words = (body: NoticeBody) => noticeWords({ ...body, id: 'n', lasting: false }, options)
const error = new BackendError('unknown', {})

describe('the words of a notice', () => {
  it('say what did not happen, why, and what to do', () => {
    expect(words({ type: 'refused', action: 'assign', error, conversationId: 'c' })).to.deep.equal({
      tone: 'danger', title: en.actionRefused.assign, text: 'It was so. Do this.',
    })
  })

  it('say what was done', () => {
    expect(words({ type: 'done', action: 'close', conversationId: 'c', undo: null })).to.deep.equal({
      tone: 'positive', title: en.actionDone.close, text: '',
    })
  })

  it('say what becomes of drafts', () => {
    expect(words({ type: 'device', fault: 'full' }).text).to.equal(en.deviceFaults.full)
  })
})

describe('the words of trouble', () => {
  it('count down to the next try, while there is one', () => {
    const trouble = { state: 'reconnecting', retryAt: 0 } as const
    const { reconnecting } = en.connectionHints
    expect(troubleWords(trouble, options, 5_000)).to.deep.include(
      { title: en.reconnectingIn('5 sec'), text: reconnecting })
    expect(troubleWords(trouble, options, 0)).to.deep.include(
      { title: en.connections.reconnecting, text: reconnecting })
  })

  it('give the reason why nothing can be saved', () => {
    const { tone, text } = troubleWords({ state: 'read-only', reason: 'storage-full' }, options, 0)
    expect(tone).to.equal('danger')
    expect(text).to.contain(en.readOnlyReasons['storage-full'])
  })

  it('give the reason why nothing could be opened', () => {
    const text = (retryAt: number | null, left = 0) =>
      troubleWords({ state: 'failed', error, retryAt }, options, left).text
    expect(troubleWords({ state: 'failed', error, retryAt: null }, options, 0)).to.deep.equal({
      tone: 'danger', title: en.connectFailed, text: 'It was so. Do this.',
    })
    expect(text(9_000, 5_000)).to.equal(`It was so. Do this. ${en.nextTryIn('5 sec')}`)
    expect(text(9_000), 'it is tried now').to.equal(`It was so. Do this. ${en.connections.connecting}`)
  })

  it('interrupt only where one cannot go on', () => {
    const urgent = (['connecting', 'offline', 'signed-out'] as const)
      .map(state => isUrgent(troubleWords({ state }, options, 0)))
    expect(urgent).to.deep.equal([false, false, true])
  })
})
