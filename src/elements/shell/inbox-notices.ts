import type { CSSResultGroup } from 'lit'
import { html, nothing } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { repeat } from 'lit/directives/repeat.js'
import { CoverController } from '../../controllers/cover.js'
import { LateElement } from '../../controllers/late-element.js'
import { MinuteController } from '../../controllers/minute.js'
import { PopoverController } from '../../controllers/popover.js'
import { ReadingHold } from '../../controllers/reading-hold.js'
import type { Utterance } from '../../controllers/speech.js'
import { SpeechController } from '../../controllers/speech.js'
import { StoreController } from '../../controllers/store-controller.js'
import { delivery } from '../../i18n/en/delivery.js'
import { notices } from '../../i18n/en/notices.js'
import { outbox } from '../../i18n/en/outbox.js'
import { outcomes } from '../../i18n/en/outcomes.js'
import { english } from '../../i18n/english.js'
import type { Notice, NoticesWidget, Trouble } from '../../state/widgets/notices.js'
import { noticesWidget } from '../../state/widgets/notices.js'
import {
  buttonStyles, emptyStateStyles, focusStyles, hiddenStyles, iconButtonStyles, iconStyles, popoverStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import type { StateAction } from '../parts/empty-state.js'
import { late } from '../parts/late.js'
import { noticeStyles } from '../parts/notice.styles.js'
import { notice } from '../parts/notice.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import { noticesStyles } from './inbox-notices.styles.js'
import type { WordOptions, Words } from './notice-words.js'
import { isUrgent, noticeWords, troubleWords } from './notice-words.js'
import { saveWritten } from './written-file.js'

const SECOND = 1_000

const spokenWords = ({ title, text }: Words): string =>
  text === '' ? title : `${title}${/[.…!?]$/.test(title) ? '' : '.'} ${text}`

const ENGLISH = english(delivery, notices, outbox, outcomes)

/**
 * What an agent must hear of outside the place where it happened: acts that were refused and why, acts that can be
 * taken back, a device that stores nothing, a connection that is gone, messages that wait to be sent.
 *
 * What stands between the agent and the inbox, and what has to stay, is a banner where the element stands; the rest
 * hangs below it and passes after 10 seconds, unless a pointer or the focus is on it. Speech hears each thing once.
 *
 * @customElement inbox-notices
 * @fires {IntentEvent} inbox-sign-in - An agent whose session ended wants to sign in. Sign them in, and give the
 * promise of it to `waitUntil`: what follows asks the back end for a session again. Cancelable.
 * @fires {Event} close - The last notice went with the focus, which has to go somewhere. Does not bubble.
 * @fires {CustomEvent<string | null>} undone - An agent took something back; the detail is its conversation.
 * Cancelable: the focus goes where the page takes it, else back to where it came from. Does not bubble.
 * @fires {CustomEvent<number>} cover - How high the notices that pass stand, in CSS pixels; 0: there are none. What
 * lies below can make room. Does not bubble.
 * @csspart toasts - All notices that pass.
 * @csspart notice - One notice or banner; also `info`, `positive`, `warning` or `danger`.
 * @csspart notice-title - What happened.
 * @csspart notice-action - What can be done about it.
 * @csspart notice-dismiss - Takes it away.
 * @csspart popover - Where everything unsent is shown.
 */
export class InboxNotices extends InboxElement<typeof ENGLISH> {
  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, buttonStyles, iconButtonStyles, popoverStyles,
    emptyStateStyles, skeletonPartStyles, noticeStyles, noticesStyles,
  ]

  protected override readonly english = ENGLISH

  readonly #list = new StoreController(this, () => this.#widget?.list)
  readonly #trouble = new StoreController(this, () => this.#widget?.trouble)
  readonly #unsent = new StoreController(this, () => this.#widget?.unsent)
  // Counts down to the next try.
  readonly #second = new MinuteController(this, () =>
    this.#retryAt === null ? undefined : this.#widget, SECOND)

  readonly #told = new StoreController(this, () => this.#widget?.told)
  readonly #losses = new StoreController(this, () => this.#widget?.losses)
  readonly #speech = new SpeechController(this, {
    utterances: () => this.#utterances,
    language: () => this.terms.language,
    after: (delay, callback) => this.#widget?.after(delay, callback) ?? (() => { /* nobody listens */ }),
  })
  readonly #reading = new ReadingHold(this, {
    hold: () => this.#widget?.hold(),
    isEmpty: () => (this.#list.value ?? []).length === 0,
    onLost: () => { this.dispatchEvent(new Event('close')) },
  })
  readonly #tray = new LateElement(this, 'inbox-outbox')
  readonly #popover = new PopoverController(this, { id: 'unsent', late: () => this.#tray })
  /** There was trouble, and its end is news. */
  #hadTrouble = false
  /** How often somebody signed in and nothing came of it. */
  #signInsLost = 0

  constructor() {
    super()
    // What lies below makes room.
    new CoverController(this, {
      box: () => this.renderRoot.querySelector('.toasts'),
      onChange: height => { this.dispatchEvent(new CustomEvent<number>('cover', { detail: height })) },
    })
  }

  get #widget(): NoticesWidget | undefined {
    return this.inbox && noticesWidget(this.inbox, {})
  }

  get #wordOptions(): WordOptions {
    return { terms: this.terms, format: this.format, sentences: error => this.sentences(error) }
  }

  get #utterances(): readonly Utterance[] {
    const notices = (this.#list.value ?? []).map((one): Utterance => {
      const words = () => noticeWords(one, this.#wordOptions)
      return { id: one.id, words: () => spokenWords(words()), urgent: isUrgent(words()) }
    })
    return [...notices, ...this.#spokenTold(), ...this.#spokenTrouble()]
  }

  #spokenTold(): readonly Utterance[] {
    const { terms } = this
    const told = this.#told.value
    const losses = this.#losses.value ?? 0
    return [
      ...told ? [{ id: told.id, words: () => terms.actionDone[told.action], urgent: false }] : [],
      ...losses > 0 ? [{ id: `lost ${losses}`, words: () => terms.unsentMessages(this.#unsent.value ?? 0), urgent: false }] : [],
    ]
  }

  #spokenTrouble(): readonly Utterance[] {
    const trouble = this.#trouble.value ?? null
    if (trouble?.state !== 'signed-out') this.#signInsLost = 0
    // That an inbox opens is no news.
    if (trouble?.state === 'connecting') return []
    if (trouble) {
      this.#hadTrouble = true
      // Without its countdown, and once, however often it is tried.
      const words = troubleWords(trouble.state === 'failed' ? { ...trouble, retryAt: null } : trouble, this.#wordOptions, 0)
      const kind = 'reason' in trouble ? trouble.reason : 'error' in trouble ? trouble.error.code : ''
      const one = { id: `${trouble.state} ${kind}`, words: () => spokenWords(words), urgent: isUrgent(words) }
      return [one, ...this.#lostSignIn()]
    }
    return this.#hadTrouble ? [{ id: 'back', words: () => this.terms.backOnline, urgent: false }] : []
  }

  #lostSignIn(): readonly Utterance[] {
    return this.#signInsLost > 0
      ? [{ id: `signed-out ${this.#signInsLost}`, words: () => this.terms.stillSignedOut, urgent: false }]
      : []
  }

  /** Whether it shows anything that can be pressed. */
  get hasActs(): boolean {
    return this.#firstAct !== null
  }

  /** Moves the focus to what can be done about the newest notice that passes, else about the first banner. */
  override focus(): void {
    this.#firstAct?.focus()
  }

  get #firstAct(): HTMLElement | null {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.toasts > .frame')].at(-1)?.querySelector('button')
      ?? this.renderRoot.querySelector('button')
  }

  protected override render() {
    if (!this.inbox) return nothing
    const { terms } = this
    const list = this.#list.value ?? []
    const toasts = list.filter(one => !one.lasting)
    return html`
      <div class="all" role=${list.length > 0 ? 'region' : nothing} aria-label=${list.length > 0 ? terms.notices : nothing}
        @focusin=${this.#reading.onFocusin} @focusout=${this.#reading.onFocusout}>
        ${this.#renderTrouble()}
        ${repeat(list.filter(one => one.lasting), ({ id }) => id, one => this.#renderNotice(one, 'banner'))}
        <div class="toasts" part="toasts" @pointerenter=${this.#reading.onPointerenter}
          @pointerleave=${this.#reading.onPointerleave}>${
          repeat(toasts, ({ id }) => id, one => this.#renderNotice(one, 'toast'))}</div>
        ${this.#renderTray()}
      </div>
      <div class="visually-hidden" role="status">${this.#renderSpoken(this.#speech.polite)}</div>
      <div class="visually-hidden" role="alert">${this.#renderSpoken(this.#speech.urgent)}</div>`
  }

  #renderSpoken(spoken: Utterance | undefined) {
    return spoken ? keyed(spoken.id, html`<p>${spoken.words()}</p>`) : nothing
  }

  #renderTrouble() {
    const trouble = this.#trouble.value
    const count = this.#unsent.value ?? 0
    const waiting = count > 0 ? this.terms.unsentMessages(count) : ''
    // Whoever looks at them keeps the place they opened.
    const further = count > 0 || this.#popover.isOpen ? { label: this.terms.showUnsent, onAct: this.#show } : undefined
    if (!trouble) {
      return further && notice({
        tone: count > 0 ? 'warning' : 'positive', title: waiting || this.terms.outboxEmptyTitle, id: 'trouble', further,
      })
    }
    const words = troubleWords(trouble, this.#wordOptions, this.#left)
    const still = trouble.state === 'signed-out' && this.#signInsLost > 0 ? this.terms.stillSignedOut : ''
    return notice({
      ...words, text: [still, words.text, waiting && `${waiting}.`].filter(Boolean).join(' '),
      action: this.#wayOut(trouble), further, id: 'trouble',
    })
  }

  #renderTray() {
    return html`<div class="popover" part="popover" id=${this.#popover.id} popover role="dialog" tabindex="-1"
      aria-label=${this.terms.outbox} ${this.#popover.attach()}>${this.#popover.isOpen
        ? late(this.#tray, { terms: this.terms, draw: this.#drawTray, onRetry: this.#popover.fill })
        : nothing}</div>`
  }

  readonly #drawTray = () => html`<inbox-outbox .inbox=${this.inbox} @close=${this.#closeTray}></inbox-outbox>`

  #renderNotice(one: Notice, shape: 'banner' | 'toast') {
    const { terms } = this
    const { text, ...words } = noticeWords(one, this.#wordOptions)
    return html`<div class="frame" data-id=${one.id}>${notice({
      ...words, shape, id: one.id, text: text === '' ? undefined : text,
      action: this.#actOf(one),
      dismiss: { label: terms.dismiss, onAct: () => { this.#widget?.dismiss(one.id) } },
    })}</div>`
  }

  #actOf(one: Notice): StateAction | undefined {
    const { terms } = this
    if ('undo' in one && one.undo) return { label: terms.undo, onAct: () => { this.#undo(one) } }
    return one.type === 'device' ? { label: terms.downloadTexts, onAct: this.#download } : undefined
  }

  /** The focus goes to what is as it was before, where somebody around knows the way; never to another Undo. */
  #undo(one: Notice): void {
    const detail = 'conversationId' in one ? one.conversationId : null
    this.#reading.done(() => !this.dispatchEvent(new CustomEvent<string | null>('undone', { cancelable: true, detail })))
    this.#widget?.undo(one)
  }

  #wayOut({ state }: NonNullable<Trouble>): StateAction | undefined {
    const { terms } = this
    switch (state) {
      case 'signed-out': return { label: terms.signIn, onAct: this.#signIn }
      case 'failed': case 'reconnecting': case 'offline': return { label: terms.reconnectNow, onAct: this.#retry }
      default: return undefined
    }
  }

  /** When it is tried again by itself. */
  get #retryAt(): number | null {
    const trouble = this.#trouble.value
    return trouble && 'retryAt' in trouble ? trouble.retryAt : null
  }

  /** Milliseconds until then, in whole seconds. */
  get #left(): number {
    return Math.max(0, Math.ceil((this.#retryAt ?? 0) / SECOND) - this.#second.value) * SECOND
  }

  readonly #signIn = async () => {
    const outcome = await this.act('sign-in', {})
    this.#signInsLost = outcome.state === 'done' && outcome.result ? 0 : this.#signInsLost + Number(outcome.state === 'done')
    this.requestUpdate()
  }

  readonly #retry = () => { this.#widget?.retry() }

  readonly #show = (event: MouseEvent) => { void this.#popover.toggle(event.currentTarget as HTMLElement) }

  readonly #closeTray = () => { this.#popover.close() }

  readonly #download = () => {
    const widget = this.#widget
    if (widget) saveWritten(widget.written(), { terms: this.terms, format: this.format, now: widget.now() })
  }
}
