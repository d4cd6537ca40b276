import { expect } from '@open-wc/testing'
import { BackendError, toBackendError } from '../../../src/backend/errors.js'
import { Tokens } from '../../../src/backend/http/tokens.js'

/** A host whose tokens are numbered; `asked`: whether each was a renewal. */
const host = () => {
  const asked: boolean[] = []
  const tokens = new Tokens(async ({ refresh }) => {
    asked.push(refresh)
    return `t${asked.length}`
  })
  return { asked, tokens }
}

const codeOf = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(() => 'none', (error: unknown) => toBackendError(error).code)

describe('tokens', () => {
  it('are asked for once, and kept', async () => {
    const { asked, tokens } = host()
    expect(await Promise.all([tokens.current(), tokens.current()])).to.deep.equal(['t1', 't1'])
    expect(asked).to.deep.equal([false])
  })

  it('are renewed once for all that came back with the old one', async () => {
    const { asked, tokens } = host()
    await tokens.current()
    expect(await Promise.all([tokens.renewed('t1'), tokens.renewed('t1')])).to.deep.equal(['t2', 't2'])
    expect(await tokens.current()).to.equal('t2')
    expect(await tokens.renewed('t1')).to.equal('t2')
    expect(asked).to.deep.equal([false, true])
    expect(await tokens.renewed('t2')).to.equal('t3')
  })

  it('that cannot be had mean that nobody is signed in, or that there is no network', async () => {
    const failing = (error: Error): Tokens => new Tokens(() => { throw error })
    expect(await codeOf(failing(new RangeError('signed out')).current())).to.equal('unauthorized')
    expect(await codeOf(failing(new TypeError('Failed to fetch')).current())).to.equal('offline')
    expect(await codeOf(failing(new BackendError('unavailable', {})).renewed('t0'))).to.equal('unavailable')
  })

  it('are asked for again after that failed', async () => {
    let tries = 0
    const tokens = new Tokens(() => {
      if (++tries === 1) throw new RangeError('not yet')
      return 'late'
    })
    expect(await codeOf(tokens.current())).to.equal('unauthorized')
    expect(await tokens.current()).to.equal('late')
  })
})
