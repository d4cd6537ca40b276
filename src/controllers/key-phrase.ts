import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Draft } from '../state/drafts.js'
import type { CannedMatches, CannedWidget, UnmetPhrase } from '../state/widgets/canned.js'
import { ComboboxController } from './combobox.js'
import { StoreController } from './store-controller.js'

export interface KeyPhraseOptions {
  /** The canned messages there are to offer; undefined: none. */
  readonly canned: () => CannedWidget | undefined
  /** Whether the agent is writing, so that they are offered. */
  readonly isWriting: () => boolean
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
  /** The text that was held back, and why. */
  #held: { readonly text: string, readonly unmet: UnmetPhrase } | undefined

  constructor(host: ReactiveControllerHost, options: KeyPhraseOptions) {
    this.#host = host
    this.#options = options
    this.#messages = new StoreController<unknown>(host, () => this.#isWanted ? this.#canned?.messages : undefined)
    host.addController(new StoreController<unknown>(host, () => this.#isWanted ? this.#canned?.facts : undefined))
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

  /** Why the text was held back; undefined when it was not, or has changed since. */
  get unmet(): UnmetPhrase | undefined {
    return this.isOpen ? undefined : this.#held?.unmet
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
    if (event.key === 'Escape' && this.unmet && !event.isComposing) return this.#handled(event, () => { this.release() })
    if (!this.isOpen || !isEnter || event.isComposing) return false
    return this.#handled(event, () => { this.#combobox.move(1) })
  }

  /**
   * Whether the text may be sent. A key phrase alone is a slip rather than a message to a customer: it is held back
   * once, and goes when it is sent again.
   */
  allows(): boolean {
    const text = this.#options.draft()?.text ?? ''
    const unmet = this.#closedAt < 0 ? this.#canned?.unmet(text, this.#options.trigger()) : null
    if (!unmet || this.#held?.text === text) return true
    this.#held = { text, unmet }
    this.#host.requestUpdate()
    return false
  }

  /** Forgets that a text was held back. */
  release(): void {
    this.#held = undefined
    this.#host.requestUpdate()
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
    this.#hold()
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

  /** A text held back stays so until it changes; why may change when the canned messages arrive. */
  #hold(): void {
    if (!this.#held) return
    const { text } = this.#held
    const isSame = this.#options.draft()?.text === text
    const unmet = isSame ? this.#canned?.unmet(text, this.#options.trigger()) : null
    this.#held = unmet ? { text, unmet } : undefined
  }

  #handled(event: KeyboardEvent, act: () => void): true {
    event.preventDefault()
    event.stopPropagation()
    act()
    return true
  }

  /** Whether it matters which canned messages there are. */
  get #isWanted(): boolean {
    return Boolean(this.#phrase) || this.#held !== undefined
  }

  get #phrase() {
    const draft = this.#options.isWriting() ? this.#options.draft() : undefined
    return draft && this.#canned?.phrase(draft, this.#options.trigger())
  }
}
