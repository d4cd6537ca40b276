import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from 'lit'
import { html, nothing } from 'lit'
import { FileDropController } from '../../controllers/file-drop.js'
import { KeyPhraseController } from '../../controllers/key-phrase.js'
import { LateElement } from '../../controllers/late-element.js'
import { PageLeaveController } from '../../controllers/page-leave.js'
import { PopoverController } from '../../controllers/popover.js'
import { StoreController } from '../../controllers/store-controller.js'
import { SuggestionsController } from '../../controllers/suggestions.js'
import { TextBoxController } from '../../controllers/text-box.js'
import { compose } from '../../i18n/en/compose.js'
import { conversation } from '../../i18n/en/conversation.js'
import { delivery } from '../../i18n/en/delivery.js'
import { outcomes } from '../../i18n/en/outcomes.js'
import { english } from '../../i18n/english.js'
import { contactName } from '../../i18n/contact-name.js'
import type { DraftKind } from '../../state/draft.js'
import { isComposing, isUndo, keepTyping } from '../../lib/typing-keys.js'
import type { AttachmentsWidget } from '../../state/widgets/attachments.js'
import { attachmentsWidget } from '../../state/widgets/attachments.js'
import type { CannedWidget } from '../../state/widgets/canned.js'
import { cannedWidget } from '../../state/widgets/canned.js'
import type { ComposerView, ComposerWidget } from '../../state/widgets/composer.js'
import { composerWidget } from '../../state/widgets/composer.js'
import { writing } from '../../state/widgets/writing.js'
import {
  buttonStyles, emptyStateStyles, focusStyles, hiddenStyles, iconButtonStyles, iconStyles, scrollStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { noticeStyles } from '../parts/notice.styles.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import { late } from '../parts/late.js'
import { Arrival } from './arrival.js'
import { attachButton } from './attach-button.js'
import { cannedOptionsStyles } from './canned-options.styles.js'
import { showActive } from './canned-options.js'
import { composerHint } from './composer-hint.js'
import { composerNotice } from './composer-notices.js'
import { composerText } from './composer-text.js'
import { kindSwitch } from './kind-switch.js'
import { composerStyles } from './inbox-composer.styles.js'
import type { EnterSends } from './enter-key.js'
import { isEnterSending, isTouch } from './enter-key.js'
import { pickerPopup } from './picker-popup.js'
import { sendButton } from './send-button.js'
import type { SuggestionPopupOptions } from './suggestion-popup.js'
import { spokenSuggestions, suggestionPopup } from './suggestion-popup.js'

const ENGLISH = english(compose, conversation, delivery, outcomes)

/**
 * Where a reply, or a private note for the team, is written. Each has a text of its own, a draft from the first letter
 * on: it belongs to its conversation, stays through a reload, and leaves the box only when it is on its way.
 *
 * Enter sends, Shift+Enter starts a new line; on touch screens Enter starts a new line and the button sends; Ctrl+Enter
 * or Command+Enter always sends. A key phrase typed behind the trigger character offers the team's canned messages.
 *
 * Keys that type or edit text go no further than the composer, so that a page's single-key shortcuts never hear them.
 * A page that listens while the event goes down (capture) has to look itself:
 * `if (event.composedPath()[0] instanceof HTMLTextAreaElement) return`.
 *
 * The box grows with its text up to 40 % of the nearest ancestor that is a size container (`container-type: size`),
 * else of the window.
 *
 * @customElement inbox-composer
 * @fires {IntentEvent} inbox-send - An agent sends the text. Cancelable: the text stays.
 * @fires {IntentEvent} inbox-open - An agent looks at what others wrote meanwhile. Cancelable.
 * @fires {IntentEvent} inbox-insert-canned - An agent takes a canned message. Cancelable.
 * @fires {IntentEvent} inbox-undo-send - An agent takes back what was just sent, by Ctrl+Z or Command+Z in the empty
 * box. Cancelable.
 * @fires {IntentEvent} inbox-edit - An agent takes a refused message back into the box. Cancelable.
 * @slot actions-start - Before the composer's own buttons.
 * @slot actions-end - Before the send button.
 * @slot registration - Beside "This number cannot send texts yet": a link to its registration.
 * @csspart composer - All of it.
 * @csspart box - The frame around text and buttons; also `message` or `note`.
 * @csspart kinds - The choice between a reply and a private note.
 * @csspart kind - One of both.
 * @csspart textarea - The text.
 * @csspart bar - The line of buttons.
 * @csspart tray - The files that go with it.
 * @csspart drop - Shows while files are held above it.
 * @csspart attach-button - Chooses files.
 * @csspart canned-button - Opens the canned messages.
 * @csspart send-button - Sends.
 * @csspart hint - What there is to say about the text.
 * @csspart suggestions - The canned messages offered for a key phrase.
 * @csspart unmet - Says that a key phrase names no canned message, so that it was not sent.
 * @csspart picker - The canned messages opened by the button.
 * @csspart notice - Why nothing can be sent, or what should be looked at first.
 * @feature M17 D10 D22 D24
 */
export class InboxComposer extends InboxElement<typeof ENGLISH> {
  static override properties: PropertyDeclarations = {
    conversationId: { attribute: 'conversation-id' },
    enterSends: { attribute: 'enter-sends' },
    trigger: {},
  }

  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, buttonStyles, iconButtonStyles, scrollStyles,
    noticeStyles, emptyStateStyles, skeletonPartStyles, cannedOptionsStyles, composerStyles,
  ]

  protected override readonly english = ENGLISH

  /** The conversation to write in. Default: the one the agent has open. */
  declare conversationId: string | undefined
  /**
   * What Enter does: `always` sends, `never` starts a new line, `auto` sends except on touch screens. Default: `auto`.
   * @type {'auto' | 'always' | 'never' | undefined}
   */
  declare enterSends: EnterSends | undefined
  /** What begins a key phrase; empty: nothing does. Default: `/`. */
  declare trigger: string | undefined

  /** What is drawn: between a change and its rendering, keys still belong to the text that is seen. */
  #drawn: { readonly conversationId: string, readonly kind: DraftKind, readonly widget: ComposerWidget } | undefined
  #said = ''
  #hasFocus = false
  readonly #arrival = new Arrival()
  #stopFocus: (() => void) | undefined

  readonly #location = new StoreController(this, () => this.inbox?.location)
  readonly #writing = new StoreController(this, () => this.#choice?.view)
  readonly #view = new StoreController(this, () => this.#widget?.view)
  readonly #files = new StoreController(this, () => this.#attachments?.view)
  readonly #isDropping = new StoreController(this, () => this.#attachments?.isDropping)
  readonly #tray = new LateElement(this, 'inbox-attachment-tray')
  readonly #text = new TextBoxController(this, () => {
    const widget = this.#widget
    return widget && { key: widget, ...widget.draft.get(), write: widget.write, select: widget.select }
  })
  readonly #phrase = new KeyPhraseController(this, {
    canned: () => this.#view.value?.blocked || this.#view.value?.kind === 'note' ? undefined : this.#canned,
    isWriting: () => this.#hasFocus,
    draft: () => this.#view.value?.draft,
    trigger: () => this.#trigger,
    take: (cannedId, replace) => { void this.#insert(cannedId, replace) },
  })
  readonly #suggestions = new SuggestionsController(this, {
    isOpen: () => this.#phrase.isOpen || this.#phrase.unmet !== undefined,
    anchor: () => this.renderRoot.querySelector<HTMLElement>('.box') ?? undefined,
  })
  readonly #cannedPicker = new LateElement(this, 'inbox-canned-picker')
  readonly #picker = new PopoverController(this, { id: 'picker', late: () => this.#cannedPicker })

  constructor() {
    super()
    this.addController(new PageLeaveController(() => { this.#drawn?.widget.leave() }))
    new FileDropController(this, () => this.#view.value?.blocked ? undefined : this.#attachments)
  }

  get #conversationId(): string | undefined {
    return this.conversationId ?? this.#location.value?.conversationId ?? undefined
  }

  get #choice(): ReturnType<typeof writing> | undefined {
    const conversationId = this.#conversationId
    return this.inbox && conversationId ? writing(this.inbox, { conversationId }) : undefined
  }

  /** Of this conversation now, not of the one that was drawn last. */
  get #kind(): DraftKind {
    return this.#choice?.view.get().kind ?? 'message'
  }

  get #widget(): ComposerWidget | undefined {
    const conversationId = this.#conversationId
    return this.inbox && conversationId
      ? composerWidget(this.inbox, { conversationId, kind: this.#kind })
      : undefined
  }

  get #attachments(): AttachmentsWidget | undefined {
    const conversationId = this.#conversationId
    return this.inbox && conversationId
      ? attachmentsWidget(this.inbox, { conversationId, kind: this.#kind })
      : undefined
  }

  get #canned(): CannedWidget | undefined {
    const conversationId = this.#conversationId
    const canned = this.inbox && conversationId ? cannedWidget(this.inbox, { conversationId }) : undefined
    return canned?.capability().state === 'available' ? canned : undefined
  }

  get #trigger(): string {
    return this.trigger ?? '/'
  }

  get #isEnterSending(): boolean {
    return isEnterSending(this.enterSends)
  }

  /** Moves the focus into the text, or to the reason why there is none. */
  override focus(options?: FocusOptions): void {
    const place = this.#text.box ?? this.renderRoot.querySelector<HTMLElement>('.composer')
    place?.focus(options)
  }

  /** Puts a text at the caret, as if it had been pasted there. */
  insertText(text: string): void {
    this.#widget?.insert(text)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#listenForFocus()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stopFocus?.()
    this.#stopFocus = undefined
    this.#hasFocus = false
  }

  protected override willUpdate(): void {
    super.willUpdate()
    const widget = this.#widget
    if (widget === this.#drawn?.widget) return
    this.#drawn?.widget.rest()
    this.#drawn = widget && { conversationId: this.#conversationId!, kind: this.#kind, widget }
    this.#said = ''
    this.#picker.close()
    this.#listenForFocus()
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    if (this.#phrase.isMoved) showActive(this.renderRoot)
  }

  protected override render() {
    const { terms } = this
    const view = this.#view.value
    if (!this.inbox) return nothing
    if (!this.#drawn || !view) return html`<p class="nothing" part="empty">${terms.noConversationHint}</p>`
    const { blocked } = view
    if (blocked?.reason === 'unsupported') return nothing
    // Nothing was written and nothing may be: there is no box to show.
    const isShut = view.draft.text === '' && view.draft.files.length === 0 && (blocked?.reason === 'gone'
      || blocked?.reason === 'denied' && (this.#writing.value?.kinds.length ?? 0) < 2)
    return html`
      <div class="composer" part="composer" role="group" aria-label=${this.#nameOf(view)}
        tabindex=${isShut ? '-1' : nothing} @keydown=${keepTyping} @keypress=${keepTyping} @keyup=${keepTyping}>
        ${composerNotice(view, {
          terms, format: this.format, sentences: error => this.sentences(error),
          onSend: this.#send, onEdit: this.#edit, onRetry: this.#retry, onShowNews: this.#showNews,
          onSwapOther: this.#swapOther, onDropOther: this.#dropOther, onReload: this.#reload,
        })}
        ${isShut ? nothing : this.#renderBox(view)}
        <div class="visually-hidden" role="status">${spokenSuggestions(this.#phrase, this.#suggestionOptions) || this.#said}</div>
      </div>`
  }

  #renderBox(view: ComposerView) {
    const { terms } = this
    const { draft, blocked, isReady, room, waiting } = view
    const { conversationId, widget } = this.#drawn!
    const isHeld = draft.leaving !== null
    return html`
      <div class="box ${view.kind} ${isHeld ? 'held' : ''} ${blocked ? 'blocked' : ''}" part="box ${view.kind}">
        ${kindSwitch(this.#writing.value!, { terms, onChoose: this.#chooseKind })}
        ${this.#renderText(view, isHeld)}
        ${suggestionPopup(this.#phrase, this.#suggestions, this.#suggestionOptions)}
        ${this.#renderTray(view)}
        <div class="bar" part="bar">
          <slot name="actions-start"></slot>
          ${blocked || !isReady ? nothing : attachButton(this.#attachments!, terms, this.#filesChosen)}
          ${blocked || !isReady || view.kind === 'note' ? nothing : pickerPopup(this.#picker, this.#cannedPicker, {
            terms, allowed: widget.capability('insert-canned'), inbox: this.inbox, conversationId,
            trigger: this.#trigger, onToggle: this.#togglePicker,
          })}
          ${composerHint({ terms, room, isHeld, waiting, enterSends: this.#isEnterSending && !blocked })}
          <span class="space"></span>
          <slot name="actions-end"></slot>
          ${sendButton(view, { terms, onPress: this.#keepFocus, onSend: this.#sendPressed })}
        </div>
        ${this.#isDropping.value ? html`<p class="drop" part="drop">${terms.dropFiles}</p>` : nothing}
      </div>`
  }

  #renderTray({ draft }: ComposerView) {
    if (draft.files.length === 0 && (this.#files.value?.refused ?? []).length === 0) return nothing
    return late(this.#tray, {
      terms: this.terms, onRetry: this.#tray.bring,
      draw: () => html`<inbox-attachment-tray part="tray" .inbox=${this.inbox}
        .conversationId=${this.#drawn!.conversationId}></inbox-attachment-tray>`,
    })
  }

  #renderText(view: ComposerView, isHeld: boolean) {
    const { terms } = this
    const { blocked, channel, kind } = view
    const channelHint = channel ? terms.replyPlaceholder(terms.channels[channel.type]) : undefined
    const name = this.#nameOf(view)
    return composerText(this.#text, {
      key: this.#drawn!.widget, name, isHeld, isReadonly: blocked !== null, enterSends: this.#isEnterSending,
      placeholder: blocked ? '' : kind === 'note' ? terms.notePlaceholder : channelHint ?? name,
      phrase: this.#phrase, onKeydown: this.#pressed, onKeyup: this.#arrival.released, onFocus: this.#focusChanged,
    })
  }

  get #suggestionOptions(): SuggestionPopupOptions {
    return { terms: this.terms, trigger: this.#trigger, enterSends: this.#isEnterSending }
  }

  #nameOf({ kind, conversation, contact, channel }: ComposerView): string {
    const { terms } = this
    if (!conversation) return kind === 'note' ? terms.note : terms.reply
    const name = contactName({ conversation, contact, channel }, terms, this.format)
    return kind === 'note' ? terms.noteOn(name) : terms.replyTo(name)
  }

  #listenForFocus(): void {
    this.#stopFocus?.()
    this.#stopFocus = this.isConnected ? this.#drawn?.widget.onFocus(this.#focusWanted) : undefined
  }

  async #insert(cannedId: string, replace: [number, number]): Promise<void> {
    await this.act('insert-canned', { conversationId: this.#drawn!.conversationId, cannedId, replace })
  }

  readonly #send = async () => {
    const drawn = this.#drawn
    if (!this.#phrase.allows()) return
    const text = drawn?.widget.ready() ?? null
    if (!drawn || text === null) return
    const outcome = await this.act('send', { conversationId: drawn.conversationId, text, kind: drawn.kind })
    const { state } = outcome
    if (state !== 'done') drawn.widget.stay()
    if (drawn !== this.#drawn || state === 'canceled') return
    // Whoever took it back says so.
    if (state === 'done' && drawn.widget.isTakenBack(outcome.result)) return
    const { announceSent, announceNoted, announceFailed } = this.terms
    this.#said = state !== 'done' ? announceFailed : drawn.kind === 'note' ? announceNoted : announceSent
    this.requestUpdate()
  }

  readonly #pressed = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (isUndo(event) && this.#drawn?.widget.canUndoSend()) {
      event.preventDefault()
      void this.#undoSend()
    }
    if (this.#phrase.onKeydown(event) || event.key !== 'Enter') return
    if (this.#arrival.isPartOf(event)) {
      event.preventDefault()
      return
    }
    const isForced = event.ctrlKey || event.metaKey
    if (!isForced && (event.shiftKey || event.altKey || !this.#isEnterSending)) return
    event.preventDefault()
    // A key held down must neither send twice nor wave a warning aside.
    if (!event.repeat) void this.#send()
  }

  async #undoSend(): Promise<void> {
    const drawn = this.#drawn
    const outcome = await this.act('undo-send', { conversationId: drawn!.conversationId })
    if (drawn !== this.#drawn || outcome.state !== 'done' || !outcome.result) return
    this.#said = this.terms.takenBack
    this.requestUpdate()
  }

  /** Enter sends them: it does not ask for more. */
  readonly #filesChosen = () => { if (!isTouch()) this.focus() }

  readonly #sendPressed = () => {
    if (!isTouch()) this.focus()
    void this.#send()
  }

  /** A press on the button leaves the keyboard of a phone where it is. */
  readonly #keepFocus = (event: Event) => {
    if (this.#hasFocus) event.preventDefault()
  }

  readonly #focusChanged = ({ type }: Event) => {
    this.#hasFocus = type === 'focus'
    if (!this.#hasFocus) this.#drawn?.widget.rest()
    // A text that is taken away with the focus in it loses it in the middle of a rendering.
    queueMicrotask(() => {
      if (!this.#hasFocus) this.#phrase.release()
      this.requestUpdate()
    })
  }

  /** Sent here from elsewhere. */
  readonly #focusWanted = () => {
    this.#picker.close()
    this.#arrival.came()
    this.#focusSoon()
  }

  /** What is about to be drawn is what gets the focus. */
  readonly #focusSoon = () => {
    if (this.isUpdatePending) void this.updateComplete.then(() => { this.focus() })
    else this.focus()
  }

  readonly #togglePicker = ({ currentTarget }: Event) => { void this.#picker.toggle(currentTarget as HTMLElement) }

  readonly #edit = () => {
    const failed = this.#view.value?.failed
    if (failed) void this.act('edit', { commandId: failed.command.id }).then(this.#focusSoon)
  }

  readonly #retry = () => { this.#drawn?.widget.retry() }

  readonly #chooseKind = (kind: DraftKind, pressed: boolean) => {
    this.#choice?.choose(kind)
    if (pressed) this.#focusSoon()
  }

  readonly #showNews = () => {
    const drawn = this.#drawn
    const messageId = this.#view.value?.news.firstId
    if (!drawn || !messageId) return
    void this.act('open', { conversationId: drawn.conversationId, messageId }).then(({ state }) => {
      if (state === 'done') drawn.widget.look()
      this.#focusSoon()
    })
  }

  readonly #swapOther = () => {
    this.#drawn?.widget.swapOther()
    this.#focusSoon()
  }

  readonly #dropOther = () => {
    this.#drawn?.widget.dropOther()
    this.#focusSoon()
  }

  readonly #reload = () => { location.reload() }
}
