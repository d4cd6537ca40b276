import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'

export interface IconButtonOptions {
  /** Names the button for a host's styles, and its reason: `contact-button`. */
  readonly part: string
  readonly icon: TemplateResult
  /** Its accessible name and tooltip. */
  readonly label: string
  readonly onClick?: (event: MouseEvent) => void
  /** Why it cannot be used now. The button stays where the keyboard finds it, and says so. */
  readonly disabledReason?: string | undefined
  /** Unique in the shadow root. Default: `part`. */
  readonly id?: string
  readonly pressed?: boolean
  readonly expanded?: boolean
  readonly popup?: 'menu' | 'dialog' | 'listbox'
  /** The id of what it opens, in the same shadow root. */
  readonly controls?: string
  readonly primary?: boolean
  readonly tabindex?: 0 | -1
}

const flag = (value: boolean | undefined) => ifDefined(value === undefined ? undefined : value ? 'true' : 'false')

const refuse = (event: MouseEvent) => {
  event.preventDefault()
  event.stopPropagation()
}

/** A button with an icon alone. */
export const iconButton = (options: IconButtonOptions): TemplateResult => {
  const { part, id = part, disabledReason: reason } = options
  const button = html`<button type="button" class="icon-button ${options.primary ? 'primary' : ''}" part="button ${part}"
    id=${id} aria-label=${options.label} title=${options.label}
    aria-disabled=${ifDefined(reason === undefined ? undefined : 'true')}
    aria-describedby=${ifDefined(reason === undefined ? undefined : `${id}-reason`)}
    aria-pressed=${flag(options.pressed)} aria-expanded=${flag(options.expanded)}
    aria-haspopup=${ifDefined(options.popup)} aria-controls=${ifDefined(options.controls)}
    tabindex=${ifDefined(options.tabindex)}
    @click=${reason === undefined ? options.onClick ?? nothing : refuse}>${options.icon}</button>`
  return reason === undefined ? button : html`<span class="with-reason"
    >${button}<span class="reason" part="reason" id="${id}-reason">${reason}</span></span>`
}
