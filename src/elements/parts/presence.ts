import type { TemplateResult } from 'lit'
import { html } from 'lit'
import type { PresenceTerms } from '../../i18n/terms/presence.js'
import type { Presence } from '../../model/agent.js'

/** Whether a colleague is there: a word, and a mark whose shape says the same as its color. */
export const presenceMark = (presence: Presence, terms: PresenceTerms): TemplateResult =>
  html`<span class="presence ${presence}" aria-hidden="true"></span>${terms.presences[presence]}`
