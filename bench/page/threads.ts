import { liveMessages } from './data.js'
import { frame, settle } from './frames.js'
import { plainMarkup } from './lists.js'
import type { MountedThread, PrepareThread, ThreadOptions } from './subject.js'

const box = document.querySelector<HTMLElement>('#box')!
let mount: ((box: HTMLElement) => MountedThread | Promise<MountedThread>) | undefined
let thread: MountedThread | undefined
let next = 0

const distanceFromEnd = (scroller: HTMLElement): number =>
  scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight

const rows = (): readonly Element[] => [...thread!.root().querySelectorAll(thread!.row)]

/** The first row that begins within the box. */
const firstInView = (): Element | undefined => {
  const { top } = thread!.scroller().getBoundingClientRect()
  return rows().find(row => row.getBoundingClientRect().top >= top)
}

const append = (count: number) => {
  thread!.append!(liveMessages(next, count))
  next += count
}

/** The steps of a thread that the runner calls from outside. */
export const threads = {
  async prepare(prepare: PrepareThread, count: number, options: ThreadOptions) {
    box.className = ''
    next = count + 1
    mount = await prepare(count, options)
  },
  async mount() {
    thread = await mount!(box)
    await settle()
    // Some reach the end a few frames later.
    for (let i = 0; i < 20 && distanceFromEnd(thread.scroller()) > 2; i++) await frame()
    return { rows: rows().length, end: distanceFromEnd(thread.scroller()) }
  },
  unmount() {
    thread?.unmount()
    thread = undefined
    box.replaceChildren()
  },
  /** Mounts and unmounts so many times. */
  async cycle(times: number) {
    for (let i = 0; i < times; i++) {
      thread = await mount!(box)
      await frame()
      threads.unmount()
    }
  },
  can: () => ({
    append: thread?.append !== undefined, prepend: thread?.prepend !== undefined, type: thread?.input !== undefined,
  }),
  /** Messages come in a burst. Returns the share of frames that showed the newest. */
  async append(total: number, aFrame: number) {
    const scroller = thread!.scroller()
    let pinned = 0
    let frames = 0
    for (let i = 0; i < total; i += aFrame) {
      append(aFrame)
      await frame()
      frames++
      if (distanceFromEnd(scroller) <= 2) pinned++
    }
    await settle()
    return { pinned: pinned / frames, end: distanceFromEnd(scroller) }
  },
  /** Away from the end, as someone who reads back. Returns how far a row moved otherwise than the reader did, at worst. */
  async readBack(by: number, step = 120) {
    const scroller = thread!.scroller()
    let worst = 0
    for (let moved = 0; moved < by; moved += step) {
      const row = firstInView()
      const before = row?.getBoundingClientRect().top ?? 0
      const from = scroller.scrollTop
      scroller.scrollTop -= step
      const went = from - scroller.scrollTop
      await frame()
      if (row?.isConnected) worst = Math.max(worst, Math.abs(row.getBoundingClientRect().top - before - went))
    }
    await settle(10)
    return { worst, rows: rows().length, top: scroller.scrollTop }
  },
  /**
   * Prepends pages while reading, and follows one row's place on the screen frame by frame, those included in which the
   * page comes. Returns the worst jump in CSS pixels. The row is chosen after the page was asked for: to ask may move.
   * Without `isReal` it only looks, which has a price of its own.
   */
  async prepend(times: number, isReal = true) {
    const scroller = thread!.scroller()
    let worst = 0
    let grew = 0
    for (let i = 0; i < times; i++) {
      const size = scroller.scrollHeight
      if (isReal) thread!.prepend!()
      const row = firstInView()
      if (!row) return { worst: Infinity, grew }
      const base = row.getBoundingClientRect().top
      for (let f = 0; f < 12; f++) {
        await frame()
        worst = Math.max(worst, row.isConnected ? Math.abs(row.getBoundingClientRect().top - base) : Infinity)
      }
      if (scroller.scrollHeight > size) grew++
    }
    return { worst, grew }
  },
  focusInput() {
    const input = thread!.input!()
    input?.focus()
    pressed = []
    input?.addEventListener('keydown', press)
    return input !== null && input !== undefined
  },
  startTraffic(aSecond: number) {
    traffic = setInterval(() => { append(1) }, 1_000 / aSecond)
  },
  /** Key to paint of each key so far, in milliseconds. */
  stopTraffic() {
    clearInterval(traffic)
    return pressed
  },
  markup(most: number) {
    return rows().slice(-most).map(plainMarkup)
  },
}

let traffic: ReturnType<typeof setInterval> | undefined
let pressed: number[] = []

const press = (event: Event) => {
  // From the moment the browser took the key, so that what kept the page busy counts.
  const from = event.timeStamp
  requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => { pressed.push(performance.now() - from) }
    channel.port2.postMessage(null)
  })
}
