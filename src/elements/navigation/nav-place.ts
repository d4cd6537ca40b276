import type { TemplateResult } from 'lit'
import { html } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { NavTerms } from '../../i18n/terms/nav.js'
import { badge } from '../parts/badge.js'

export interface NavPlaceOptions {
  readonly name: string
  readonly icon: TemplateResult
  readonly unread: number
  readonly current: boolean
  readonly tabbable: boolean
  readonly terms: BaseTerms & NavTerms
  readonly format: Format
  readonly onChoose: (event: Event) => void
}

/** A place to go to: a button with its name and what waits there. */
export const navPlace = (options: NavPlaceOptions): TemplateResult => {
  const { name, unread, terms } = options
  return html`<button type="button" class="place ${unread > 0 ? 'unread' : ''}" part="place" data-focus
    tabindex=${options.tabbable ? 0 : -1} aria-current=${ifDefined(options.current ? 'true' : undefined)}
    title=${name} @click=${options.onChoose}
    >${options.icon}<span class="name"><bdi>${name}</bdi></span>${
      badge({ count: unread, label: terms.unreadConversations(unread), number: options.format.number })}</button>`
}
