import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import { iconCopy } from '../../icons/copy.js'
import { iconRefresh } from '../../icons/refresh.js'
import type { MessageRow, Unsent } from '../../state/widgets/thread.js'
import { deliveryIcon } from '../parts/delivery-icon.js'
import type { UnsentWordOptions } from '../parts/unsent.js'
import { failureWords, unsentChoices, unsentWords } from '../parts/unsent.js'

/** What can be done about a message that was not delivered. */
export interface FailureOptions {
  /** `offered`; `done`: it went out again; `none`: nothing can be sent here. */
  readonly again: 'offered' | 'done' | 'none'
  /** `offered`; `done`: its text was copied just now; `none`: there is none, or this page may not copy. */
  readonly copy: 'offered' | 'done' | 'none'
}

/** A button keeps its place, and the focus, when it is done. */
const choice = (act: string, { offered, done }: Record<'offered' | 'done', string>, icon: TemplateResult, state: string) =>
  state === 'none' ? nothing : html`<button type="button" class="button quiet" part=${act} data-act=${act}
    aria-disabled=${state === 'done' ? 'true' : nothing}>${icon}${state === 'done' ? done : offered}</button>`

/** Why the channel did not deliver, what to do about it, and two ways on. */
const failedState = (
  { message: { failure, failureCause } }: MessageRow, { terms }: UnsentWordOptions, { again, copy }: FailureOptions,
) => {
  const reason = failure ?? (failureCause && terms.failureCauses[failureCause]) ?? null
  const advice = failureCause && terms.failureAdvice[failureCause]
  return html`<p class="foot failed" part="delivery-failure"
    >${deliveryIcon('failed', '')}<span><bdi>${failureWords(reason, terms)}</bdi>${advice
      ? html` <span class="advice">${advice}</span>` : nothing}</span></p><span class="choices">${
    choice('send-again', { offered: terms.sendAgain, done: terms.sentAgain }, iconRefresh, again)}${
    choice('copy', { offered: terms.copyText, done: terms.copied }, iconCopy, copy)}</span>`
}

/** A word that only the back end knows stands for itself. */
const deliveryWords = (delivery: string, { terms: { deliveries } }: UnsentWordOptions): string =>
  (deliveries as Partial<Record<string, string>>)[delivery] ?? delivery

/** The state of a message that the back end has: an icon beside its bubble; a failure in words below it. */
export const deliveryState = (
  row: MessageRow, options: UnsentWordOptions, failure: FailureOptions,
): TemplateResult | typeof nothing => {
  const { delivery } = row.message
  if (delivery === null) return nothing
  if (delivery === 'failed') return failedState(row, options, failure)
  return deliveryIcon(delivery, deliveryWords(delivery, options))
}

/** The state of a message on its way, in words; what to do where a person may or must decide. */
export const unsentState = (
  unsent: Unsent | undefined, options: UnsentWordOptions,
): TemplateResult | typeof nothing => {
  if (!unsent) return nothing
  const { state } = unsent
  const words = unsentWords(unsent, options)
  // What is on its way is no news; one that only stands behind another neither.
  if (state === 'sending' || state === 'queued') return deliveryIcon(state, words)
  return html`<p class="foot ${state}" part="delivery-failure">${deliveryIcon(state, '')}<bdi>${words}</bdi></p>
    <span class="choices">${unsentChoices(unsent, options.terms)}</span>`
}
