/** Whether the browser places a popover at its button by itself (CSS anchor positioning). */
export const anchorsSupported = (): boolean => CSS.supports('position-area: block-end')

const MARGIN = 8
const GAP = 4

/**
 * Puts a popover below its anchor, above where there is more room, within the window: `--_x` and `--_y` on it. For
 * browsers without anchor positioning; the styles read both only there.
 */
export const placeAt = (popover: HTMLElement, anchor: Element): void => {
  const box = anchor.getBoundingClientRect()
  const { width, height } = popover.getBoundingClientRect()
  const rtl = getComputedStyle(anchor).direction === 'rtl'
  const below = innerHeight - box.bottom
  const x = rtl ? box.right - width : box.left
  const y = below < height + GAP + MARGIN && box.top > below ? box.top - height - GAP : box.bottom + GAP
  const within = (value: number, size: number, room: number) => Math.max(MARGIN, Math.min(value, room - size - MARGIN))
  popover.style.setProperty('--_x', `${within(x, width, innerWidth)}px`)
  popover.style.setProperty('--_y', `${within(y, height, innerHeight)}px`)
}
