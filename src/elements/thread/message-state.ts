import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import type { Format } from '../../i18n/format.js'
import type { Terms } from '../../i18n/terms.js'
import type { DeliveryState } from '../../i18n/terms/thread.js'
import { iconPencil } from '../../icons/pencil.js'
import { iconRefresh } from '../../icons/refresh.js'
import { iconTrash } from '../../icons/trash.js'
import type { BackendError } from '../../state/actions.js'
import type { MessageRow, Unsent } from '../../state/widgets/thread.js'
import { deliveryIcon } from '../parts/delivery-icon.js'

export interface MessageStateOptions {
  readonly terms: Terms
  readonly format: Format
  readonly now: number
  readonly sentences: (error: BackendError) => readonly string[]
}

/** How far a message got, in words. */
const wordsOf = (state: DeliveryState, reason: string | null, terms: Terms): string =>
  state === 'failed' && reason !== null && reason !== '' ? terms.deliveryFailed(reason) : terms.deliveries[state]

/** The state of a message that the back end has: an icon beside its bubble; a failure in words below it. */
export const deliveryState = (
  { message: { delivery, failure } }: MessageRow, { terms }: MessageStateOptions,
): TemplateResult | typeof nothing => {
  if (delivery === null) return nothing
  const words = wordsOf(delivery, failure, terms)
  return delivery === 'failed'
    ? html`<p class="foot failed" part="delivery-failure"
      >${deliveryIcon('failed', '')}<bdi>${words}</bdi></p>`
    : deliveryIcon(delivery, words)
}

const unsentWords = (
  { state, retryAt, error }: Unsent, { terms, format, now, sentences }: MessageStateOptions,
): string => {
  if (state === 'waiting' && retryAt !== null && retryAt > now) {
    return terms.waitingToSend(format.duration(retryAt - now))
  }
  return state === 'failed' ? wordsOf('failed', error && sentences(error).join(' '), terms) : terms.deliveries[state]
}

/** What an agent can do about a message that was refused; its text is kept until they decide. */
const choices = (terms: Terms) => html`<span class="choices">
  <button type="button" class="button quiet" part="retry" data-act="retry">${iconRefresh}${terms.sendAgain}</button>
  <button type="button" class="button quiet" part="edit" data-act="edit">${iconPencil}${terms.editAgain}</button>
  <button type="button" class="button quiet" part="discard" data-act="discard">${iconTrash}${terms.discardMessage}</button>
</span>`

/** The state of a message on its way, in words; what to do where a person must decide. */
export const unsentState = (
  unsent: Unsent | undefined, options: MessageStateOptions,
): TemplateResult | typeof nothing => {
  if (!unsent) return nothing
  const { state } = unsent
  const isSlow = state === 'waiting' || state === 'failed'
  const words = unsentWords(unsent, options)
  if (!isSlow) return deliveryIcon(state, words)
  return html`<p class="foot ${state}" part="delivery-failure"
    >${deliveryIcon(state, '')}<bdi>${words}</bdi></p>${state === 'failed' ? choices(options.terms) : nothing}`
}
