import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Draft } from '../state/drafts.js'
import type { CannedMatches, CannedWidget } from '../state/widgets/canned.js'
import { ComboboxController } from './combobox.js'
import { StoreController } from './store-controller.js'

export interface KeyPhraseOptions {
  /** The canned messages to offer; undefined: none are offered now. */
  readonly canned: () => CannedWidget | undefined
  readonly draft: () => Draft | undefined
  /** What begins a key phrase. */
  readonly trigger: () => string
  /** `range`: the trigger and what was typed behind it, as UTF-16 offsets. */
  readonly take: (cannedId: string, range: [start: number, end: number]) => void
}

const NONE: CannedMatches = { options: [], named: -1 }

/** So many are enough to choose from; another letter brings others. */
const MOST = 40

/**
 * Offers canned messages while a key phrase is being typed in a text. Nothing is highlighted until the agent moves
 * there, or has typed a key phrase whole.
 */
export class KeyPhraseController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: KeyPhraseOptions
  readonly #messages: StoreController<unknown>
  readonly #combobox: ComboboxController
  #matches = NONE
  /** The phrase and the messages that the highlight belongs to. */
  #query: string | undefined
  #loaded: unknown
  /** Where the phrase begins whose list was closed. */
  #closedAt = -1

  constructor(host: ReactiveControllerHost, options: KeyPhraseOptions) {
    this.#host = host
    this.#options = options
    this.#messages = new StoreController<unknown>(host, () => this.#phrase ? this.#canned?.messages : undefined)
    host.addController(new StoreController<unknown>(host, () => this.#phrase ? this.#canned?.facts : undefined))
    this.#combobox = new ComboboxController(host, {
      count: () => this.#matches.options.length,
      take: index => { this.take(index) },
      close: () => { this.close() },
    })
    host.addController(this)
  }

  /** What is offered now. */
  get options(): CannedMatches['options'] {
    return this.#matches.options
  }

  get isOpen(): boolean {
    return this.options.length > 0
  }

  /** The highlighted option; -1: none. */
  get active(): number {
    return this.#combobox.active
  }

  /** Whether the agent went to the highlighted option, so that it should be in view. */
  get isMoved(): boolean {
    return this.#combobox.isMoved
  }

  /**
   * Returns whether the key was for the list. Enter without a highlight goes to the first option: half a key phrase is
   * no message to a customer.
   */
  onKeydown(event: KeyboardEvent): boolean {
    if (this.#combobox.onKeydown(event)) return true
    const isEnter = event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey
    if (!this.isOpen || !isEnter || event.isComposing) return false
    event.preventDefault()
    event.stopPropagation()
    this.#combobox.move(1)
    return true
  }

  take(index: number): void {
    const phrase = this.#phrase
    const option = this.options[index]
    if (!phrase || !option) return
    this.close()
    this.#options.take(option.canned.id, [...phrase.range])
  }

  /** Offers nothing more for this phrase; the text stays as it is. */
  close(): void {
    this.#closedAt = this.#phrase?.range[0] ?? -1
    this.#host.requestUpdate()
  }

  /** Before a render: what there is to offer. */
  hostUpdate(): void {
    const phrase = this.#phrase
    if (phrase?.range[0] !== this.#closedAt) this.#closedAt = -1
    const query = this.#closedAt < 0 ? phrase?.query : undefined
    const found = query === undefined ? NONE : this.#canned?.match(query) ?? NONE
    this.#matches = { ...found, options: found.options.slice(0, MOST) }
    if (query === this.#query && this.#messages.value === this.#loaded) return
    this.#query = query
    this.#loaded = this.#messages.value
    this.#combobox.highlight(found.named)
  }

  get #canned(): CannedWidget | undefined {
    return this.#options.canned()
  }

  get #phrase() {
    const draft = this.#options.draft()
    return draft && this.#canned?.phrase(draft, this.#options.trigger())
  }
}
