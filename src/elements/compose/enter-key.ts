import { warnOnce } from '../../lib/warn.js'

export const ENTER_SENDS = ['auto', 'always', 'never'] as const
/** What Enter does: `auto` sends, but starts a new line where fingers type. */
export type EnterSends = (typeof ENTER_SENDS)[number]

/** Whether fingers are what this device is used with. */
export const isTouch = (): boolean => matchMedia('(pointer: coarse)').matches

/** Whether Enter sends here. A value that nobody knows is told once, and means `auto`. */
export const isEnterSending = (wanted: EnterSends = 'auto'): boolean => {
  if (!ENTER_SENDS.includes(wanted)) {
    warnOnce(`<inbox-composer> enter-sends="${wanted}" is not one of ${ENTER_SENDS.join(', ')}`)
  }
  return wanted === 'always' || wanted !== 'never' && !isTouch()
}
