import { expect, html } from '@open-wc/testing'
import { skeletonBubbles, skeletonRows } from '../../../src/elements/parts/skeleton.js'
import { accessible, drawn, spoken } from './drawn.js'

describe('skeleton', () => {
  it('holds the place of rows and tells speech once that they come', async () => {
    const { host, root } = await drawn(() => html`${skeletonRows(3, 'Loading conversations')}${skeletonBubbles(2, 'Loading messages')}`)
    expect(root.querySelectorAll('.skeleton-row')).to.have.length(3)
    expect(root.querySelectorAll('.skeleton-bubble')).to.have.length(2)
    expect([...root.querySelectorAll('[role=status]')].map(spoken)).to.deep.equal(['Loading conversations', 'Loading messages'])
    await accessible(host)
  })

  it('is not seen before 200 ms', async () => {
    const { root } = await drawn(() => skeletonRows(1, 'Loading'))
    const skeleton = root.querySelector('.skeleton')!
    const [animation] = skeleton.getAnimations()
    animation!.pause()
    animation!.currentTime = 199
    expect(getComputedStyle(skeleton).visibility).to.equal('hidden')
    animation!.currentTime = 202
    expect(getComputedStyle(skeleton).visibility).to.equal('visible')
  })
})
