import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ComposeTerms } from '../../i18n/terms/compose.js'
import type { DeliveryTerms } from '../../i18n/terms/delivery.js'
import { iconMessageSquare } from '../../icons/message-square.js'
import { iconStickyNote } from '../../icons/sticky-note.js'
import type { DraftKind } from '../../state/draft.js'
import type { Writing } from '../../state/widgets/writing.js'

export interface KindSwitchOptions {
  readonly terms: BaseTerms & ComposeTerms & DeliveryTerms
  /** `pressed`: by a pointer, which means to write next. */
  readonly onChoose: (kind: DraftKind, pressed: boolean) => void
}

/** A reply to the customer, or a note for the team. Nothing where there is no choice and no note. */
export const kindSwitch = (
  { kind, kinds }: Writing, { terms, onChoose }: KindSwitchOptions,
): TemplateResult | typeof nothing => {
  if (kinds.length < 2 && kind === 'message') return nothing
  let pressed = false
  const icons = { message: iconMessageSquare, note: iconStickyNote }
  // A radio's click comes before its change.
  return html`<div class="kinds" part="kinds" role="radiogroup" aria-label=${terms.replyOrNote}
    >${kinds.map(one => html`<label
      class="kind ${one}" part="kind"><input type="radio" name="kind" .checked=${live(one === kind)}
      @click=${({ detail }: MouseEvent) => { pressed = detail > 0 }} @change=${() => { onChoose(one, pressed) }}>${icons[one]}${one === 'note' ? terms.note : terms.reply}</label>`)}${kind === 'note'
        ? html`<span class="note-hint">${terms.noteHint}</span>` : nothing}</div>`
}
