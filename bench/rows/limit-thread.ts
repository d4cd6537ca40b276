import { InboxMessageList } from '../../src/elements/thread/inbox-message-list.js'
import type { Message } from '../../src/model/message.js'
import { PAGE, threadOf } from '../page/data.js'
import type { MountedThread, PrepareThread } from '../page/subject.js'
import { messageRowDom } from './message-row-dom.js'
import { messageText } from './message-text.js'
import { stage, template } from './stage.js'

const ESTIMATE = 60
const BEFORE = 72
const AFTER = 40
const OVERSCAN = 6

const scrollOf = template(`<div class="scroll"><div class="space"><div class="edge start"></div><div class="window" role="feed"
  part="feed" aria-label="Messages"></div><div class="edge end"></div></div></div>`)

/** Rows in the flow of a window, measured as they come, held at the end or at the row one reads. */
export const thread: PrepareThread = async (count, { input: withInput }) => {
  const { messages: all, ...people } = threadOf(count)
  let from = Math.max(0, count - PAGE)
  let loaded: readonly Message[] = all.slice(from)
  return box => {
    const { host, root } = stage(box, InboxMessageList)
    const scroll = scrollOf()
    const space = scroll.firstElementChild as HTMLElement
    const window = space.children[1] as HTMLElement
    root.append(scroll)
    const input = withInput ? document.createElement('textarea') : null
    if (input) box.append(input)
    const height = scroll.clientHeight
    const heights = new Map<string, number>()
    let live = new Map<string, HTMLElement>()
    let isPinned = true

    const heightOf = ({ id }: Message): number => heights.get(id) ?? ESTIMATE
    const rowOf = (index: number): HTMLElement =>
      live.get(loaded[index]!.id) ?? messageRowDom(messageText(loaded[index]!, loaded[index - 1], loaded[index + 1], people))

    /** Puts the rows around a place into the page. Returns whether a new one turned out to be of another height. */
    const put = (top: number): boolean => {
      let first = 0
      let start = BEFORE
      while (first < loaded.length - 1 && start + heightOf(loaded[first]!) < top) start += heightOf(loaded[first++]!)
      let last = first
      for (let end = start; last < loaded.length && end < top + height; last++) end += heightOf(loaded[last]!)
      for (let i = 0; i < OVERSCAN && first > 0; i++) start -= heightOf(loaded[--first]!)
      last = Math.min(loaded.length, last + OVERSCAN)

      const next = new Map<string, HTMLElement>()
      const fresh: string[] = []
      for (let i = first; i < last; i++) {
        const { id } = loaded[i]!
        const row = rowOf(i)
        next.set(id, row)
        if (!heights.has(id)) fresh.push(id)
        if (row.dataset['index'] === String(i)) continue
        row.dataset['index'] = String(i)
        row.tabIndex = i === loaded.length - 1 ? 0 : -1
        row.setAttribute('aria-posinset', String(i + 1))
        row.setAttribute('aria-setsize', from > 0 ? '-1' : String(loaded.length))
      }
      for (const [id, row] of live) if (next.get(id) !== row) row.remove()
      let place = window.firstElementChild
      for (const row of next.values()) {
        if (row === place) place = place.nextElementSibling
        else window.insertBefore(row, place)
      }
      live = next
      window.style.transform = `translateY(${start}px)`
      let isOther = false
      for (const id of fresh) {
        const measured = live.get(id)!.getBoundingClientRect().height
        heights.set(id, measured)
        isOther ||= measured !== ESTIMATE
      }
      return isOther
    }

    const total = () => loaded.reduce((sum, message) => sum + heightOf(message), BEFORE + AFTER)

    /** At the end, or with `anchor` where it was on the screen. */
    const draw = (anchor?: { readonly id: string, readonly top: number }) => {
      for (let pass = 0, again = true; pass < 3 && again; pass++) {
        const size = total()
        space.style.blockSize = `${size}px`
        let top = scroll.scrollTop
        if (isPinned) top = Math.max(0, size - height)
        else if (anchor) {
          top = BEFORE - anchor.top
          for (const message of loaded) {
            if (message.id === anchor.id) break
            top += heightOf(message)
          }
        }
        again = put(top)
        if (!again && top !== scroll.scrollTop && (isPinned || anchor)) scroll.scrollTop = top
      }
    }

    const anchorNow = () => {
      const { top } = scroll.getBoundingClientRect()
      for (const [id, row] of live) {
        const place = row.getBoundingClientRect()
        if (place.bottom > top) return { id, top: place.top - top }
      }
      return undefined
    }

    scroll.addEventListener('scroll', () => {
      isPinned = scroll.scrollHeight - scroll.scrollTop - height <= 2
      draw(isPinned ? undefined : anchorNow())
    }, { passive: true })
    draw()

    return {
      scroller: () => scroll,
      root: () => root,
      row: '.row',
      append(more) {
        // The last row may have been the end of its group.
        const last = loaded.at(-1)?.id
        loaded = [...loaded, ...more]
        if (last !== undefined) {
          live.get(last)?.remove()
          live.delete(last)
          heights.delete(last)
        }
        draw(isPinned ? undefined : anchorNow())
      },
      prepend() {
        const anchor = anchorNow()
        const page = Math.max(0, from - PAGE)
        loaded = [...all.slice(page, from), ...loaded]
        from = page
        draw(anchor)
      },
      input: () => input,
      unmount() {
        host.remove()
        input?.remove()
      },
    } satisfies MountedThread
  }
}
