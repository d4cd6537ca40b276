import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { BulkTerms } from '../../i18n/terms/bulk.js'
import { iconTriangleAlert } from '../../icons/triangle-alert.js'
import { iconX } from '../../icons/x.js'
import type { BackendError } from '../../state/actions.js'
import type { BulkFailure, BulkReport } from '../../state/widgets/bulk.js'
import { iconButton } from '../parts/icon-button.js'

/** So many are named of those that an act failed with. */
const MOST_NAMES = 50

export interface BulkReportOptions {
  readonly terms: BaseTerms & BulkTerms
  readonly format: Format
  readonly sentences: (error: BackendError) => readonly string[]
  readonly nameOf: (conversationId: string) => string
  /** Whether those are named that it failed with. */
  readonly isExpanded: boolean
  readonly onExpand: () => void
  readonly onDismiss: () => void
  readonly onOpen: (conversationId: string) => void
}

/** With how many conversations an act could not be done, was not, or had been before; and why. */
export const bulkReport = ({ failed, left, already }: BulkReport, options: BulkReportOptions): TemplateResult => {
  const { terms, format, isExpanded, onExpand, onDismiss } = options
  const words = [
    failed.length > 0 && terms.bulkFailed(failed.length), left.length > 0 && terms.bulkStopped(left.length),
    already.length > 0 && terms.bulkAlready(already.length),
  ].filter(one => one !== false)
  return html`<div class="report" part="report" role="alert"><div class="line">
    ${failed.length > 0 ? iconTriangleAlert : nothing}<p class="title">${format.list(words)}</p>
    ${failed.length > 0 ? html`<button type="button" class="button quiet" part="show-failed"
      aria-expanded=${isExpanded ? 'true' : 'false'} @click=${onExpand}>${
      isExpanded ? terms.hideThem : terms.showThem}</button>` : nothing}
    <span class="dismiss">${iconButton({ part: 'dismiss', icon: iconX, label: terms.dismiss, onClick: onDismiss })}</span></div>
    ${failed.length > 0 ? reasons(failed, options) : nothing}</div>`
}

const reasons = (failed: readonly BulkFailure[], options: BulkReportOptions): TemplateResult => {
  const groups = new Map<string, BulkFailure[]>()
  for (const failure of failed) {
    const [reason = ''] = options.sentences(failure.error)
    groups.set(reason, [...groups.get(reason) ?? [], failure])
  }
  return html`<ul class="reasons">${Array.from(groups, ([reason, failures]) => html`<li><b>${
    options.format.number(failures.length)}</b> · ${reason}${options.isExpanded ? who(failures, options) : nothing}</li>`)}</ul>`
}

const who = (failures: readonly BulkFailure[], { terms, nameOf, onOpen }: BulkReportOptions): TemplateResult => {
  const more = failures.length - MOST_NAMES
  return html`<div class="who">${failures.slice(0, MOST_NAMES).map(({ conversationId }) => html`<button type="button"
    class="button quiet" part="failed" @click=${() => { onOpen(conversationId) }}><bdi>${nameOf(conversationId)}</bdi></button>`)
  }${more > 0 ? html`<p class="hint">${terms.andMore(more)}</p>` : nothing}</div>`
}
