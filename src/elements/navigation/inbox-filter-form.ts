import type { CSSResultGroup, PropertyValues } from 'lit'
import { html, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import { repeat } from 'lit/directives/repeat.js'
import { StoreController } from '../../controllers/store-controller.js'
import { filtering } from '../../i18n/en/filtering.js'
import { english } from '../../i18n/english.js'
import { keepTyping } from '../../lib/typing-keys.js'
import type { FilterBar, FilterChange, Narrowing } from '../../state/widgets/filter-bar.js'
import { filterBar, narrowed } from '../../state/widgets/filter-bar.js'
import type { FilterChoices, FilterChoicesWidget, Span } from '../../state/widgets/filter-choices.js'
import { filterChoices, SPANS, spanStart } from '../../state/widgets/filter-choices.js'
import {
  buttonStyles, emptyStateStyles, fieldStyles, focusStyles, hiddenStyles, iconStyles, scrollStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { errorState } from '../parts/error-state.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import { skeletonRows } from '../parts/skeleton.js'
import { tagChip } from '../parts/tag-chip.js'
import { tagChipStyles } from '../parts/tag-chip.styles.js'
import { filterFormStyles } from './inbox-filter-form.styles.js'

const SWITCHES = ['unread', 'awaitingReply', 'hasAttachment'] as const satisfies readonly (keyof Narrowing)[]

const ENGLISH = english(filtering)

/**
 * All that the list at the agent's place can be narrowed by: whose it is, unread, awaiting a reply, with an attachment,
 * tags, time. Each choice takes effect at once. For a popover, or a place of its own.
 *
 * @customElement inbox-filter-form
 * @fires {IntentEvent} inbox-filter - An agent narrows the list. Cancelable.
 * @fires {Event} close - The agent is done. Does not bubble.
 * @csspart form - All of it.
 * @csspart input - A choice of one.
 * @csspart tag - A tag to narrow by.
 * @csspart reset - Takes all away.
 * @csspart done - Closes.
 * @feature D11 D12 M10
 */
export class InboxFilterForm extends InboxElement<typeof ENGLISH> {
  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, buttonStyles, fieldStyles, scrollStyles,
    emptyStateStyles, skeletonPartStyles, tagChipStyles, filterFormStyles,
  ]

  protected override readonly english = ENGLISH

  readonly #filter = new StoreController(this, () => this.#bar?.filter)
  readonly #count = new StoreController(this, () => this.#bar?.count)
  readonly #state = new StoreController(this, () => this.#choices?.state)
  readonly #canAssign = new StoreController(this, () => this.#choices?.canAssign)
  /** What was chosen and is not yet done: the next choice builds on it. */
  #wanted: Narrowing | undefined
  #wantsFocus = false

  get #bar(): FilterBar | undefined {
    return this.inbox && filterBar(this.inbox, {})
  }

  get #choices(): FilterChoicesWidget | undefined {
    return this.inbox && filterChoices(this.inbox, {})
  }

  override focus(): void {
    this.#wantsFocus = true
    this.requestUpdate()
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    const target = this.#wantsFocus ? this.renderRoot.querySelector<HTMLElement>('select, input') : null
    if (!target) return
    this.#wantsFocus = false
    target.focus()
  }

  protected override render() {
    const { terms } = this
    const state = this.#state.value
    if (!state || state.status === 'loading') return skeletonRows(4, terms.loading)
    if (state.status === 'failed') {
      return errorState({
        title: terms.filtersFailed, sentences: this.sentences(state.error),
        retry: { label: terms.retry, onAct: () => { this.#choices?.retry() } },
      })
    }
    return this.#renderForm(state.value, this.#wanted ?? this.#filter.value ?? {})
  }

  #renderForm({ agents, tags }: FilterChoices, filter: Narrowing) {
    const { terms } = this
    const count = this.#count.value ?? 0
    return html`<form class="form" part="form" @submit=${this.#close} @keydown=${keepTyping} @keypress=${keepTyping}
      @keyup=${keepTyping}>
      <div class="choices scroll">
        ${this.#canAssign.value ? this.#renderAssignee(agents, filter.assignee ?? '') : nothing}
        ${this.#renderTime(filter)}
        <fieldset class="switches"><legend class="visually-hidden">${terms.filters}</legend>${SWITCHES.map(field =>
          html`<label class="switch"><input type="checkbox" .checked=${live(filter[field] === true)}
          @change=${(event: Event) => { this.#change({ [field]: isOn(event) ? true : undefined }) }}>${
            terms.switches[field]}</label>`)}</fieldset>
        ${this.#renderTags(tags, filter.tagIds ?? [])}
      </div>
      <div class="acts">
        <button type="button" class="button" part="reset" ?disabled=${count === 0} @click=${this.#reset}>${terms.resetFilters}</button>
        <button type="submit" class="button primary" part="done">${terms.done}</button>
      </div></form>`
  }

  #renderAssignee(agents: FilterChoices['agents'], chosen: string) {
    const { terms } = this
    const option = (value: string, label: string) =>
      html`<option value=${value} ?selected=${value === chosen}>${label}</option>`
    return html`<label class="field"><span class="label">${terms.filterAssignee}</span><select class="input" part="input"
      name="assignee" .value=${live(chosen)} @change=${(event: Event) => { this.#change({ assignee: valueOf(event) || undefined }) }}>
      ${option('', terms.anyone)}${option('me', terms.you)}${option('none', terms.nobody)}
      ${repeat(agents, agent => agent.id, agent => option(agent.id, agent.name))}
      ${['', 'me', 'none', ...agents.map(agent => agent.id)].includes(chosen) ? nothing : option(chosen, terms.unknownAgent)}
    </select></label>`
  }

  #renderTime({ since, until }: Narrowing) {
    const { terms } = this
    const now = this.#choices?.now() ?? 0
    const span = until === undefined ? SPANS.find(one => spanStart(one, now) === since) : undefined
    const isOther = span === undefined && (since !== undefined || until !== undefined)
    const option = (value: string, label: string, isChosen: boolean) =>
      html`<option value=${value} ?selected=${isChosen}>${label}</option>`
    return html`<label class="field"><span class="label">${terms.filterTime}</span><select class="input" part="input"
      name="time" .value=${live(span ?? (isOther ? 'other' : ''))} @change=${this.#changeTime}>
      ${option('', terms.anyTime, since === undefined && until === undefined)}
      ${SPANS.map(one => option(one, terms.spans[one], one === span))}
      ${isOther ? option('other', this.#spanText(since, until, now), true) : nothing}
    </select></label>`
  }

  /** A span that came from elsewhere: an address, a host. */
  #spanText(since: number | undefined, until: number | undefined, now: number): string {
    const at = (moment: number | undefined) => moment === undefined ? '…' : this.format.date(moment, now)
    return `${at(since)} – ${at(until)}`
  }

  #renderTags(tags: FilterChoices['tags'], chosen: readonly string[]) {
    const gone = chosen.filter(id => tags.every(tag => tag.id !== id))
    if (tags.length === 0 && gone.length === 0) return nothing
    return html`<fieldset class="tags"><legend class="label">${this.terms.filterTags}</legend>${repeat(tags, tag => tag.id, tag =>
      html`<label class="tag-choice" part="tag"><input type="checkbox" .checked=${live(chosen.includes(tag.id))}
      @change=${(event: Event) => {
        const others = chosen.filter(id => id !== tag.id)
        this.#change({ tagIds: isOn(event) ? [...others, tag.id] : others })
      }}>${tagChip({ tag })}</label>`)}${repeat(gone, id => id, id =>
      html`<label class="tag-choice" part="tag"><input type="checkbox" .checked=${live(true)}
      @change=${() => { this.#change({ tagIds: chosen.filter(one => one !== id) }) }}>${this.terms.deletedTagFilter}</label>`)}</fieldset>`
  }

  readonly #changeTime = (event: Event) => {
    const value = valueOf(event)
    if (value === 'other') return
    const since = value === '' ? undefined : spanStart(value as Span, this.#choices?.now() ?? 0)
    this.#change({ since, until: undefined })
  }

  /** What is shown is what holds: a host that forbids it gets its way. */
  async #apply(filter: Narrowing): Promise<void> {
    this.#wanted = filter
    this.requestUpdate()
    const { tagIds, ...others } = filter
    await this.act('filter', { filter: { ...others, ...tagIds && { tagIds: [...tagIds] } } })
    if (this.#wanted === filter) this.#wanted = undefined
    this.requestUpdate()
  }

  #change(change: FilterChange): void {
    void this.#apply(narrowed(this.#wanted ?? this.#filter.value ?? {}, change))
  }

  readonly #reset = () => {
    this.focus()
    void this.#apply({})
  }

  readonly #close = (event: Event) => {
    event.preventDefault()
    this.dispatchEvent(new Event('close'))
  }
}

const isOn = (event: Event): boolean => (event.target as HTMLInputElement).checked
const valueOf = (event: Event): string => (event.target as HTMLSelectElement).value
