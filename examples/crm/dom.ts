type Child = Node | string

/** An element with properties and children, in one line. */
export const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K, properties: Partial<Omit<HTMLElementTagNameMap[K], 'dataset'>> = {}, ...children: Child[]
): HTMLElementTagNameMap[K] => {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}

/** The element of that id, which the page is known to hold. */
export const byId = <T extends HTMLElement = HTMLElement>(id: string): T => document.getElementById(id) as T
