/** The element around, through slots and shadow roots. */
export const around = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null

/** From an element outward. */
export const pathOf = (element: Element): readonly Element[] => {
  const path: Element[] = []
  for (let one: Element | null = element; one; one = around(one)) path.push(one)
  return path
}

/** Whether one is the other or lies in it, through shadow roots. */
export const isWithin = (inner: Element, outer: Element): boolean => pathOf(inner).includes(outer)

/** Whether the second one comes after the first for who reads the page. */
export const isAfter = (first: Element, second: Element): boolean => {
  const [before, after] = [pathOf(first), pathOf(second)]
  const common = before.find(one => after.includes(one))
  const [from, to] = [before, after].map(path => path[path.indexOf(common!) - 1])
  if (!from) return true
  if (!to) return false
  return (from.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

/** What lies on top at a point, through shadow roots. */
export const topAt = (x: number, y: number): Element | null => {
  let found = document.elementFromPoint(x, y)
  for (;;) {
    const inner = found?.shadowRoot?.elementFromPoint(x, y)
    if (!inner || inner === found) return found
    found = inner
  }
}
