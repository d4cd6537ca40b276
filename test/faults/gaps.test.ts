import { expect } from '@open-wc/testing'
import { simulateGaps } from './gaps.js'

describe('a line that was cut', () => {
  it('leaves nothing out unsaid, in any loaded list or thread, after 200 gaps', async function () {
    this.timeout(60_000)
    const result = await simulateGaps(1, 200)
    expect(result.silent).to.deep.equal([])
    expect(Math.min(result.missed, result.failed, result.busy), 'it really went wrong').to.be.greaterThan(20)
  })
})
