import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from 'lit'
import { html, nothing } from 'lit'
import { FileDropController } from '../../controllers/file-drop.js'
import { KeyPhraseController } from '../../controllers/key-phrase.js'
import { LateElement } from '../../controllers/late-element.js'
import { PageLeaveController } from '../../controllers/page-leave.js'
import { PopoverController } from '../../controllers/popover.js'
import { sendKeys } from '../../controllers/send-keys.js'
import { Sending } from '../../controllers/sending.js'
import { StoreController } from '../../controllers/store-controller.js'
import { SuggestionsController } from '../../controllers/suggestions.js'
import { TextBoxController } from '../../controllers/text-box.js'
import { WritingFocus } from '../../controllers/writing-focus.js'
import { compose } from '../../i18n/en/compose.js'
import { delivery } from '../../i18n/en/delivery.js'
import { noConversation } from '../../i18n/en/no-conversation.js'
import { sending } from '../../i18n/en/sending.js'
import { english } from '../../i18n/english.js'
import type { DraftKind } from '../../state/draft.js'
import { keepTyping } from '../../lib/typing-keys.js'
import type { ComposerView, ComposerWidget } from '../../state/widgets/composer.js'
import type { WritingDesk, WrittenHere } from '../../state/widgets/writing-desk.js'
import { writingDesk } from '../../state/widgets/writing-desk.js'
import {
  buttonStyles, emptyStateStyles, focusStyles, hiddenStyles, iconButtonStyles, iconStyles, scrollStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { noticeStyles } from '../parts/notice.styles.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import { late } from '../parts/late.js'
import { attachButton } from './attach-button.js'
import { cannedOptionsStyles } from './canned-options.styles.js'
import { showActive } from './canned-options.js'
import { composerHint } from './composer-hint.js'
import { composerNotice } from './composer-notices.js'
import { composerText } from './composer-text.js'
import { composerName, composerPlaceholder, spokenSent } from './composer-words.js'
import { kindSwitch } from './kind-switch.js'
import { composerStyles } from './inbox-composer.styles.js'
import type { EnterSends } from './enter-key.js'
import { isEnterSending, isTouch } from './enter-key.js'
import { pickerPopup } from './picker-popup.js'
import { sendButton } from './send-button.js'
import type { SuggestionPopupOptions } from './suggestion-popup.js'
import { spokenSuggestions, suggestionPopup } from './suggestion-popup.js'

const ENGLISH = english(compose, delivery, noConversation, sending)

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
  #drawn: WrittenHere | undefined
  /** Files of the draft when it was drawn last; undefined before it was read. */
  #fileCount: number | undefined
  #filesSaid = ''

  readonly #location = new StoreController(this, () => this.inbox?.location)
  readonly #writing = new StoreController(this, () => this.#desk?.choice.view)
  readonly #view = new StoreController(this, () => this.#widget?.view)
  readonly #files = new StoreController(this, () => this.#desk?.attachments().view)
  readonly #isDropping = new StoreController(this, () => this.#desk?.attachments().isDropping)
  readonly #tray = new LateElement(this, 'inbox-attachment-tray')
  readonly #text = new TextBoxController(this, () => {
    const widget = this.#widget
    return widget && {
      key: widget,
      ...widget.draft.get(),
      write: (text, selection) => {
        this.#focus.arrival.typed()
        widget.write(text, selection)
      },
      select: widget.select,
    }
  })
  readonly #focus: WritingFocus = new WritingFocus(this, {
    focus: () => { this.focus() },
    onSent: () => { this.#picker.close() },
    onLeft: () => { this.#drawn?.widget.rest() },
    onRest: () => { this.#phrase.release() },
  })
  readonly #phrase = new KeyPhraseController(this, {
    canned: () => this.#view.value?.blocked || this.#view.value?.kind === 'note' ? undefined : this.#desk?.canned(),
    isWriting: () => this.#focus.isHere,
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
  readonly #sending = new Sending(this, {
    written: () => this.#drawn,
    allows: () => this.#phrase.allows(),
    send: args => this.act('send', args),
    undoSend: args => this.act('undo-send', args),
  })
  readonly #pressed = sendKeys({
    arrival: this.#focus.arrival,
    isEnterSending: () => this.#isEnterSending,
    canUndo: () => this.#drawn?.widget.canUndoSend() ?? false,
    first: event => this.#phrase.onKeydown(event),
    onSend: () => { void this.#sending.send() },
    onUndo: () => { void this.#sending.undo() },
  })

  constructor() {
    super()
    this.addController(new PageLeaveController(() => { this.#drawn?.widget.leave() }))
    new FileDropController(this, () => this.#view.value?.blocked ? undefined : this.#desk?.attachments())
  }

  get #conversationId(): string | undefined {
    return this.conversationId ?? this.#location.value?.conversationId ?? undefined
  }

  get #desk(): WritingDesk | undefined {
    const conversationId = this.#conversationId
    return this.inbox && conversationId ? writingDesk(this.inbox, { conversationId }) : undefined
  }

  /** Of this conversation now, not of the one that was drawn last. */
  get #widget(): ComposerWidget | undefined {
    return this.#desk?.composer()
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

  protected override willUpdate(): void {
    super.willUpdate()
    const widget = this.#widget
    if (widget === this.#drawn?.widget) return
    this.#drawn?.widget.rest()
    this.#drawn = widget && { conversationId: this.#conversationId!, kind: this.#desk!.kind(), widget }
    this.#sending.begin()
    this.#fileCount = undefined
    this.#picker.close()
    this.#focus.listenTo(widget?.onFocus)
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    if (this.#phrase.isMoved) showActive(this.renderRoot)
    this.#tellFiles()
    this.#forgetSaid()
  }

  /** What suggestions have spoken over is no news when they are gone. */
  #forgetSaid(): void {
    if (spokenSuggestions(this.#phrase, this.#suggestionOptions) === '') return
    this.#sending.begin()
    this.#filesSaid = ''
  }

  #tellFiles(): void {
    const view = this.#view.value
    const count = view?.isReady ? view.draft.files.length : undefined
    const added = (count ?? 0) - (this.#fileCount ?? Infinity)
    this.#fileCount = count
    if (added === 0) return
    this.#filesSaid = added > 0 ? this.terms.announceFiles(added) : ''
    if (added > 0) queueMicrotask(() => { this.requestUpdate() })
  }

  protected override render() {
    const { terms } = this
    const view = this.#view.value
    if (!this.inbox) return nothing
    if (!this.#drawn || !view) return html`<p class="nothing" part="empty">${terms.noConversationHint}</p>`
    const { blocked } = view
    if (blocked?.reason === 'unsupported') return nothing
    const isShut = this.#desk?.isShut(view) ?? true
    return html`
      <div class="composer" part="composer" role="group" aria-label=${composerName(view, terms, this.format)}
        tabindex=${isShut ? '-1' : nothing} @keydown=${keepTyping} @keypress=${keepTyping} @keyup=${keepTyping}>
        ${composerNotice(view, {
          terms, format: this.format, sentences: error => this.sentences(error),
          onSend: this.#sending.send, onEdit: this.#edit, onRetry: this.#retry, onShowNews: this.#showNews,
          onSwapOther: this.#swapOther, onDropOther: this.#dropOther, onReload: this.#reload,
        })}
        ${isShut ? nothing : this.#renderBox(view)}
        <div class="visually-hidden" role="status">${spokenSuggestions(this.#phrase, this.#suggestionOptions)
          || this.#filesSaid || spokenSent(this.#sending.last, terms)}</div>
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
          ${blocked || !isReady ? nothing : attachButton(this.#desk!.attachments(), terms, this.#filesChosen)}
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
    const { terms, format } = this
    return composerText(this.#text, {
      key: this.#drawn!.widget, isHeld, isReadonly: view.blocked !== null, enterSends: this.#isEnterSending,
      name: composerName(view, terms, format), placeholder: composerPlaceholder(view, terms, format),
      phrase: this.#phrase,
      onKeydown: this.#pressed, onKeyup: this.#focus.arrival.released, onFocus: this.#focus.changed,
    })
  }

  get #suggestionOptions(): SuggestionPopupOptions {
    return { terms: this.terms, trigger: this.#trigger, enterSends: this.#isEnterSending }
  }

  async #insert(cannedId: string, replace: [number, number]): Promise<void> {
    await this.act('insert-canned', { conversationId: this.#drawn!.conversationId, cannedId, replace })
  }

  /** Enter sends them: it does not ask for more. */
  readonly #filesChosen = () => { if (!isTouch()) this.focus() }

  readonly #sendPressed = () => {
    if (!isTouch()) this.focus()
    void this.#sending.send()
  }

  /** A press on the button leaves the keyboard of a phone where it is. */
  readonly #keepFocus = (event: Event) => {
    if (this.#focus.isHere) event.preventDefault()
  }

  readonly #togglePicker = ({ currentTarget }: Event) => { void this.#picker.toggle(currentTarget as HTMLElement) }

  readonly #edit = () => {
    const failed = this.#view.value?.failed
    if (failed) void this.act('edit', { commandId: failed.command.id }).then(this.#focus.soon)
  }

  readonly #retry = () => { this.#drawn?.widget.retry() }

  readonly #chooseKind = (kind: DraftKind, pressed: boolean) => {
    this.#desk?.choice.choose(kind)
    if (pressed) this.#focus.soon()
  }

  readonly #showNews = () => {
    const drawn = this.#drawn
    const messageId = this.#view.value?.news.firstId
    if (!drawn || !messageId) return
    void this.act('open', { conversationId: drawn.conversationId, messageId }).then(({ state }) => {
      if (state === 'done') drawn.widget.look()
      this.#focus.soon()
    })
  }

  readonly #swapOther = () => {
    this.#drawn?.widget.swapOther()
    this.#focus.soon()
  }

  readonly #dropOther = () => {
    this.#drawn?.widget.dropOther()
    this.#focus.soon()
  }

  readonly #reload = () => { location.reload() }
}
