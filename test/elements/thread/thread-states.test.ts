import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { emptyThread, failedThread, goneThread } from '../../../src/elements/thread/thread-states.js'
import { drawn, terms, textOf } from './rows.js'

const failed = (error: BackendError, onRetry = () => { /* not pressed */ }) =>
  drawn(failedThread({ error, terms, sentences: ['What happened.'], onRetry }))

describe('a thread without messages to show', () => {
  it('says that there are none yet', async () => {
    expect(textOf(await drawn(emptyThread(terms)))).to.contain(terms.emptyThreadTitle)
  })

  it('says that it is gone, or not for these eyes, and offers no retry', async () => {
    for (const error of [
      new BackendError('not-found', { kind: 'conversation', id: 'x' }),
      new BackendError('forbidden', { reason: 'not-a-member' }),
    ]) {
      const box = await failed(error)
      expect(textOf(box)).to.equal(textOf(await drawn(goneThread(terms))))
      expect(box.querySelector('button')).to.equal(null)
    }
  })

  it('leads on from what is gone', async () => {
    let left = 0
    const box = await drawn(goneThread(terms, { label: terms.backToList, onAct: () => { left++ } }))
    box.querySelector('button')!.click()
    expect(left).to.equal(1)
  })

  it('says what failed, and tries again', async () => {
    let tries = 0
    const box = await failed(new BackendError('offline', {}), () => { tries++ })
    expect(textOf(box)).to.contain(terms.messagesFailed).and.contain('What happened.')
    box.querySelector('button')!.click()
    expect(tries).to.equal(1)
  })
})
