import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import type { LateState } from '../../controllers/late-element.js'
import type { PopoverController } from '../../controllers/popover.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ComposeTerms } from '../../i18n/terms/compose.js'
import { iconMessageText } from '../../icons/message-text.js'
import type { Capability } from '../../state/actions.js'
import type { Inbox } from '../../state/inbox.js'
import { iconButton } from '../parts/icon-button.js'
import { late } from '../parts/late.js'

export interface PickerPopupOptions {
  readonly terms: BaseTerms & ComposeTerms
  readonly allowed: Capability
  readonly inbox: Inbox | undefined
  readonly conversationId: string
  /** What begins a key phrase. */
  readonly trigger: string
  readonly onToggle: (event: Event) => void
}

/** The button that opens the canned messages, and where they open. */
export const pickerPopup = (
  popover: PopoverController, picker: LateState,
  { terms, allowed, inbox, conversationId, trigger, onToggle }: PickerPopupOptions,
): TemplateResult | typeof nothing => allowed.state === 'unsupported' ? nothing : html`
  ${iconButton({
    part: 'canned-button', icon: iconMessageText, label: terms.insertCanned, popup: 'dialog',
    expanded: popover.isOpen, controls: popover.id, onClick: onToggle,
    disabledReason: allowed.state === 'denied' ? terms.forbiddenReasons[allowed.reason] : undefined,
  })}
  <div class="popup picker" part="picker" popover tabindex="-1" id=${popover.id} role="dialog" aria-label=${terms.canned}
    ${popover.attach()}>${popover.isOpen
      ? late(picker, {
        terms, onRetry: popover.fill,
        draw: () => html`<inbox-canned-picker .inbox=${inbox} .conversationId=${conversationId} .trigger=${trigger}
          ></inbox-canned-picker>`,
      })
      : nothing}</div>`
