import { InboxList } from '../../src/elements/conversations/inbox-list.js'
import type { ListItem } from '../page/data.js'
import { bumpedItem, listItems } from '../page/data.js'
import type { MountedList, Prepare } from '../page/subject.js'
import { listRowDom } from './list-row-dom.js'
import { listText } from './list-text.js'
import { stage, template } from './stage.js'

/** Known beforehand; the runner checks that ours are as high. */
const HEIGHT = 76
const OVERSCAN = 6

const scrollOf = template(`<div class="scroll"><div class="space" part="list" role="list" aria-label="Open conversations">
  <div class="window" role="presentation"></div></div></div>`)

/** Rows in the flow of a window that is pushed to its place, as ours are; only what is in view is in the page. */
export const list: Prepare<MountedList> = async count => {
  const items: ListItem[] = listItems(count)
  /** The same objects in the order they had at first. */
  const byIndex = [...items]
  return box => {
    const { host, root } = stage(box, InboxList)
    const scroll = scrollOf()
    const space = scroll.firstElementChild as HTMLElement
    const window = space.firstElementChild as HTMLElement
    space.style.blockSize = `${count * HEIGHT}px`
    root.append(scroll)
    let live = new Map<ListItem, HTMLElement>()
    const height = scroll.clientHeight

    const draw = () => {
      const top = scroll.scrollTop
      const first = Math.max(0, Math.floor(top / HEIGHT) - OVERSCAN)
      const last = Math.min(count, Math.ceil((top + height) / HEIGHT) + OVERSCAN)
      const next = new Map<ListItem, HTMLElement>()
      for (let i = first; i < last; i++) {
        const item = items[i]!
        const frame = live.get(item) ?? listRowDom(listText(item), i === 0)
        next.set(item, frame)
        const position = String(i)
        if (frame.dataset['index'] === position) continue
        frame.dataset['index'] = position
        frame.setAttribute('aria-posinset', String(i + 1))
        frame.setAttribute('aria-setsize', String(count))
      }
      for (const [item, frame] of live) if (!next.has(item)) frame.remove()
      let place = window.firstElementChild
      for (const frame of next.values()) {
        if (frame === place) place = place.nextElementSibling
        else window.insertBefore(frame, place)
      }
      live = next
      window.style.transform = `translateY(${first * HEIGHT}px)`
    }

    scroll.addEventListener('scroll', draw, { passive: true })
    draw()
    return {
      scroller: () => scroll,
      root: () => root,
      row: '.row-frame',
      bump(index, step) {
        const item = byIndex[index]!
        const next = bumpedItem(item, step)
        byIndex[index] = next
        items.splice(items.indexOf(item), 1)
        items.unshift(next)
        draw()
      },
      unmount: () => { host.remove() },
    }
  }
}
