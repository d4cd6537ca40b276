import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from 'lit'
import { html, nothing } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import { createRef, ref } from 'lit/directives/ref.js'
import { ComboboxController } from '../../controllers/combobox.js'
import { StoreController } from '../../controllers/store-controller.js'
import { canned } from '../../i18n/en/canned.js'
import { compose } from '../../i18n/en/compose.js'
import { noConversation } from '../../i18n/en/no-conversation.js'
import { english } from '../../i18n/english.js'
import { iconLock } from '../../icons/lock.js'
import { iconMessageText } from '../../icons/message-text.js'
import { iconSearch } from '../../icons/search.js'
import { keepTyping } from '../../lib/typing-keys.js'
import type { CannedMatches, CannedWidget } from '../../state/widgets/canned.js'
import { cannedWidget } from '../../state/widgets/canned.js'
import {
  buttonStyles, emptyStateStyles, fieldStyles, focusStyles, hiddenStyles, iconStyles, scrollStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { emptyState } from '../parts/empty-state.js'
import { errorState } from '../parts/error-state.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import { skeletonRows } from '../parts/skeleton.js'
import { cannedOptionsStyles } from './canned-options.styles.js'
import { cannedOptions, optionId, showActive } from './canned-options.js'
import { pickerStyles } from './inbox-canned-picker.styles.js'

const LIST = 'canned'
const NONE: CannedMatches = { options: [], named: -1 }

const ENGLISH = english(canned, compose, noConversation)

/**
 * The team's canned messages: search by title, text or key phrase, see each as it will read with its placeholders
 * filled, and insert one at the caret of the open conversation's draft, wherever its composer stands. The focus then
 * goes to the composer.
 *
 * Up and Down highlight, Enter and Tab insert the highlighted one; the focus stays in the search field.
 *
 * @customElement inbox-canned-picker
 * @fires {IntentEvent} inbox-insert-canned - An agent takes a canned message. Cancelable.
 * @slot empty - In place of what is shown when the team has no canned messages.
 * @csspart search - The search field.
 * @csspart options - The list.
 * @csspart option - One canned message.
 * @csspart option-title - Its title.
 * @csspart option-phrase - Its key phrase.
 * @csspart option-text - Its text.
 * @feature D10 D24
 */
export class InboxCannedPicker extends InboxElement<typeof ENGLISH> {
  static override properties: PropertyDeclarations = {
    conversationId: { attribute: 'conversation-id' },
    trigger: {},
  }

  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, buttonStyles, fieldStyles, scrollStyles,
    emptyStateStyles, skeletonPartStyles, cannedOptionsStyles, pickerStyles,
  ]

  protected override readonly english = ENGLISH

  /** The conversation to insert into. Default: the one the agent has open. */
  declare conversationId: string | undefined
  /** Stands before each key phrase: what the composer's `trigger` says. Default: `/`. */
  declare trigger: string | undefined

  #query = ''
  #said = ''
  #matches = NONE
  /** What the highlight belongs to. */
  #shown: unknown
  readonly #input = createRef<HTMLInputElement>()
  readonly #location = new StoreController(this, () => this.inbox?.location)
  readonly #messages = new StoreController(this, () => this.#widget?.messages)
  readonly #combobox = new ComboboxController(this, {
    count: () => this.#matches.options.length,
    take: index => { void this.#insert(index) },
  })

  constructor() {
    super()
    // What placeholders are filled with may change while the list is open.
    this.addController(new StoreController<unknown>(this, () => this.#widget?.facts))
  }

  get #conversationId(): string | undefined {
    return this.conversationId ?? this.#location.value?.conversationId ?? undefined
  }

  get #widget(): CannedWidget | undefined {
    const conversationId = this.#conversationId
    return this.inbox && conversationId ? cannedWidget(this.inbox, { conversationId }) : undefined
  }

  /** Moves the focus into the search field. */
  override focus(options?: FocusOptions): void {
    if (this.hasUpdated) this.#input.value?.focus(options)
    else void this.updateComplete.then(() => { this.#input.value?.focus(options) })
  }

  protected override willUpdate(): void {
    super.willUpdate()
    this.#matches = this.#widget?.match(this.#query) ?? NONE
    const shown = this.#messages.value
    if (shown === this.#shown) return
    this.#shown = shown
    this.#combobox.highlight(this.#matches.named)
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    if (this.#combobox.isMoved) showActive(this.renderRoot)
  }

  protected override render() {
    const widget = this.#widget
    const { terms } = this
    if (!this.inbox) return nothing
    if (!widget) {
      return emptyState({ icon: iconMessageText, title: terms.noConversationTitle, hint: terms.noConversationHint })
    }
    const messages = this.#messages.value
    // Before anything is loaded nobody knows what is allowed.
    const allowed = messages?.status === 'ready' ? widget.capability() : undefined
    if (allowed?.state === 'unsupported') return nothing
    if (allowed?.state === 'denied') {
      return emptyState({ icon: iconLock, title: terms.canned, hint: terms.forbiddenReasons[allowed.reason] })
    }
    const { active } = this.#combobox
    const isOpen = this.#matches.options.length > 0
    return html`
      <div class="picker" @keydown=${keepTyping} @keypress=${keepTyping} @keyup=${keepTyping}>
        <div class="search">
          ${iconSearch}
          <input class="input" part="search" type="text" role="combobox" autocomplete="off" enterkeyhint="done"
            spellcheck="false" placeholder=${terms.searchCanned} aria-label=${terms.searchCanned} .value=${this.#query}
            aria-autocomplete="list" aria-haspopup="listbox" aria-expanded=${isOpen ? 'true' : 'false'}
            aria-controls=${ifDefined(isOpen ? LIST : undefined)}
            aria-activedescendant=${ifDefined(active < 0 ? undefined : optionId(LIST, active))}
            @input=${this.#searched} @keydown=${this.#pressed} ${ref(this.#input)}>
        </div>
        ${this.#renderList()}
        <div class="visually-hidden" role="status">${this.#said}</div>
      </div>`
  }

  #renderList() {
    const { terms } = this
    const messages = this.#messages.value
    if (!messages || messages.status === 'loading') return skeletonRows(4, terms.loading)
    if (messages.status === 'failed') {
      return errorState({
        title: terms.cannedFailed,
        sentences: this.sentences(messages.error),
        retry: { label: terms.retry, onAct: this.#retry },
      })
    }
    if (messages.value.length === 0) {
      return html`<slot name="empty">${emptyState({
        icon: iconMessageText, title: terms.cannedEmptyTitle, hint: terms.cannedEmptyHint,
      })}</slot>`
    }
    if (this.#matches.options.length === 0) {
      return emptyState({
        icon: iconSearch, title: terms.cannedNoMatch(this.#query.trim()), hint: terms.cannedNoMatchHint,
        action: { label: terms.clear, onAct: this.#clear },
      })
    }
    return cannedOptions({
      id: LIST, label: terms.canned, options: this.#matches.options, active: this.#combobox.active,
      trigger: this.trigger ?? '/', onTake: index => { void this.#insert(index) },
    })
  }

  async #insert(index: number): Promise<void> {
    const widget = this.#widget
    const conversationId = this.#conversationId
    const option = this.#matches.options[index]
    if (!widget || !conversationId || !option) return
    const { state } = await this.act('insert-canned', { conversationId, cannedId: option.canned.id })
    if (state !== 'done') return
    this.#said = this.terms.cannedInserted(option.canned.title)
    this.#search('')
    // Where no composer stands, the agent goes on here.
    if (!widget.focusComposer()) this.focus()
  }

  #search(query: string): void {
    this.#query = query
    this.#combobox.highlight(this.#widget?.match(query).named)
    this.requestUpdate()
  }

  readonly #searched = ({ currentTarget }: Event) => {
    const { value } = currentTarget as HTMLInputElement
    this.#search(value)
    this.#said = this.terms.cannedResults(this.#widget?.match(value).options.length ?? 0)
  }

  readonly #pressed = (event: KeyboardEvent) => { this.#combobox.onKeydown(event) }

  readonly #clear = () => {
    this.#search('')
    this.focus()
  }

  readonly #retry = () => { this.#widget?.retry() }
}
