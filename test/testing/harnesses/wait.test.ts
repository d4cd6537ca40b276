import { expect } from '@open-wc/testing'
import { HarnessError, waitFor } from '../../../src/testing/index.js'

const failing = (work: Promise<unknown>): Promise<unknown> => work.then(() => undefined, (error: unknown) => error)

describe('waitFor', () => {
  it('returns what it found, at once or later', async () => {
    expect(await waitFor(() => 'here', 'it')).to.equal('here')
    let looks = 0
    expect(await waitFor(() => ++looks > 3 && looks, 'it')).to.equal(4)
  })

  it('finds an empty text, for that is something', async () => {
    expect(await waitFor(() => '', 'a text')).to.equal('')
  })

  it('takes an error of a harness for "not yet", and tells it when patience ends', async () => {
    const error = await failing(waitFor(() => { throw new HarnessError('no row') }, 'the list'))
    expect(error).to.be.instanceOf(HarnessError)
    expect((error as Error).message).to.equal('the list: no row')
  })

  it('says what never came', async () => {
    expect(await failing(waitFor(() => null, 'the list'))).to.have.property('message', 'the list never came')
  })

  it('passes any other error on', async () => {
    const own = new TypeError('a mistake in the test')
    expect(await failing(waitFor(() => { throw own }, 'it'))).to.equal(own)
  })

  it('goes on where a test has stopped the clock', async () => {
    const { setTimeout: plain } = window
    window.setTimeout = (() => 0) as unknown as typeof plain
    try {
      let looks = 0
      await waitFor(() => ++looks > 2, 'it')
    } finally {
      window.setTimeout = plain
    }
  })
})
