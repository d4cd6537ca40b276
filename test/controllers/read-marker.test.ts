import { expect, nextFrame } from '@open-wc/testing'
import { ReadMarker } from '../../src/controllers/read-marker.js'
import { createFakeClock } from '../../src/testing/index.js'
import { hostWith, redraw } from './host-element.js'

describe('ReadMarker', () => {
  let hasFocus: PropertyDescriptor | undefined
  let focused = true
  before(() => {
    hasFocus = Object.getOwnPropertyDescriptor(document, 'hasFocus')
    Object.defineProperty(document, 'hasFocus', { value: () => focused, configurable: true })
  })
  after(() => {
    Reflect.deleteProperty(document, 'hasFocus')
    if (hasFocus) Object.defineProperty(document, 'hasFocus', hasFocus)
  })
  beforeEach(() => { focused = true })

  const start = async () => {
    const clock = createFakeClock()
    const read: number[] = []
    const now: { thread: string, newest: number | undefined, isUnread: boolean } = { thread: 'a', newest: 7, isUnread: true }
    const { host } = await hostWith(host => new ReadMarker(host, () => ({
      ...now, after: clock.after, read: seq => read.push(seq),
    })))
    // The observer of intersections answers with a frame.
    await nextFrame()
    await nextFrame()
    const set = async (change: Partial<typeof now>) => {
      Object.assign(now, change)
      await redraw(host)
    }
    await set({})
    return { clock, read, host, set }
  }

  it('reads the newest message once somebody has looked at it for a second', async () => {
    const { clock, read } = await start()
    clock.advance(999)
    expect(read).to.deep.equal([])
    clock.advance(1)
    expect(read).to.deep.equal([7])
  })

  it('reads nothing while the end is not in view', async () => {
    const { clock, read, set } = await start()
    await set({ newest: undefined })
    clock.advance(5_000)
    expect(read).to.deep.equal([])
  })

  it('reads nothing in a page without the focus', async () => {
    const { clock, read, set } = await start()
    focused = false
    await set({})
    clock.advance(5_000)
    expect(read).to.deep.equal([])
    focused = true
    window.dispatchEvent(new Event('focus'))
    clock.advance(1_000)
    expect(read).to.deep.equal([7])
  })

  it('leaves alone what an agent has just marked unread here', async () => {
    const { clock, read, set } = await start()
    clock.advance(1_000)
    await set({ isUnread: false })
    await set({ isUnread: true })
    clock.advance(5_000)
    expect(read).to.deep.equal([7])
    await set({ newest: 8 })
    clock.advance(1_000)
    expect(read).to.deep.equal([7, 8])
  })

  it('waits for nothing once its element is gone', async () => {
    const { clock, host } = await start()
    host.remove()
    expect(clock.waiting).to.equal(0)
  })
})
