import { expect } from '@open-wc/testing'
import { inSlices } from '../../src/lib/slices.js'

const busy = (ms: number): void => {
  for (const from = performance.now(); performance.now() - from < ms;);
}

describe('work in slices', () => {
  it('lets the page have its turn when a slice is over, and not before', async () => {
    const pause = inSlices()
    const told: string[] = []
    const other = new Promise<void>(resolve => {
      setTimeout(() => {
        told.push('page')
        resolve()
      })
    })
    await pause()
    told.push('first slice')
    busy(20)
    await pause()
    await other
    told.push('second slice')
    expect(told).to.deep.equal(['first slice', 'page', 'second slice'])
  })

  it('ends at the next turn once nobody wants it any more', async () => {
    const abort = new AbortController()
    const pause = inSlices(abort.signal)
    busy(20)
    const paused = pause()
    abort.abort(new RangeError('enough'))
    expect(await paused.catch((error: unknown) => error)).to.be.instanceOf(RangeError)
  })
})
