import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import { repeat } from 'lit/directives/repeat.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { PresenceTerms } from '../../i18n/terms/presence.js'
import type { StartingTerms } from '../../i18n/terms/starting.js'
import { keepTyping } from '../../lib/typing-keys.js'
import type { Colleague } from '../../state/widgets/chat-start.js'
import { avatar } from '../parts/avatar.js'
import { presenceMark } from '../parts/presence.js'

/** What can be begun: with a customer, one colleague, a team. */
export type StartKind = 'customer' | 'direct' | 'team'

/** Whom a new conversation is with. Nothing where there is no choice. */
export const startKinds = (
  kinds: readonly StartKind[], chosen: StartKind, terms: StartingTerms, onChoose: (kind: StartKind) => void,
): TemplateResult | typeof nothing => kinds.length < 2 ? nothing : html`<div class="kinds" part="kinds" role="radiogroup"
  aria-label=${terms.startWith}>${kinds.map(one => html`<label class="kind" part="kind"><input type="radio" name="kind"
    value=${one} .checked=${live(one === chosen)} @change=${() => { onChoose(one) }}>${terms.startKinds[one]}</label>`)}</div>`

export interface ChatFieldsOptions {
  readonly kind: 'direct' | 'team'
  readonly colleagues: readonly Colleague[]
  readonly chosen: ReadonlySet<string>
  readonly name: string
  readonly terms: BaseTerms & PresenceTerms & StartingTerms
  readonly onName: (name: string) => void
  readonly onChoose: (agentId: string, isOn: boolean) => void
}

/** A colleague, or a team's name and those who are in it. */
export const chatFields = (
  { kind, colleagues, chosen, name, terms, onName, onChoose }: ChatFieldsOptions,
): TemplateResult => html`
  ${kind === 'direct' ? nothing : html`<div class="field"><label class="label" for="team-name">${terms.teamName}</label>
    <input class="input" part="team-name" id="team-name" maxlength="100" autocomplete="off" .value=${live(name)}
      @input=${(event: Event) => { onName((event.target as HTMLInputElement).value) }}
      @keydown=${keepTyping} @keypress=${keepTyping} @keyup=${keepTyping}></div>`}
  <fieldset class="field people"><legend class="label">${kind === 'direct' ? terms.colleague : terms.teamMembers}</legend>
    <div class="scroll" part="colleagues">${repeat(colleagues, ({ agent }) => agent.id, ({ agent, presence }) => html`<label
      class="person" part="colleague"><input type=${kind === 'direct' ? 'radio' : 'checkbox'} name="colleague"
      .checked=${live(chosen.has(agent.id))}
      @change=${(event: Event) => { onChoose(agent.id, (event.target as HTMLInputElement).checked) }}>
      ${avatar({ id: agent.id, name: agent.name, url: agent.avatarUrl, size: 'small' })}<bdi>${agent.name}</bdi>
      <span class="hint">${presenceMark(presence, terms)}</span></label>`)}</div></fieldset>`
