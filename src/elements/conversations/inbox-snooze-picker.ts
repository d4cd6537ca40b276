import type { CSSResultGroup, PropertyDeclarations } from 'lit'
import { html, nothing } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import { AwaitedFocus } from '../../controllers/awaited-focus.js'
import { MinuteController } from '../../controllers/minute.js'
import { PickerKeys } from '../../controllers/picker-keys.js'
import { StoreController } from '../../controllers/store-controller.js'
import { actions } from '../../i18n/en/actions.js'
import { picking } from '../../i18n/en/picking.js'
import { english } from '../../i18n/english.js'
import { iconCalendar } from '../../icons/calendar.js'
import { iconClock } from '../../icons/clock.js'
import { iconCornerDownLeft } from '../../icons/corner-down-left.js'
import { keepTyping } from '../../lib/typing-keys.js'
import type { SnoozeChoice, SnoozePicker } from '../../state/widgets/snooze.js'
import { snoozePicker } from '../../state/widgets/snooze.js'
import { buttonStyles, fieldStyles, focusStyles, hiddenStyles, iconStyles, scrollStyles } from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { localMinute, timeOfLocalMinute } from './local-minute.js'
import { snoozePickerStyles } from './inbox-snooze-picker.styles.js'
import { OPTIONS_ID, pickerOptionId } from '../parts/picker-search.js'
import { pickerStyles } from '../parts/picker.styles.js'

const ENGLISH = english(actions, picking)

/**
 * Puts a conversation to sleep: until later, until the customer writes, or until a time of one's own. For a popover, or
 * a place of its own.
 *
 * @customElement inbox-snooze-picker
 * @fires {IntentEvent} inbox-snooze - An agent puts the conversation to sleep. Cancelable.
 * @fires {IntentEvent} inbox-bulk - The same, for several conversations at once. Cancelable.
 * @fires {Event} close - A time was chosen, or the agent gave up. Does not bubble.
 * @csspart options - The list of times.
 * @csspart option - A time, or until the customer writes.
 * @csspart form - Where a time of one's own is chosen.
 * @csspart input - That time.
 * @csspart snooze - The button that takes it.
 */
export class InboxSnoozePicker extends InboxElement<typeof ENGLISH> {
  static override properties: PropertyDeclarations = {
    conversationId: { attribute: 'conversation-id' },
    conversationIds: { attribute: false },
  }

  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, buttonStyles, fieldStyles, scrollStyles, pickerStyles,
    snoozePickerStyles,
  ]

  protected override readonly english = ENGLISH

  /** The conversation to put to sleep. Default: the one the agent has open. */
  declare conversationId: string | undefined
  /** Several conversations at once, in place of one. */
  declare conversationIds: readonly string[] | undefined

  readonly #focus = new AwaitedFocus(this, 'input, .options')
  readonly #place = new StoreController(this, () => this.inbox?.location)
  readonly #allowed = new StoreController(this, () => this.#widget?.capability)
  readonly #keys = new PickerKeys(this, {
    count: () => this.#choices.length + 2,
    take: index => { this.#take(index) },
    close: () => { this.#close() },
  })
  #isOwnTime = false
  #error = ''

  constructor() {
    super()
    new MinuteController(this, () => this.#widget)
  }

  get #id(): string | undefined {
    return this.conversationIds?.[0] ?? this.conversationId ?? this.#place.value?.conversationId ?? undefined
  }

  get #widget(): SnoozePicker | undefined {
    const conversationId = this.#id
    return this.inbox && conversationId ? snoozePicker(this.inbox, { conversationId }) : undefined
  }

  get #choices(): readonly SnoozeChoice[] {
    return this.#widget?.choices() ?? []
  }

  override focus(): void {
    this.#focus.want()
  }

  protected override render() {
    const { terms } = this
    const widget = this.#widget
    const allowed = this.#allowed.value
    if (!widget || !allowed || allowed.state === 'unsupported') return nothing
    if (allowed.state === 'denied') return html`<p class="nobody">${terms.forbiddenReasons[allowed.reason]}</p>`
    return this.#isOwnTime ? this.#renderForm(widget.now()) : this.#renderChoices(widget.now())
  }

  #renderChoices(now: number) {
    const { terms } = this
    const { active } = this.#keys
    const choices = this.#choices
    return html`<div class="options scroll" part="options" role="listbox" id=${OPTIONS_ID} tabindex="0"
      aria-label=${terms.snoozeUntil} aria-activedescendant=${ifDefined(active < 0 ? undefined : pickerOptionId(active))}
      @keydown=${this.#keys.onKeydown} @click=${this.#keys.onClick}
      >${choices.map(({ id, at }, index) => this.#renderOption(index, iconClock, terms.snoozeTimes[id], this.format.upcoming(at, now)))}
      ${this.#renderOption(choices.length, iconCornerDownLeft, terms.snoozeUntilReply)}
      ${this.#renderOption(choices.length + 1, iconCalendar, terms.snoozePick)}</div>`
  }

  #renderOption(index: number, icon: unknown, label: string, detail = '') {
    return html`<div class="option ${index === this.#keys.active ? 'active' : ''}" part="option" role="option"
      id=${pickerOptionId(index)} data-option=${index} aria-selected="false">
      <span class="lead">${icon}</span><span class="label">${label}</span>
      ${detail === '' ? nothing : html`<span class="detail">${detail}</span>`}</div>`
  }

  #renderForm(now: number) {
    const { terms } = this
    return html`<form class="form" part="form" novalidate @submit=${this.#submit} @keydown=${this.#formKey}>
      <label class="field"><span>${terms.snoozePick}</span><input class="input" part="input" name="until"
        type="datetime-local" required min=${localMinute(now)} .defaultValue=${localMinute(this.#choices.at(-1)?.at ?? now)}
        aria-invalid=${this.#error === '' ? 'false' : 'true'} aria-describedby="error"
        @keydown=${keepTyping} @keypress=${keepTyping} @keyup=${keepTyping}></label>
      <p class="error" id="error" role="alert">${this.#error}</p>
      <div class="acts"><button type="button" class="button" @click=${this.#leaveForm}>${terms.cancel}</button
        ><button type="submit" class="button primary" part="snooze">${terms.actions.snooze}</button></div></form>`
  }

  #take(index: number): void {
    const choice = this.#choices[index]
    if (choice) this.#snooze(choice.at)
    else if (index === this.#choices.length) this.#snooze(null)
    else this.#openForm(true)
  }

  #openForm(isOpen: boolean): void {
    this.#isOwnTime = isOpen
    this.#error = ''
    this.#keys.highlight(-1)
    this.focus()
  }

  readonly #leaveForm = () => { this.#openForm(false) }

  readonly #formKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    this.#leaveForm()
  }

  readonly #submit = (event: SubmitEvent) => {
    event.preventDefault()
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('until') as HTMLInputElement
    const until = timeOfLocalMinute(field.value)
    const now = this.#widget?.now() ?? 0
    this.#error = until === null
      ? this.terms.invalidRules.required
      : until <= now ? this.terms.invalidRules['in-the-past'] : ''
    if (until !== null && this.#error === '') this.#snooze(until)
    else field.focus()
    this.requestUpdate()
  }

  /** It shows at once; a refusal is told by a notice. */
  #snooze(until: number | null): void {
    const conversationId = this.#id
    if (conversationId === undefined) return
    const { conversationIds } = this
    if (conversationIds) void this.act('bulk', { act: 'snooze', conversationIds: [...conversationIds], until })
    else void this.act('snooze', { conversationId, until })
    this.#close()
  }

  #close(): void {
    this.#isOwnTime = false
    this.#error = ''
    this.#keys.highlight(-1)
    this.dispatchEvent(new Event('close'))
  }
}
