import { warnOnce } from './warn.js'

/** Registers an element, unless its name is taken: a host's page, or a second copy of the kit, came first. */
export const safeDefine = (tag: string, element: CustomElementConstructor): void => {
  // No registry: the module was imported on a server.
  if (typeof customElements === 'undefined') return
  const taken = customElements.get(tag)
  if (taken === element) return
  if (taken) warnOnce(`<${tag}> is already defined; this copy stays out of its way`)
  else customElements.define(tag, element)
}
