/** The element that really has the focus, through open shadow roots; null when nothing has. */
export const deepActive = (root: DocumentOrShadowRoot): HTMLElement | null => {
  let active = root.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active as HTMLElement | null
}
