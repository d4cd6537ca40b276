import type { TemplateResult } from 'lit'
import { html } from 'lit'
import type { ShortcutTerms } from '../../i18n/terms/shortcuts.js'
import { isApple } from '../../lib/platform.js'

const SIGN = '⌘'

const cap = (part: string, { keyNames }: ShortcutTerms): TemplateResult => {
  if (part === 'Mod' && isApple()) {
    return html`<kbd><span aria-hidden="true">${SIGN}</span><span class="visually-hidden">${keyNames.Command}</span></kbd>`
  }
  const name = part === 'Mod' ? 'Ctrl' : part
  const words = Object.hasOwn(keyNames, name) ? keyNames[name as keyof typeof keyNames] : undefined
  return html`<kbd>${words ?? (name.length === 1 ? name.toUpperCase() : name)}</kbd>`
}

/** A key with those that are held with it, as they are printed on this keyboard: `Mod+k`. */
export const keyCaps = (key: string, terms: ShortcutTerms): TemplateResult => {
  const parts = key.length > 1 ? key.split('+') : [key]
  return html`<span class="keys" part="keys">${parts.map((part, index) => html`${index > 0 ? ' ' : ''}${cap(part, terms)}`)}</span>`
}
