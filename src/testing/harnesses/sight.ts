import { HarnessError } from './harness-error.js'

/** What something is called: the whole name, or a pattern it fits. */
export type Name = string | RegExp

const TEXT = 3

/** Whether a person would see it, once it is scrolled into view. */
export const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true })

/** Without a box of its own, its children may still be seen. */
const isGone = (element: Element): boolean => !isSeen(element) && getComputedStyle(element).display !== 'contents'

/** A box of one pixel: for speech alone. */
const isForSpeech = (element: HTMLElement): boolean =>
  element.offsetWidth <= 1 && element.offsetHeight <= 1 && getComputedStyle(element).position === 'absolute'

const isForEyes = (element: Element): boolean => element.getAttribute('aria-hidden') === 'true'

const words = (node: Node, isSkipped: (element: HTMLElement) => boolean): string => {
  if (node.nodeType === TEXT) return node.nodeValue ?? ''
  return [...node.childNodes].map(child => {
    const element = 'checkVisibility' in child ? child as HTMLElement : undefined
    return element && (isGone(element) || isSkipped(element)) ? '' : words(child, isSkipped)
  }).join('')
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** What is read with the eyes. */
export const seenText = (element: Element | undefined): string => element ? tidy(words(element, isForSpeech)) : ''

/** What speech reads out. */
export const spokenText = (element: Element | undefined): string => element ? tidy(words(element, isForEyes)) : ''

/** The accessible name of a button, a link or a field. */
export const nameOf = (element: HTMLElement): string => {
  const label = element.getAttribute('aria-label')
  if (label !== null) return tidy(label)
  const labels = 'labels' in element ? [...element.labels as NodeListOf<HTMLElement>] : []
  return labels.map(spokenText).join(' ') || spokenText(element) || element.title
}

/** Why something that is off cannot be used, where that is said. */
export const reasonOf = (element: HTMLElement): string => {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? []
  const root = element.getRootNode() as ShadowRoot
  return tidy(ids.map(id => root.getElementById(id)?.textContent ?? '').join(' '))
}

/** Whether something is called so. */
export const fits = (text: string, name: Name): boolean => typeof name === 'string' ? text === name : text.search(name) >= 0

/** The one of several that is called so. */
export const named = <T>(things: readonly T[], name: Name, callOf: (thing: T) => string): T => {
  const found = things.find(thing => fits(callOf(thing), name))
  if (found !== undefined) return found
  const there = things.map(thing => `"${callOf(thing)}"`).join(', ')
  throw new HarnessError(`nothing is called ${typeof name === 'string' ? `"${name}"` : String(name)}; there is ${there || 'nothing'}`)
}

const insideOf = (element: Element): ShadowRoot => {
  if (element.shadowRoot) return element.shadowRoot
  throw new HarnessError(`<${element.localName}> shows nothing: is it defined, and in the page?`)
}

/** Everything an element shows that a selector finds. */
export const allIn = (element: Element, selector: string): HTMLElement[] =>
  [...insideOf(element).querySelectorAll<HTMLElement>(selector)].filter(isSeen)

/** The first thing an element shows that a selector finds. */
export const firstIn = (element: Element, selector: string): HTMLElement | undefined => allIn(element, selector)[0]

/** The thing an element shows that a selector finds; `what` names it where there is none. */
export const oneIn = (element: Element, selector: string, what: string): HTMLElement => {
  const found = firstIn(element, selector)
  if (found) return found
  throw new HarnessError(`${what} is not shown`)
}

/** Every button and link that an element shows. */
export const buttonsIn = (element: Element): HTMLElement[] => allIn(element, 'button, a[href]')

/** What stands where there is nothing to show: why, or what went wrong. */
export const messageIn = (element: Element): string =>
  seenText(firstIn(element, '[part~="empty-state"], [part~="error-state"]'))
