import type { TemplateResult } from 'lit'
import { html } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ComposeTerms } from '../../i18n/terms/compose.js'
import { iconSend } from '../../icons/send.js'
import { iconStickyNote } from '../../icons/sticky-note.js'
import type { ComposerView } from '../../state/widgets/composer.js'

export interface SendButtonOptions {
  readonly terms: BaseTerms & ComposeTerms
  /** Before the button could take the focus. */
  readonly onPress: (event: Event) => void
  readonly onSend: () => void
}

/** The button that sends: always there, off while there is nothing that could be sent. */
export const sendButton = (
  { kind, draft, blocked, isReady, room }: ComposerView, { terms, onPress, onSend }: SendButtonOptions,
): TemplateResult => {
  const isOff = blocked !== null || !isReady || room < 0 || draft.text.trim() === '' && draft.files.length === 0
  const isNote = kind === 'note'
  const label = isNote ? terms.addNote : terms.sendReply
  return html`<button type="button" class="button primary send" part="send-button" title=${label}
    aria-label=${label} aria-disabled=${ifDefined(isOff ? 'true' : undefined)}
    @mousedown=${onPress} @click=${onSend}><span class="label">${label}</span>${isNote ? iconStickyNote : iconSend}</button>`
}
