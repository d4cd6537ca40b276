import type { DeviceOp } from '../device/device.js'
import { createId } from '../lib/ids.js'
import type { Inbox } from './inbox.js'
import type { LeftForm } from './left-forms.js'
import { leftForms } from './left-forms.js'
import { memoize } from './widgets/memoize.js'

/** At most so many milliseconds of typing are not on the device. */
const DELAY = 200

/** Writes forms with changes to the device: a row each of this tab's, so that no tab writes over another's text. */
export const formKeeper = memoize((inbox: Inbox, _none: object) => {
  const { rows, show } = leftForms(inbox, {})
  const tab = createId().slice(0, 8)
  const waiting = new Map<string, DeviceOp>()
  let cancelTimer: (() => void) | undefined

  /** Stores what waits. `isLast`: the page may be gone before it is answered. */
  const flush = (isLast = false) => {
    const store = inbox.device.get()
    cancelTimer?.()
    cancelTimer = undefined
    if (!store || waiting.size === 0 && !isLast) return
    const ops = [...waiting.values()]
    waiting.clear()
    void store.write(ops, isLast)
  }
  const write = (key: string, value: unknown) => {
    const op: DeviceOp = { table: 'forms', key, ...value === undefined ? { remove: true } : { value } }
    waiting.set(key, op)
    show([op])
    cancelTimer ??= inbox.clock.after(DELAY, flush)
  }

  inbox.device.subscribe(store => {
    flush()
    store?.onFault(fault => {
      // What was on the device is gone: there is all the same what this tab knows of.
      if (fault === 'lost') for (const [key, value] of rows.get()) write(key, value)
    })
  })
  inbox.session.subscribe(({ status }) => { if (status === 'closed') flush() })

  return {
    /** How a form of this tab stands; undefined: there is nothing in it to be had back. */
    keep(form: string, value: unknown) {
      const key = form + tab
      if (value !== undefined || rows.get().has(key)) write(key, value)
    },
    /** Another tab's, or an earlier visit's, is needed no more: this tab has it. */
    takeOver({ key }: LeftForm) {
      if (!key.endsWith(tab)) write(key, undefined)
      flush()
    },
    flush,
  }
})
