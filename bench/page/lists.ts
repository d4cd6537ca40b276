import { writer } from './data.js'
import { elementAt, frame, settle, watchFrames } from './frames.js'
import type { MountedList, Prepare } from './subject.js'

const box = document.querySelector<HTMLElement>('#box')!
let mount: ((box: HTMLElement) => MountedList | Promise<MountedList>) | undefined
let list: MountedList | undefined

/** Whether the middle of the box shows no row: the reader sees a hole. */
const isBlank = ({ row, root }: MountedList): boolean => {
  const { top, bottom, left, width } = box.getBoundingClientRect()
  const middle = (top + bottom) / 2
  if (elementAt(left + width / 2, middle)?.closest(row)) return false
  // Some take no pointer while they scroll: then their rows' places tell.
  return [...root().querySelectorAll(row)].every(one => {
    const place = one.getBoundingClientRect()
    return place.top > middle || place.bottom < middle
  })
}

/** The steps of a list that the runner calls from outside. */
export const lists = {
  async prepare(prepare: Prepare<MountedList>, count: number) {
    box.className = 'list'
    mount = await prepare(count)
  },
  async mount() {
    list = await mount!(box)
    await settle()
    return { rows: list.root().querySelectorAll(list.row).length, blank: isBlank(list) }
  },
  unmount() {
    list?.unmount()
    list = undefined
    box.replaceChildren()
  },
  /** Mounts and unmounts so many times. */
  async cycle(times: number) {
    for (let i = 0; i < times; i++) {
      list = await mount!(box)
      await frame()
      lists.unmount()
    }
  },
  async scroll(frames: number, step: number) {
    const scroller = list!.scroller()
    const end = watchFrames()
    let blank = 0
    for (let i = 0; i < frames; i++) {
      scroller.scrollTop += step
      await frame()
      if (isBlank(list!)) blank++
    }
    return { blank: blank / frames, ...end(), moved: scroller.scrollTop }
  },
  toTop: async () => {
    list!.scroller().scrollTop = 0
    await settle()
  },
  /** Customers write, some a frame. Returns what stands on top at the end. */
  async bump(times: number, aFrame: number, count: number) {
    for (let i = 0; i < times; i++) {
      list!.bump!(writer(i, count), i + 1)
      if (i % aFrame === aFrame - 1) await frame()
    }
    await settle()
    return list!.root().querySelector(list!.row)?.textContent?.includes(`This is message ${times}.`) ?? false
  },
  /** The rows' markup, without comments and blanks: what the limit and ours must have in common. */
  markup(most: number) {
    return [...list!.root().querySelectorAll(list!.row)].slice(0, most).map(plainMarkup)
  },
  canBump: () => list?.bump !== undefined,
}

export const plainMarkup = (element: Element): string => {
  const copy = element.cloneNode(true) as Element
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_TEXT)
  const empty: CharacterData[] = []
  while (walker.nextNode()) {
    const node = walker.currentNode as CharacterData
    if (node.nodeType === Node.COMMENT_NODE || node.data.trim() === '') empty.push(node)
  }
  for (const node of empty) node.remove()
  copy.normalize()
  for (const one of [copy, ...copy.querySelectorAll('*')]) {
    const names = one.getAttribute('class')?.split(/\s+/).filter(Boolean).sort().join(' ')
    if (names) one.setAttribute('class', names)
    else one.removeAttribute('class')
    const attributes = [...one.attributes].sort((a, b) => a.name < b.name ? -1 : 1)
    for (const { name } of attributes) one.removeAttribute(name)
    for (const { name, value } of attributes) one.setAttribute(name, value.replace(/\s+/g, ' ').trim())
  }
  return copy.outerHTML.replace(/>\s+/g, '>').replace(/\s+</g, '<')
}
