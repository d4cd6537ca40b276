import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { late } from '../../../src/elements/parts/late.js'
import { en } from '../../../src/i18n/en.js'
import { accessible, drawn, spoken } from './drawn.js'

const draw = (state: { isHere: boolean, hasFailed: boolean }, onRetry = () => { /* not pressed */ }) =>
  drawn(() => late(state, { terms: en, draw: () => html`<p>The picker</p>`, onRetry }))

describe('late', () => {
  it('draws the element once it is here', async () => {
    const { root } = await draw({ isHere: true, hasFailed: false })
    expect(spoken(root)).to.equal('The picker')
  })

  it('holds its place while it is on its way', async () => {
    const { host, root } = await draw({ isHere: false, hasFailed: false })
    expect(spoken(root)).to.equal(en.loading)
    expect(host.offsetHeight).to.be.above(100)
  })

  it('holds its place as its host likes', async () => {
    const { root } = await drawn(() => late({ isHere: false, hasFailed: false }, {
      terms: en, draw: () => 'never', onRetry: () => { /* not pressed */ }, waiting: html`<p>Soon</p>`,
    }))
    expect(spoken(root)).to.equal('Soon')
  })

  it('says that it did not come, and tries again', async () => {
    let tries = 0
    const { host, root } = await draw({ isHere: false, hasFailed: true }, () => { tries++ })
    expect(spoken(root.querySelector('[role="alert"]')!)).to.contain(en.partFailed).and.contain(en.partFailedHint)
    root.querySelector('button')!.click()
    expect(tries).to.equal(1)
    await accessible(host)
  })
})
