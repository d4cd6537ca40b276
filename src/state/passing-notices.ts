import { atom, onMount } from 'nanostores'
import type { Clock } from '../lib/clock.js'
import type { Notice, Notices } from './notices.js'
import type { ReadableStore } from './store.js'

/** How long a notice stays that passes by itself, in milliseconds: as long as an act can be undone. */
export const NOTICE_TIME = 10_000

export interface PassingNotices {
  readonly list: ReadableStore<readonly Notice[]>
  /** Keeps all of them while somebody reads. Returns the end of it, from which each has its whole time again. */
  hold(): () => void
}

/** Takes notices away when their time has passed, while somebody shows them. Those that last stay. */
export const createPassingNotices = (notices: Notices, clock: Clock): PassingNotices => {
  const list = atom<readonly Notice[]>([])
  const timers = new Map<string, () => void>()
  let holds = 0

  const stop = () => {
    for (const cancel of timers.values()) cancel()
    timers.clear()
  }
  const run = () => {
    const present = new Set(list.get().map(notice => notice.id))
    for (const [id, cancel] of timers) {
      if (present.has(id)) continue
      cancel()
      timers.delete(id)
    }
    if (holds > 0) return
    for (const { id, lasting } of list.get()) {
      if (lasting || timers.has(id)) continue
      timers.set(id, clock.after(NOTICE_TIME, () => {
        timers.delete(id)
        notices.dismiss(id)
      }))
    }
  }

  onMount(list, () => {
    const end = notices.list.subscribe(all => {
      list.set(all)
      run()
    })
    return () => {
      end()
      stop()
    }
  })

  return {
    list,
    hold() {
      holds++
      stop()
      let ended = false
      return () => {
        if (ended) return
        ended = true
        holds--
        run()
      }
    },
  }
}
