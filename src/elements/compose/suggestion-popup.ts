import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import type { KeyPhraseController } from '../../controllers/key-phrase.js'
import type { SuggestionsController } from '../../controllers/suggestions.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ComposeTerms } from '../../i18n/terms/compose.js'
import { cannedOptions } from './canned-options.js'
import { unmetPhrase, unmetWords } from './unmet-phrase.js'

/** The id of the list, which the text names. */
export const SUGGESTIONS_ID = 'canned'

export interface SuggestionPopupOptions {
  readonly terms: BaseTerms & ComposeTerms
  /** What begins a key phrase. */
  readonly trigger: string
  readonly enterSends: boolean
}

/** The canned messages offered for the key phrase that is being typed, or why none is. */
export const suggestionPopup = (
  phrase: KeyPhraseController, popup: SuggestionsController, { terms, trigger, enterSends }: SuggestionPopupOptions,
): TemplateResult => {
  const { isOpen, options, active, unmet } = phrase
  return html`<div class="popup suggestions" part="suggestions" popover="manual" ${popup.attach()}>${isOpen
    ? cannedOptions({
      id: SUGGESTIONS_ID, label: terms.canned, options, active, trigger,
      onTake: index => { phrase.take(index) },
    })
    : unmet ? unmetPhrase(unmetWords(unmet, enterSends, terms)) : nothing}</div>`
}

/** What speech says of it; empty: nothing. */
export const spokenSuggestions = (
  { isOpen, options, unmet }: KeyPhraseController, { terms, enterSends }: SuggestionPopupOptions,
): string => {
  if (isOpen) return terms.cannedResults(options.length)
  return unmet ? unmetWords(unmet, enterSends, terms).join(' ') : ''
}
