import { expect, nextFrame, waitUntil } from '@open-wc/testing'
import { framePace } from '../../src/lib/frame-pace.js'

describe('framePace', () => {
  it('lets the first call through at once and gathers the others for the next frame', async () => {
    let runs = 0
    const pace = framePace(() => { runs++ })
    for (let i = 0; i < 50; i++) pace.call()
    expect(runs).to.equal(1)
    await waitUntil(() => runs === 2)
    await nextFrame()
    await nextFrame()
    expect(runs).to.equal(2)
  })

  it('draws at once again after a frame of rest', async () => {
    let runs = 0
    const pace = framePace(() => { runs++ })
    pace.call()
    await nextFrame()
    await nextFrame()
    pace.call()
    expect(runs).to.equal(2)
    pace.cancel()
  })

  it('runs no more once it is canceled', async () => {
    let runs = 0
    const pace = framePace(() => { runs++ })
    pace.call()
    pace.call()
    pace.cancel()
    await nextFrame()
    await nextFrame()
    expect(runs).to.equal(1)
  })
})
