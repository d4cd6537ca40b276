import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ComposeTerms } from '../../i18n/terms/compose.js'
import { iconPaperclip } from '../../icons/paperclip.js'
import type { AttachmentsWidget } from '../../state/widgets/attachments.js'
import { iconButton } from '../parts/icon-button.js'

/** The button that chooses files. `onChosen`: they are there, and the text goes on. */
export const attachButton = (
  { capability, rules, add }: AttachmentsWidget, terms: BaseTerms & ComposeTerms, onChosen: () => void,
): TemplateResult | typeof nothing => {
  const allowed = capability()
  if (allowed.state === 'unsupported') return nothing
  const choose = ({ currentTarget }: MouseEvent) => {
    ((currentTarget as Element).nextElementSibling as HTMLInputElement).click()
  }
  const take = ({ currentTarget }: Event) => {
    const input = currentTarget as HTMLInputElement
    add([...input.files ?? []])
    // The same file may be chosen again.
    input.value = ''
    onChosen()
  }
  return html`${iconButton({
    part: 'attach-button', icon: iconPaperclip, label: terms.attachFiles, onClick: choose,
    disabledReason: allowed.state === 'denied' ? terms.forbiddenReasons[allowed.reason] : undefined,
  })}<input type="file" multiple hidden accept=${rules().types.join(',')} @change=${take}>`
}
