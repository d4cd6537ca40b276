import type { InboxElement } from './inbox-element.js'
import { warnOnce } from '../../lib/warn.js'

/** For developers, so it comes only where something is wrong: what a page set that can be nothing. */
export const tellWrong = (element: Element, name: string, is: string): void => {
  const root = element.getRootNode()
  // One of ours passes on what it was given, and told itself.
  if (root instanceof ShadowRoot && root.host.localName.startsWith('inbox-')) return
  warnOnce(`<${element.localName}> ${name} is ${is}`)
}

/** Ids that a page has as numbers find nothing. */
export const tellNumber = (element: InboxElement, name: PropertyKey): void => {
  const { attribute, type } = (element.constructor as typeof InboxElement).elementProperties.get(name) ?? {}
  if (attribute !== false && !type) tellWrong(element, String(name), 'no string but a number')
}
