import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { DeliveryTerms } from '../../i18n/terms/delivery.js'
import type { ThreadTerms } from '../../i18n/terms/thread.js'
import { iconPencil } from '../../icons/pencil.js'
import { iconRefresh } from '../../icons/refresh.js'
import { iconSearch } from '../../icons/search.js'
import { iconTrash } from '../../icons/trash.js'
import { iconUndo } from '../../icons/undo.js'
import type { BackendError } from '../../state/actions.js'
import type { Unsent, UnsentAct } from '../../state/widgets/thread.js'

type Words = BaseTerms & DeliveryTerms & ThreadTerms

export interface UnsentWordOptions {
  readonly terms: Words
  readonly format: Format
  readonly now: number
  readonly sentences: (error: BackendError) => readonly string[]
  /** It was looked for, and not found. */
  readonly isNotFound?: boolean
}

/** That a message was not delivered, and why, where that is known. */
export const failureWords = (reason: string | null, terms: Words): string =>
  reason === null || reason === '' ? terms.deliveries.failed : terms.deliveryFailed(reason)

/** How far a message on its way got, in words. */
export const unsentWords = (
  { state, sendAt, retryAt, error, progress }: Unsent,
  { terms, format, now, sentences, isNotFound = false }: UnsentWordOptions,
): string => {
  if (state === 'held' && sendAt !== null) {
    const seconds = Math.max(1, Math.ceil((sendAt - now) / 1_000))
    return terms.sendingIn(format.duration(seconds * 1_000))
  }
  if (state === 'waiting' && retryAt !== null && retryAt > now) {
    return terms.waitingToSend(format.duration(retryAt - now))
  }
  if (state === 'sending' && progress !== null) return terms.uploading(format.percent(progress))
  if (state === 'unconfirmed' && isNotFound) return terms.notArrived
  if (state === 'unconfirmed') return `${terms.deliveries.unconfirmed}. ${terms.unconfirmedHint}`
  return state === 'failed' ? failureWords(error && sentences(error).join(' '), terms) : terms.deliveries[state]
}

/** `isDone`: it keeps its place, and the focus, and says so. Where there is no room for words its icon stands alone. */
export const unsentAct = (act: string, icon: TemplateResult, words: string, isDone = false): TemplateResult =>
  html`<button type="button" class="button quiet" part=${act} data-act=${act} title=${words}
    aria-disabled=${isDone ? 'true' : nothing}>${icon}<span>${words}</span></button>`

const decision = (act: UnsentAct, icon: TemplateResult, words: string) => unsentAct(act, icon, words)

/** What an agent can do about a message that did not get through; its text is kept until they decide. */
export const unsentChoices = ({ state, canTakeBack }: Unsent, terms: Words): unknown => {
  const takeBack = canTakeBack ? decision('edit', iconPencil, terms.takeBack) : nothing
  switch (state) {
    case 'held': return decision('edit', iconUndo, terms.undoSend)
    case 'queued': return takeBack
    case 'waiting': return [decision('retry', iconRefresh, terms.tryNow), takeBack]
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
