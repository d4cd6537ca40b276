import type { CSSResultGroup, PropertyDeclarations } from 'lit'
import { html, nothing } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import { repeat } from 'lit/directives/repeat.js'
import { AwaitedFocus } from '../../controllers/awaited-focus.js'
import { PickerKeys } from '../../controllers/picker-keys.js'
import { StoreController } from '../../controllers/store-controller.js'
import { actions } from '../../i18n/en/actions.js'
import { picking } from '../../i18n/en/picking.js'
import { presence } from '../../i18n/en/presence.js'
import { english } from '../../i18n/english.js'
import { iconCheck } from '../../icons/check.js'
import { iconUserMinus } from '../../icons/user-minus.js'
import type { AssigneeChoice, AssigneeOption, AssigneePicker } from '../../state/widgets/assignee.js'
import { assigneePicker, assigneePickerForMany, matchAssignees } from '../../state/widgets/assignee.js'
import {
  buttonStyles, emptyStateStyles, fieldStyles, focusStyles, hiddenStyles, iconStyles, scrollStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { avatarStyles } from '../parts/avatar.styles.js'
import { avatar } from '../parts/avatar.js'
import { errorState } from '../parts/error-state.js'
import { presenceStyles } from '../parts/presence.styles.js'
import { presenceMark } from '../parts/presence.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import { skeletonRows } from '../parts/skeleton.js'
import { assigneePickerStyles } from './inbox-assignee-picker.styles.js'
import { OPTIONS_ID, pickerOptionId, pickerSearch } from '../parts/picker-search.js'
import { pickerStyles } from '../parts/picker.styles.js'

/** With more colleagues than this one searches. */
const FEW = 7

const ENGLISH = english(actions, picking, presence)

/**
 * Hands a conversation to somebody: me, a colleague, or nobody. What the inbox's assignment mode does not allow is
 * shown with its reason. For a popover, or a place of its own.
 *
 * @customElement inbox-assignee-picker
 * @fires {IntentEvent} inbox-assign - An agent hands the conversation to somebody. Cancelable.
 * @fires {IntentEvent} inbox-unassign - An agent takes it from whoever has it. Cancelable.
 * @fires {IntentEvent} inbox-bulk - The same, for several conversations at once. Cancelable.
 * @fires {Event} close - Somebody was chosen, or the agent gave up. Does not bubble.
 * @csspart search - The field that finds colleagues, where there are many.
 * @csspart options - The list.
 * @csspart option - Somebody.
 * @feature D16 M16
 */
export class InboxAssigneePicker extends InboxElement<typeof ENGLISH> {
  static override properties: PropertyDeclarations = {
    conversationId: { attribute: 'conversation-id' },
    conversationIds: { attribute: false },
  }

  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, buttonStyles, fieldStyles, scrollStyles,
    emptyStateStyles, skeletonPartStyles, avatarStyles, pickerStyles, presenceStyles, assigneePickerStyles,
  ]

  protected override readonly english = ENGLISH

  /** The conversation to hand over. Default: the one the agent has open. */
  declare conversationId: string | undefined
  /** Several conversations at once, in place of one. */
  declare conversationIds: readonly string[] | undefined

  readonly #focus = new AwaitedFocus(this, 'input, .options')
  readonly #place = new StoreController(this, () => this.inbox?.location)
  readonly #state = new StoreController(this, () => this.#widget?.state)
  readonly #keys = new PickerKeys(this, {
    count: () => this.#shown.length + (this.#canRelease ? 1 : 0),
    take: index => { this.#take(index) },
    close: () => { this.#close() },
  })
  #query = ''

  get #id(): string | undefined {
    return this.conversationIds?.[0] ?? this.conversationId ?? this.#place.value?.conversationId ?? undefined
  }

  get #widget(): AssigneePicker | undefined {
    const { inbox, conversationIds } = this
    if (inbox && conversationIds) return assigneePickerForMany(inbox, conversationIds)
    const conversationId = this.#id
    return this.inbox && conversationId ? assigneePicker(this.inbox, { conversationId }) : undefined
  }

  get #choice(): AssigneeChoice | undefined {
    const state = this.#state.value
    return state?.status === 'ready' ? state.value : undefined
  }

  get #shown(): readonly AssigneeOption[] {
    return matchAssignees(this.#choice?.options ?? [], this.#query)
  }

  /** "Unassign" stands last, unless something is looked for. */
  get #canRelease(): boolean {
    return this.#query === '' && this.#choice?.assigneeId != null
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
        title: terms.agentsFailed, sentences: this.sentences(state.error),
        retry: { label: terms.retry, onAct: () => { this.#widget?.retry() } },
      })
    }
    return this.#renderChoice(state.value)
  }

  #renderChoice({ options, releaseRefusal }: AssigneeChoice) {
    const { terms } = this
    const shown = this.#shown
    const isMany = options.length > FEW
    const activeId = this.#keys.active < 0 ? undefined : pickerOptionId(this.#keys.active)
    return html`
      ${isMany
        ? pickerSearch({
          label: terms.searchAgents, value: this.#query, activeId, onInput: this.#search,
          onKeydown: this.#keys.onKeydown,
        })
        : nothing}
      <div class="options scroll" part="options" role="listbox" id=${OPTIONS_ID} aria-label=${terms.assignees}
        tabindex=${isMany ? -1 : 0} aria-activedescendant=${ifDefined(isMany ? undefined : activeId)}
        @keydown=${this.#keys.onKeydown} @mousedown=${isMany ? this.#keys.onMousedown : nothing}
        @click=${this.#keys.onClick}>${repeat(shown, option => option.agent.id, (option, index) => this.#renderOption(option, index))}
        ${this.#canRelease ? this.#renderRelease(shown.length, releaseRefusal) : nothing}</div>
      ${shown.length === 0 ? html`<p class="nobody" role="status">${terms.noAgents}</p>` : nothing}`
  }

  #renderOption({ agent, presence, isMe, isCurrent, refusal }: AssigneeOption, index: number) {
    const { terms } = this
    const isDenied = refusal !== null && !isCurrent
    return html`<div class="option ${index === this.#keys.active ? 'active' : ''}" part="option" role="option"
      id=${pickerOptionId(index)} data-option=${index} aria-selected=${isCurrent ? 'true' : 'false'}
      aria-disabled=${ifDefined(isDenied ? 'true' : undefined)}>
      <span class="lead">${avatar({ id: agent.id, name: agent.name, url: agent.avatarUrl })}</span>
      <span class="label"><bdi>${agent.name}</bdi>${isMe ? html` <span class="me">(${terms.youObject})</span>` : nothing}</span>
      <span class="detail">${isDenied
        ? terms.forbiddenReasons[refusal]
        : presenceMark(presence, terms)}</span>
      ${isCurrent ? html`<span class="check">${iconCheck}</span>` : nothing}</div>`
  }

  #renderRelease(index: number, refusal: AssigneeChoice['releaseRefusal']) {
    const { terms } = this
    return html`<div class="option apart ${index === this.#keys.active ? 'active' : ''}" part="option" role="option"
      id=${pickerOptionId(index)} data-option=${index} aria-selected="false"
      aria-disabled=${ifDefined(refusal === null ? undefined : 'true')}>
      <span class="lead">${iconUserMinus}</span><span class="label">${terms.actions.unassign}</span>
      ${refusal === null ? nothing : html`<span class="detail">${terms.forbiddenReasons[refusal]}</span>`}</div>`
  }

  readonly #search = (value: string) => {
    this.#query = value
    this.#keys.highlight(value === '' ? -1 : 0)
  }

  #take(index: number): void {
    const conversationId = this.#id
    const choice = this.#choice
    const option = this.#shown[index]
    if (conversationId === undefined || !choice) return
    if (option?.isCurrent) {
      this.#close()
    } else if (option) {
      if (option.refusal === null) this.#hand(conversationId, option.agent.id)
    } else if (choice.releaseRefusal === null) {
      this.#hand(conversationId, null)
    }
  }

  /** It shows at once; whoever came first is told by a notice. */
  #hand(conversationId: string, assigneeId: string | null): void {
    const conversationIds = this.conversationIds && [...this.conversationIds]
    if (assigneeId === null) {
      void (conversationIds ? this.act('bulk', { act: 'unassign', conversationIds }) : this.act('unassign', { conversationId }))
    } else {
      void (conversationIds
        ? this.act('bulk', { act: 'assign', conversationIds, assigneeId })
        : this.act('assign', { conversationId, assigneeId }))
    }
    this.#close()
  }

  #close(): void {
    this.#query = ''
    this.#keys.highlight(-1)
    this.dispatchEvent(new Event('close'))
  }
}
