import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import { iconChevronDown } from '../../icons/chevron-down.js'
import { iconCopy } from '../../icons/copy.js'
import { iconRefresh } from '../../icons/refresh.js'
import type { MessageRow, Unsent } from '../../state/widgets/thread.js'
import { deliveryIcon } from '../parts/delivery-icon.js'
import type { UnsentWordOptions } from '../parts/unsent.js'
import { failureWords, unsentAct, unsentChoices, unsentWords } from '../parts/unsent.js'

export interface StateOptions extends UnsentWordOptions {
  /** It was on its way while somebody looked: the line it had then stays, so that nothing jumps. */
  readonly hasLine: boolean
  /** What does not fit into the line is shown below it. */
  readonly isOpen: boolean
}

/** What can be done about a message that was not delivered. */
export interface FailureOptions {
  /** `offered`; `done`: it went out again; `none`: nothing can be sent here. */
  readonly again: 'offered' | 'done' | 'none'
  /** `offered`; `done`: its text was copied just now; `none`: there is none, or this page may not copy. */
  readonly copy: 'offered' | 'done' | 'none'
}

/** A button keeps its place, and the focus, when it is done. */
const choice = (act: string, { offered, done }: Record<'offered' | 'done', string>, icon: TemplateResult, state: string) =>
  state === 'none' ? nothing : unsentAct(act, icon, state === 'done' ? done : offered, state === 'done')

/** Under its bubble, one line that is as high in every state. `isLong`: what it says may be more than a line. */
const line = (state: string, words: unknown, choices: unknown, { isOpen = false, isLong = false } = {}) => {
  const said = html`${deliveryIcon(state, '')}<span class="said" dir="auto">${words}</span>`
  return html`<div class="line ${isOpen && isLong ? 'open' : ''}" part="delivery-line">${isLong
    ? html`<button type="button" class="foot ${state}" part="delivery-failure" data-act="unfold"
      aria-expanded=${isOpen ? 'true' : 'false'}>${said}${iconChevronDown}</button>`
    : html`<p class="foot ${state}">${said}</p>`}<span class="choices">${choices}</span></div>`
}

/** Why the channel did not deliver, what to do about it, and two ways on. */
const failedState = (
  { message: { failure, failureCause } }: MessageRow, { terms, isOpen }: StateOptions, { again, copy }: FailureOptions,
) => {
  const reason = failure ?? (failureCause && terms.failureCauses[failureCause]) ?? null
  const advice = failureCause && terms.failureAdvice[failureCause]
  const words = html`<bdi>${failureWords(reason, terms)}</bdi>${advice
    ? html` <span class="advice">${advice}</span>` : nothing}`
  return line('failed', words, [
    choice('send-again', { offered: terms.sendAgain, done: terms.sentAgain }, iconRefresh, again),
    choice('copy', { offered: terms.copyText, done: terms.copied }, iconCopy, copy),
  ], { isOpen, isLong: true })
}

/** A word that only the back end knows stands for itself. */
const deliveryWords = (delivery: string, { terms: { deliveries } }: UnsentWordOptions): string =>
  (deliveries as Partial<Record<string, string>>)[delivery] ?? delivery

/** The state of a message that the back end has: an icon beside its bubble; a failure in words below it. */
export const deliveryState = (
  row: MessageRow, options: StateOptions, failure: FailureOptions,
): TemplateResult | typeof nothing => {
  const { delivery } = row.message
  if (delivery === null) return nothing
  if (delivery === 'failed') return failedState(row, options, failure)
  const words = deliveryWords(delivery, options)
  return options.hasLine ? line(delivery, words, nothing) : deliveryIcon(delivery, words)
}

/** The state of a message on its way, in words; what to do where a person may or must decide. */
export const unsentState = (
  unsent: Unsent | undefined, options: StateOptions,
): TemplateResult | typeof nothing => {
  if (!unsent) return nothing
  const { state } = unsent
  const words = unsentWords(unsent, options)
  // A note says nothing more once it is there: an icon beside it, until it is in trouble.
  if (!options.hasLine && (state === 'sending' || state === 'queued')) return deliveryIcon(state, words)
  const isLong = state === 'failed' || state === 'unconfirmed'
  return line(state, html`<bdi>${words}</bdi>`, unsentChoices(unsent, options.terms), { isOpen: options.isOpen, isLong })
}
