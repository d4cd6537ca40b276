import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'

export interface BadgeOptions {
  readonly count: number
  /** What the number means, for speech: "3 unread messages". */
  readonly label: string
  /** Writes the number; `format.number`. */
  readonly number: (value: number) => string
  /** Beside something quieter than what waits for me. */
  readonly quiet?: boolean
}

const MOST = 99

/** A count in a pill; nothing for none. Above 99 only speech says the number. */
export const badge = ({ count, label, number, quiet = false }: BadgeOptions): TemplateResult | typeof nothing =>
  count <= 0 ? nothing : html`<span class="badge ${quiet ? 'quiet' : ''}" part="badge"
    ><span aria-hidden="true">${count > MOST ? `${number(MOST)}+` : number(count)}</span
    ><span class="visually-hidden">${label}</span></span>`
