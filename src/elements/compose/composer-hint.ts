import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ComposeTerms } from '../../i18n/terms/compose.js'
import type { DeliveryTerms } from '../../i18n/terms/delivery.js'

export interface HintOptions {
  readonly terms: BaseTerms & ComposeTerms & DeliveryTerms
  /** How many more characters fit. */
  readonly room: number
  /** The host thinks over whether the text is sent. */
  readonly isHeld: boolean
  /** How many messages wait for the connection. */
  readonly waiting: number
  /** Whether Enter sends here. */
  readonly enterSends: boolean
}

/** Named by the text field. */
export const HINT_ID = 'hint'

/** Below so many characters it is said how many are left. */
const NEAR = 200

const hint = (text: string, tone = '') =>
  html`<span class="hint ${tone}" part="hint" id=${HINT_ID} title=${text}>${text}</span>`

/** What there is to say about the text: one thing, the most pressing. */
export const composerHint = (
  { terms, room, isHeld, waiting, enterSends }: HintOptions,
): TemplateResult | typeof nothing => {
  if (room < 0) return hint(terms.tooLongBy(-room), 'danger')
  if (isHeld) return hint(terms.deliveries.sending)
  if (room < NEAR) return hint(terms.charactersLeft(room))
  if (waiting > 0) return hint(terms.unsentMessages(waiting))
  return enterSends ? hint(terms.enterSends, 'tip') : nothing
}
