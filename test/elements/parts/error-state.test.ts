import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { errorState } from '../../../src/elements/parts/error-state.js'
import { accessible, drawn, spoken } from './drawn.js'

describe('error state', () => {
  it('says what failed, what was kept and what to do, and tries again', async () => {
    let tries = 0
    const { host, root } = await drawn(() => errorState({
      title: 'Conversations could not be loaded', sentences: ['You are offline.', 'What you see is from before.'],
      retry: { label: 'Try again', onAct: () => { tries++ } },
    }))
    expect(spoken(root.querySelector('[role=alert]')!))
      .to.equal('Conversations could not be loaded You are offline. What you see is from before. Try again')
    await accessible(host)
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Space' })
    expect(tries).to.equal(1)
  })
})
