import type { CSSResultOrNative, LitElement } from 'lit'
import { adoptStyles } from 'lit'

type Realm = Window & typeof globalThis

/** Sheets made for other documents, by document. */
const foreign = new WeakMap<Document, Map<CSSResultOrNative, CSSStyleSheet>>()

const textOf = (style: CSSResultOrNative): string =>
  style instanceof CSSStyleSheet ? Array.from(style.cssRules, rule => rule.cssText).join('\n') : style.cssText

const sheetFor = (style: CSSResultOrNative, document: Document, realm: Realm): CSSStyleSheet => {
  const made = foreign.get(document) ?? new Map<CSSResultOrNative, CSSStyleSheet>()
  foreign.set(document, made)
  let sheet = made.get(style)
  if (!sheet) {
    made.set(style, sheet = new realm.CSSStyleSheet())
    sheet.replaceSync(textOf(style))
  }
  return sheet
}

/**
 * An element's shadow root, with its styles on. A constructed style sheet serves only the document that made it, and a
 * root that goes to another document loses its sheets: so each document gets sheets of its own.
 */
export const styledRoot = (element: LitElement): ShadowRoot => {
  const { elementStyles, shadowRootOptions } = element.constructor as typeof LitElement
  const root = element.shadowRoot ?? element.attachShadow(shadowRootOptions)
  const { ownerDocument } = element
  const realm = ownerDocument.defaultView
  if (ownerDocument === document) adoptStyles(root, elementStyles)
  // A document nobody sees draws nothing; the element is adopted once more when it leaves it.
  else if (realm) root.adoptedStyleSheets = elementStyles.map(style => sheetFor(style, ownerDocument, realm))
  return root
}
