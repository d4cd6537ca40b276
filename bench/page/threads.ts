import { liveMessages } from './data.js'
import { frame, settle } from './frames.js'
import { plainMarkup } from './lists.js'
import type { MountedThread, Prepare } from './subject.js'

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
  async prepare(prepare: Prepare<MountedThread>, count: number) {
    box.className = ''
    next = count + 1
    mount = await prepare(count)
  },
  async mount() {
    thread = await mount!(box)
    await settle()
    return { rows: rows().length, end: distanceFromEnd(thread.scroller()) }
  },
  unmount() {
    thread?.unmount()
    thread = undefined
    box.replaceChildren()
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
  /** Away from the end, as someone who reads back. */
  async readBack(by: number) {
    const scroller = thread!.scroller()
    for (let moved = 0; moved < by; moved += 120) {
      scroller.scrollTop -= 120
      await frame()
    }
    await settle(10)
  },
  /**
   * Prepends pages while reading, and follows one row's place on the screen frame by frame, those included in which the
   * page comes. Returns the worst jump in CSS pixels. The row is chosen after the page was asked for: to ask may move.
   */
  async prepend(times: number) {
    let worst = 0
    for (let i = 0; i < times; i++) {
      const before = rows().length
      thread!.prepend!()
      const row = firstInView()
      if (!row) return { worst: Infinity, rows: before }
      const base = row.getBoundingClientRect().top
      for (let f = 0; f < 12; f++) {
        await frame()
        worst = Math.max(worst, row.isConnected ? Math.abs(row.getBoundingClientRect().top - base) : Infinity)
      }
    }
    return { worst, rows: rows().length }
  },
  focusInput() {
    const input = thread!.input!()
    input?.focus()
    pressed = []
    input?.addEventListener('keydown', press)
    return input !== null
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
