import type { TemplateResult } from 'lit'
import { html } from 'lit'
import type { BaseTerms } from '../../i18n/terms.js'
import type { NavTerms } from '../../i18n/terms/nav.js'

type View = 'open' | 'closed'

export interface ViewSwitchOptions {
  /** On a shelf, and where there is neither (null), none is pressed. */
  readonly view: View | 'snoozed' | 'spam' | null
  readonly terms: BaseTerms & NavTerms
  readonly onChoose: (view: View) => void
}

/** Open or closed conversations of the place one is at: two buttons, one of them pressed. */
export const viewSwitch = ({ view, terms, onChoose }: ViewSwitchOptions): TemplateResult => {
  const button = (value: View, label: string) => html`<button type="button" class="view" part="view"
    aria-pressed=${value === view ? 'true' : 'false'} @click=${() => { onChoose(value) }}>${label}</button>`
  return html`<div class="views" part="views" role="group" aria-label=${terms.views}>
    ${button('open', terms.viewOpen)}${button('closed', terms.viewClosed)}
  </div>`
}
