import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { DeliveryTerms } from '../../i18n/terms/delivery.js'
import type { ThreadTerms } from '../../i18n/terms/thread.js'
import type { DeliveryState } from '../../i18n/terms/delivery.js'
import { iconCopy } from '../../icons/copy.js'
import { iconPencil } from '../../icons/pencil.js'
import { iconRefresh } from '../../icons/refresh.js'
import { iconSearch } from '../../icons/search.js'
import { iconTrash } from '../../icons/trash.js'
import { iconUndo } from '../../icons/undo.js'
import type { BackendError } from '../../state/actions.js'
import type { MessageRow, Unsent } from '../../state/widgets/thread.js'
import { deliveryIcon } from '../parts/delivery-icon.js'

type Words = BaseTerms & DeliveryTerms & ThreadTerms

/** What can be done about a message that was not delivered. */
export interface FailureOptions {
  /** `offered`; `done`: it went out again; `none`: nothing can be sent here. */
  readonly again: 'offered' | 'done' | 'none'
  /** `offered`; `done`: its text was copied just now; `none`: there is none, or this page may not copy. */
  readonly copy: 'offered' | 'done' | 'none'
}

export interface MessageStateOptions {
  readonly terms: Words
  readonly format: Format
  readonly now: number
  readonly sentences: (error: BackendError) => readonly string[]
}

/** What an agent can do about a message of theirs that the back end does not have yet. */
export type UnsentAct = 'edit' | 'retry' | 'check' | 'discard'

/** How far a message got, in words. */
const wordsOf = (state: DeliveryState, reason: string | null, terms: Words): string =>
  state === 'failed' && reason !== null && reason !== '' ? terms.deliveryFailed(reason) : terms.deliveries[state]

/** A button keeps its place, and the focus, when it is done. */
const choice = (act: string, { offered, done }: Record<'offered' | 'done', string>, icon: TemplateResult, state: string) =>
  state === 'none' ? nothing : html`<button type="button" class="button quiet" part=${act} data-act=${act}
    aria-disabled=${state === 'done' ? 'true' : nothing}>${icon}${state === 'done' ? done : offered}</button>`

/** Why the channel did not deliver, what to do about it, and two ways on. */
const failedState = (
  { message: { failure, failureCause } }: MessageRow, { terms }: MessageStateOptions, { again, copy }: FailureOptions,
) => {
  const reason = failure ?? (failureCause && terms.failureCauses[failureCause]) ?? null
  const advice = failureCause && terms.failureAdvice[failureCause]
  return html`<p class="foot failed" part="delivery-failure"
    >${deliveryIcon('failed', '')}<span><bdi>${wordsOf('failed', reason, terms)}</bdi>${advice
      ? html` <span class="advice">${advice}</span>` : nothing}</span></p><span class="choices">${
    choice('send-again', { offered: terms.sendAgain, done: terms.sentAgain }, iconRefresh, again)}${
    choice('copy', { offered: terms.copyText, done: terms.copied }, iconCopy, copy)}</span>`
}

/** The state of a message that the back end has: an icon beside its bubble; a failure in words below it. */
export const deliveryState = (
  row: MessageRow, options: MessageStateOptions, failure: FailureOptions,
): TemplateResult | typeof nothing => {
  const { delivery } = row.message
  if (delivery === null) return nothing
  return delivery === 'failed' ? failedState(row, options, failure) : deliveryIcon(delivery, options.terms.deliveries[delivery])
}

const unsentWords = (
  { state, sendAt, retryAt, error, progress }: Unsent, { terms, format, now, sentences }: MessageStateOptions,
): string => {
  if (state === 'held' && sendAt !== null) {
    const seconds = Math.max(1, Math.ceil((sendAt - now) / 1_000))
    return terms.sendingIn(format.duration(seconds * 1_000))
  }
  if (state === 'waiting' && retryAt !== null && retryAt > now) {
    return terms.waitingToSend(format.duration(retryAt - now))
  }
  if (state === 'sending' && progress !== null) return terms.uploading(format.percent(progress))
  if (state === 'unconfirmed') return `${terms.deliveries.unconfirmed}. ${terms.unconfirmedHint}`
  return state === 'failed' ? wordsOf('failed', error && sentences(error).join(' '), terms) : terms.deliveries[state]
}

const decision = (act: UnsentAct, icon: TemplateResult, words: string) =>
  html`<button type="button" class="button quiet" part=${act} data-act=${act}>${icon}${words}</button>`

/** What an agent can do about a message that did not get through; its text is kept until they decide. */
const choices = ({ state, canTakeBack }: Unsent, terms: Words) => {
  switch (state) {
    case 'held': return decision('edit', iconUndo, terms.undoSend)
    case 'queued':
    case 'waiting': return canTakeBack ? decision('edit', iconPencil, terms.takeBack) : nothing
    case 'unconfirmed': return [
      decision('check', iconSearch, terms.checkArrived), decision('retry', iconRefresh, terms.sendAgain),
      decision('discard', iconTrash, terms.discardMessage),
    ]
    case 'failed': return [
      decision('retry', iconRefresh, terms.sendAgain), decision('edit', iconPencil, terms.editAgain),
      decision('discard', iconTrash, terms.discardMessage),
    ]
    case 'sending': return nothing
  }
}

/** The state of a message on its way, in words; what to do where a person may or must decide. */
export const unsentState = (
  unsent: Unsent | undefined, options: MessageStateOptions,
): TemplateResult | typeof nothing => {
  if (!unsent) return nothing
  const { state } = unsent
  const words = unsentWords(unsent, options)
  // What is on its way is no news; one that only stands behind another neither.
  if (state === 'sending' || state === 'queued') return deliveryIcon(state, words)
  return html`<p class="foot ${state}" part="delivery-failure">${deliveryIcon(state, '')}<bdi>${words}</bdi></p>
    <span class="choices">${choices(unsent, options.terms)}</span>`
}
