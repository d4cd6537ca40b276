import { expect } from '@open-wc/testing'
import type { ThreadPage } from './thread-page.js'
import { chatter, nextFrame, openThread, painted, until } from './thread-page.js'

const textOf = (row: Element): DOMRect => row.querySelector('.bubble')!.getBoundingClientRect()

/** The first text whose upper edge is in view, and where it stands. */
const inView = ({ rows, scroller }: ThreadPage): { readonly id: string, readonly top: number } => {
  const edge = scroller.getBoundingClientRect().top
  const row = rows().find(one => textOf(one).top >= edge)!
  return { id: row.dataset['id']!, top: textOf(row).top - edge }
}

const topOf = ({ row, scroller }: ThreadPage, id: string): number =>
  textOf(row(id)!).top - scroller.getBoundingClientRect().top

describe('inbox-message-list: scrolling', () => {
  it('opens at the newest message', async () => {
    const page = await openThread({ said: chatter(200) })
    expect(page.below()).to.be.at.most(1)
    expect(page.row('m200') !== null).to.be.true
    expect(page.rows().length).to.be.below(40)
  })

  it('shows the newest message in the first frame that shows any', async () => {
    const page = await openThread({ said: chatter(120) })
    const seen: number[] = []
    page.list.conversationId = undefined
    await page.list.updateComplete
    page.list.conversationId = 'talk'
    for (let frame = 0; frame < 12; frame++) {
      await painted()
      const scroller = page.list.shadowRoot!.querySelector<HTMLElement>('.scroll')
      if (scroller?.querySelector('.row')) seen.push(scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop)
    }
    expect(seen.length).to.be.above(3)
    expect(Math.max(...seen)).to.be.at.most(1)
  })

  it('holds still while older pages come, in every frame', async () => {
    const page = await openThread({ said: chatter(400) })
    const hold = page.world.faults.hold('load:messages')
    page.scroller.scrollTop = 30
    await painted()
    await painted()
    const before = inView(page)
    hold()
    let most = 0
    for (let frame = 0; frame < 30; frame++) {
      await painted()
      most = Math.max(most, Math.abs(topOf(page, before.id) - before.top))
    }
    expect(page.scroller.scrollTop).to.be.above(1_000)
    expect(most).to.be.at.most(1)
  })

  it('goes through a thread of many pages without losing the place', async () => {
    const page = await openThread({ said: chatter(200) })
    let jumps = 0
    for (let step = 0; step < 300; step++) {
      const before = inView(page)
      page.scroller.scrollTop -= 120
      const moved = page.scroller.scrollTop
      await painted()
      // It stands where scrolling alone would have put it, however much came above it.
      if (moved > 0 && page.row(before.id) && Math.abs(topOf(page, before.id) - before.top - 120) > 1) jumps++
      if (page.row('m1') && page.scroller.scrollTop === 0) break
    }
    expect(page.row('m1') !== null, 'the first message').to.be.true
    expect(jumps).to.equal(0)
  })

  it('stays at the end through bursts of 50 messages a frame', async () => {
    const page = await openThread({ said: chatter(60) })
    let most = 0
    for (let frame = 0; frame < 10; frame++) {
      for (let one = 0; one < 50; one++) void page.says(`burst ${frame}.${one} ${'and more '.repeat(one % 9)}`)
      await painted()
      most = Math.max(most, page.below())
    }
    await until(() => page.list.shadowRoot!.textContent.includes('burst 9.49'), 'the last message')
    expect(most).to.be.at.most(1)
    expect(page.below()).to.be.at.most(1)
  })

  it('stays at the end when a row grows', async () => {
    const page = await openThread({ said: chatter(60) })
    const bubble = page.row('m60')!.querySelector<HTMLElement>('.bubble')!
    bubble.style.blockSize = '300px'
    let most = 0
    for (let frame = 0; frame < 5; frame++) {
      await painted()
      most = Math.max(most, page.below())
    }
    expect(most).to.be.at.most(1)
    expect(page.row('m60')!.getBoundingClientRect().bottom).to.be.at.most(page.scroller.getBoundingClientRect().bottom)
  })

  it('stays at the end when its box shrinks', async () => {
    const page = await openThread({ said: chatter(60) })
    page.list.parentElement!.parentElement!.style.blockSize = '300px'
    await painted()
    await painted()
    expect(page.below()).to.be.at.most(1)
  })

  it('holds still when a row above grows', async () => {
    const page = await openThread({ said: chatter(60) })
    page.scroller.scrollTop -= 700
    await painted()
    await painted()
    const before = inView(page)
    const above = page.rows()[page.rows().findIndex(row => row.dataset['id'] === before.id) - 3]!
    above.querySelector<HTMLElement>('.bubble')!.style.blockSize = '200px'
    let most = 0
    for (let frame = 0; frame < 5; frame++) {
      await painted()
      most = Math.max(most, Math.abs(topOf(page, before.id) - before.top))
    }
    expect(most).to.be.at.most(1)
  })

  it('holds still while messages come below, and counts them on a button to the newest', async () => {
    const page = await openThread({ said: chatter(80) })
    page.scroller.scrollTop -= 600
    await painted()
    const before = inView(page)
    await page.says('first')
    await page.says('second')
    const button = await until(() => page.list.shadowRoot!.querySelector<HTMLElement>('.newest.fresh'), 'the button')
    await painted()
    expect(button.textContent).to.contain('2 new messages')
    expect(Math.abs(topOf(page, before.id) - before.top)).to.be.at.most(1)
    button.click()
    await until(() => page.below() <= 1, 'the end')
    await until(() => !page.list.shadowRoot!.querySelector('.newest'), 'no button')
  })

  it('draws what is in view, however many messages are loaded', async () => {
    const page = await openThread({ said: chatter(600) })
    for (let step = 0; step < 14; step++) {
      page.scroller.scrollTop = 0
      await nextFrame()
      await nextFrame()
    }
    expect(page.rows().length).to.be.below(40)
  })

  it('keeps its place when it moves within the page', async () => {
    const page = await openThread({ said: chatter(120) })
    page.scroller.scrollTop -= 500
    await painted()
    await painted()
    const before = inView(page)
    const other = document.createElement('div')
    other.style.cssText = 'inline-size: 400px; block-size: 500px'
    document.body.append(other)
    other.append(page.list)
    await painted()
    await painted()
    expect(Math.abs(topOf(page, before.id) - before.top)).to.be.at.most(1)
    other.remove()
  })
})
