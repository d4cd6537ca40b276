import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import type { MenuController } from '../../controllers/menu.js'
import { iconCheck } from '../../icons/check.js'

export interface MenuItem {
  /** Handed back when chosen. */
  readonly id: string
  readonly label: string
  readonly icon?: TemplateResult
  /** At the end of the line: a shortcut, a name. */
  readonly detail?: string
  /** What the detail means, for speech. */
  readonly detailLabel?: string
  /** Makes it one of several (`radio`) or one that is on or off (`checkbox`). */
  readonly check?: 'radio' | 'checkbox'
  readonly checked?: boolean
  readonly danger?: boolean
  /** Why it cannot be chosen now; it stays in its place and says so. */
  readonly disabledReason?: string | undefined
}

/** Items between two lines. */
export interface MenuGroup {
  readonly title?: string
  readonly items: readonly MenuItem[]
}

export interface MenuOptions {
  /** The menu's accessible name. */
  readonly label: string
  readonly groups: readonly MenuGroup[]
  readonly onChoose: (id: string) => void
  /** Opens toward the start of the line instead of its end. */
  readonly atEnd?: boolean
}

const roleOf = ({ check }: MenuItem) => check ? `menuitem${check}` : 'menuitem'

const detail = ({ detail: text, detailLabel: label }: MenuItem) => label === undefined ? text
  : html`<span aria-hidden="true">${text}</span><span class="visually-hidden">${label}</span>`

const item = (entry: MenuItem, choose: (id: string) => void) => {
  const reason = entry.disabledReason
  return html`<button type="button" class="menu-item ${entry.danger ? 'danger' : ''}" part="menu-item"
    role=${roleOf(entry)} tabindex="-1" data-id=${entry.id}
    aria-checked=${ifDefined(entry.check ? (entry.checked ? 'true' : 'false') : undefined)}
    aria-disabled=${ifDefined(reason === undefined ? undefined : 'true')}
    @click=${() => { if (reason === undefined) choose(entry.id) }}
    >${entry.check && entry.checked ? iconCheck : entry.icon ?? html`<span></span>`}<span class="text"
    ><bdi>${entry.label}</bdi></span>${entry.detail ? html`<span class="detail">${detail(entry)}</span>` : nothing}${
      reason === undefined ? nothing : html`<span class="why">${reason}</span>`}</button>`
}

/**
 * A menu for the shadow root of its button: `controller` opens and closes it and holds its keyboard. Draw it once, as
 * many buttons as like may open it.
 */
export const menu = (
  controller: MenuController, { label, groups, onChoose, atEnd = false }: MenuOptions,
): TemplateResult => {
  const choose = (id: string) => {
    controller.close()
    onChoose(id)
  }
  return html`<div class="menu ${atEnd ? 'end' : ''}" part="menu" id=${controller.id} popover role="menu"
    aria-label=${label} ${controller.attach()}>${controller.isOpen
      ? groups.filter(group => group.items.length > 0).map((group, index) => html`${
        index > 0 ? html`<div class="menu-line" role="separator"></div>` : nothing}<div role="group"
        aria-label=${ifDefined(group.title)}>${
        group.title ? html`<div class="menu-title" aria-hidden="true">${group.title}</div>` : nothing}${
        group.items.map(entry => item(entry, choose))}</div>`)
      : nothing}</div>`
}
