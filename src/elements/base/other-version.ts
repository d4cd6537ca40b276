import type { ElsewhereTerms } from '../../i18n/terms/elsewhere.js'
import { elsewhere } from '../../i18n/en/elsewhere.js'

// By hand, and with nothing of Lit: a bundler would tear what all elements share into smaller files for it.
const STYLES = `
  .other-version ~ * { display: none !important; }
  .other-version { max-inline-size: 320px; margin-inline: auto; padding: 24px 16px; text-align: center; }
  .other-version > .title { font-weight: 600; }
  .other-version > .hint { color: var(--_text-muted); }`

let sheet: CSSStyleSheet | undefined

const placeIn = (root: ParentNode): HTMLElement => {
  const place = root.ownerDocument!.createElement('div')
  place.className = 'other-version'
  root.prepend(place)
  if (root instanceof ShadowRoot && root.ownerDocument === document) {
    if (!sheet) {
      sheet = new CSSStyleSheet()
      sheet.replaceSync(STYLES)
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet)
  }
  return place
}

const lineIn = (place: Element, name: string): Element => {
  const line = place.querySelector(`.${name}`) ?? place.appendChild(place.ownerDocument.createElement('p'))
  line.className = name
  return line
}

/** The words of an element's language in place of the English ones. */
export type Translate = (english: ElsewhereTerms) => ElsewhereTerms

/**
 * In place of all that an element draws: that the provider it stands in is of another version of the kit, or, if it is
 * `isMissing`, has no inbox to give.
 */
export const tellOtherVersion = (
  root: ParentNode, isTold: boolean, isMissing: boolean, translate: Translate,
): void => {
  const known = root.querySelector('.other-version')
  if (!isTold) {
    known?.remove()
    return
  }
  const place = known ?? placeIn(root)
  const terms = translate(elsewhere)
  lineIn(place, 'title').textContent = isMissing ? terms.unconnectedTitle : terms.otherVersionTitle
  lineIn(place, 'hint').textContent = isMissing ? terms.unconnectedHint : terms.otherVersionHint
}
