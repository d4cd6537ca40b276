import type { CSSResultOrNative, TemplateResult } from 'lit'
import { adoptStyles } from 'lit'

/** An element's own styles, whole. */
interface Styled {
  readonly observedAttributes: readonly string[]
  readonly elementStyles: readonly CSSResultOrNative[]
}

/** A shadow root with the styles of one of our elements, for markup that is drawn by others. */
export const stage = (box: HTMLElement, element: Styled): { readonly host: HTMLElement, readonly root: ShadowRoot } => {
  // Lit gathers the styles when the browser first asks for attributes.
  void element.observedAttributes
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  adoptStyles(root, [...element.elementStyles])
  box.append(host)
  return { host, root }
}

/** An icon's markup. */
export const markupOf = (icon: TemplateResult): string => icon.strings.join('')

/** Made once, cloned for each row. */
export const template = (markup: string): (() => HTMLElement) => {
  const element = document.createElement('template')
  element.innerHTML = markup.replace(/>\s+</g, '><').trim()
  const first = element.content.firstElementChild!
  return () => first.cloneNode(true) as HTMLElement
}

export const textIn = (parent: ParentNode, selector: string, text: string): void => {
  parent.querySelector(selector)!.textContent = text
}
