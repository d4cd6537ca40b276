import type { TemplateResult } from 'lit'
import { html } from 'lit'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ComposeTerms } from '../../i18n/terms/compose.js'
import type { UnmetPhrase } from '../../state/widgets/canned.js'

/** Why a key phrase alone was not sent, and how it can be. */
export const unmetWords = (
  { phrase, reason }: UnmetPhrase, enterSends: boolean, terms: BaseTerms & ComposeTerms,
): readonly [title: string, hint: string] => {
  const title = {
    unknown: terms.cannedUnknown(phrase),
    open: terms.cannedOpen(phrase),
    loading: terms.loading,
    failed: terms.cannedFailed,
  }[reason]
  return [title, enterSends ? terms.enterSendsPhrase : terms.sendSendsPhrase]
}

/** A press must not take the focus out of the text. */
const stay = (event: Event) => { event.preventDefault() }

/** In place of canned messages to choose from. */
export const unmetPhrase = ([title, hint]: readonly [title: string, hint: string]): TemplateResult => html`
  <div class="unmet" part="unmet" @mousedown=${stay}><p class="title"><bdi>${title}</bdi></p><p>${hint}</p></div>`
