import type { CSSResultGroup, PropertyDeclarations } from 'lit'
import { html, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { AwaitedFocus } from '../../controllers/awaited-focus.js'
import { PickerKeys } from '../../controllers/picker-keys.js'
import { StoreController } from '../../controllers/store-controller.js'
import { actions } from '../../i18n/en/actions.js'
import { picking } from '../../i18n/en/picking.js'
import { english } from '../../i18n/english.js'
import { iconInbox } from '../../icons/inbox.js'
import { keepTyping } from '../../lib/typing-keys.js'
import type { MoveChoice, MoveOption, MovePicker } from '../../state/widgets/move.js'
import { matchInboxes, movePicker } from '../../state/widgets/move.js'
import {
  buttonStyles, emptyStateStyles, fieldStyles, focusStyles, hiddenStyles, iconStyles, scrollStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { emptyState } from '../parts/empty-state.js'
import { errorState } from '../parts/error-state.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import { skeletonRows } from '../parts/skeleton.js'
import { movePickerStyles } from './inbox-move-picker.styles.js'
import { OPTIONS_ID, pickerOptionId, pickerSearch } from '../parts/picker-search.js'
import { pickerStyles } from '../parts/picker.styles.js'

const ENGLISH = english(actions, picking)

/**
 * Moves a conversation to another inbox, with a reason where its inbox asks for one. For a popover, or a place of its
 * own.
 *
 * @customElement inbox-move-picker
 * @fires {IntentEvent} inbox-move - An agent moves the conversation. Cancelable.
 * @fires {IntentEvent} inbox-bulk - The same, for several conversations at once. Cancelable.
 * @fires {Event} close - It was moved, or the agent gave up. Does not bubble.
 * @csspart search - The field that finds inboxes.
 * @csspart options - The list.
 * @csspart option - An inbox.
 * @csspart form - Where the reason is written.
 * @csspart input - The reason.
 * @csspart move - The button that moves it.
 * @feature D15 M16
 */
export class InboxMovePicker extends InboxElement<typeof ENGLISH> {
  static override properties: PropertyDeclarations = {
    conversationId: { attribute: 'conversation-id' },
    conversationIds: { attribute: false },
  }

  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, buttonStyles, fieldStyles, scrollStyles,
    emptyStateStyles, skeletonPartStyles, pickerStyles, movePickerStyles,
  ]

  protected override readonly english = ENGLISH

  /** The conversation to move. Default: the one the agent has open. */
  declare conversationId: string | undefined
  /** Several conversations at once, in place of one. */
  declare conversationIds: readonly string[] | undefined

  readonly #focus = new AwaitedFocus(this, 'textarea, input')
  readonly #place = new StoreController(this, () => this.inbox?.location)
  readonly #state = new StoreController(this, () => this.#widget?.state)
  readonly #keys = new PickerKeys(this, {
    count: () => this.#shown.length,
    take: index => { this.#take(index) },
    close: () => { this.#close() },
  })
  #query = ''
  /** Chosen, while the reason is written. */
  #target: MoveOption | undefined

  get #id(): string | undefined {
    return this.conversationIds?.[0] ?? this.conversationId ?? this.#place.value?.conversationId ?? undefined
  }

  get #widget(): MovePicker | undefined {
    const conversationId = this.#id
    return this.inbox && conversationId
      ? movePicker(this.inbox, { conversationIds: this.conversationIds ?? [conversationId] })
      : undefined
  }

  get #choice(): MoveChoice | undefined {
    const state = this.#state.value
    return state?.status === 'ready' ? state.value : undefined
  }

  get #shown(): readonly MoveOption[] {
    return matchInboxes(this.#choice?.options ?? [], this.#query)
  }

  override focus(): void {
    this.#focus.want()
  }

  protected override render() {
    const { terms } = this
    const state = this.#state.value
    const allowed = this.#widget?.capability()
    if (!allowed || allowed.state === 'unsupported') return nothing
    if (allowed.state === 'denied') return html`<p class="nobody">${terms.forbiddenReasons[allowed.reason]}</p>`
    if (!state || state.status === 'loading') return skeletonRows(3, terms.loading)
    if (state.status === 'failed') {
      return errorState({
        title: terms.targetsFailed, sentences: this.sentences(state.error),
        retry: { label: terms.retry, onAct: () => { this.#widget?.retry() } },
      })
    }
    if (state.value.options.length === 0) {
      return emptyState({ icon: iconInbox, title: terms.noTargetsTitle, hint: terms.noTargetsHint })
    }
    return this.#target ? this.#renderReason(this.#target) : this.#renderOptions()
  }

  #renderOptions() {
    const { terms } = this
    const shown = this.#shown
    const { active } = this.#keys
    return html`
      ${pickerSearch({
        label: terms.searchInboxes, value: this.#query, activeId: active < 0 ? undefined : pickerOptionId(active),
        onInput: this.#search, onKeydown: this.#keys.onKeydown,
      })}
      <div class="options scroll" part="options" role="listbox" id=${OPTIONS_ID} tabindex="-1" aria-label=${terms.moveTargets}
        @keydown=${this.#keys.onKeydown} @mousedown=${this.#keys.onMousedown} @click=${this.#keys.onClick}
        >${repeat(shown, option => option.inbox.id, (option, index) => this.#renderOption(option, index))}</div>
      ${shown.length === 0 ? html`<p class="nobody" role="status">${terms.noTargets}</p>` : nothing}`
  }

  #renderOption({ inbox, isMine }: MoveOption, index: number) {
    return html`<div class="option ${index === this.#keys.active ? 'active' : ''}" part="option" role="option"
      id=${pickerOptionId(index)} data-option=${index} aria-selected="false">
      <span class="lead">${iconInbox}</span><span class="label"><bdi>${inbox.name}</bdi></span>
      ${isMine ? nothing : html`<span class="detail">${this.terms.notYourInbox}</span>`}</div>`
  }

  #renderReason({ inbox }: MoveOption) {
    const { terms } = this
    return html`<form class="form" part="form" @submit=${this.#submit} @keydown=${this.#formKey}>
      <label class="field"><span>${terms.moveReason(inbox.name)}</span><textarea class="input" part="input" name="reason"
        rows="3" maxlength="500" required @keydown=${keepTyping} @keypress=${keepTyping} @keyup=${keepTyping}
        ></textarea></label>
      <div class="acts"><button type="button" class="button" @click=${this.#leaveForm}>${terms.cancel}</button
        ><button type="submit" class="button primary" part="move">${terms.actions.move}</button></div></form>`
  }

  readonly #search = (value: string) => {
    this.#query = value
    this.#keys.highlight(value.trim() === '' ? -1 : 0)
  }

  #take(index: number): void {
    const option = this.#shown[index]
    if (!option) return
    if (this.#choice?.needsReason) this.#aim(option)
    else this.#move(option.inbox.id, '')
  }

  #aim(target: MoveOption | undefined): void {
    this.#target = target
    this.focus()
  }

  readonly #leaveForm = () => { this.#aim(undefined) }

  readonly #formKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    this.#leaveForm()
  }

  readonly #submit = (event: SubmitEvent) => {
    event.preventDefault()
    const { value } = (event.currentTarget as HTMLFormElement).elements.namedItem('reason') as HTMLTextAreaElement
    if (this.#target && value.trim() !== '') this.#move(this.#target.inbox.id, value)
  }

  /** It shows at once; a refusal is told by a notice. */
  #move(inboxId: string, reason: string): void {
    const conversationId = this.#id
    if (conversationId === undefined) return
    const { conversationIds } = this
    if (conversationIds) void this.act('bulk', { act: 'move', conversationIds: [...conversationIds], inboxId, reason })
    else void this.act('move', { conversationId, inboxId, reason })
    this.#close()
  }

  #close(): void {
    this.#query = ''
    this.#target = undefined
    this.#keys.highlight(-1)
    this.dispatchEvent(new Event('close'))
  }
}
