/**
 * A row in view, and where its lower edge stood, in CSS pixels from the upper edge of the box that scrolls. The lower
 * one: what a row shows above its text, a day or a name, may come and go with the row before it.
 */
export interface Landmark {
  readonly row: Element
  readonly bottom: number
}

/** How much larger the box is drawn than it is laid out: a host may scale its page. */
export const scaleOf = (scroller: HTMLElement): number => {
  const { offsetWidth } = scroller
  return offsetWidth > 0 ? scroller.getBoundingClientRect().width / offsetWidth || 1 : 1
}

/** The rows in view, uppermost first. */
export const landmarksOf = (scroller: HTMLElement, rows: Element | undefined): readonly Landmark[] => {
  const scale = scaleOf(scroller)
  const { top, bottom } = scroller.getBoundingClientRect()
  const found: Landmark[] = []
  for (const row of rows?.children ?? []) {
    const box = row.getBoundingClientRect()
    if (box.bottom > top + 1 && box.top < bottom) found.push({ row, bottom: (box.bottom - top) / scale })
  }
  return found
}

/** How far what was in view has moved: down is positive. The uppermost row that is still there tells. */
export const displacement = (scroller: HTMLElement, landmarks: readonly Landmark[]): number => {
  const mark = landmarks.find(({ row }) => row.isConnected)
  if (!mark) return 0
  const bottom = mark.row.getBoundingClientRect().bottom - scroller.getBoundingClientRect().top
  return bottom / scaleOf(scroller) - mark.bottom
}

/** In the middle of the view, or scrolled by as little as needed. */
export type Align = 'center' | 'nearest'

/** How far to scroll so that a row stands there; a row higher than the view begins at its upper edge. */
export const distanceTo = (scroller: HTMLElement, row: Element, align: Align): number => {
  const scale = scaleOf(scroller)
  const view = scroller.getBoundingClientRect().top
  const { top, bottom, height } = row.getBoundingClientRect()
  const room = scroller.clientHeight * scale
  if (align === 'center') return (top - view - Math.max(0, (room - height) / 2)) / scale
  if (top < view || height > room) return (top - view) / scale
  return Math.max(0, bottom - view - room) / scale
}

/** Less than a tenth of a pixel is rounding. */
export const scrollBy = (scroller: HTMLElement, distance: number): void => {
  if (Math.abs(distance) >= 0.1) scroller.scrollTop += distance
}

/** CSS pixels below the view. */
export const belowView = ({ scrollHeight, clientHeight, scrollTop }: HTMLElement): number =>
  scrollHeight - clientHeight - scrollTop
