import type { CSSResultGroup } from 'lit'
import { html, nothing } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { repeat } from 'lit/directives/repeat.js'
import { MinuteController } from '../../controllers/minute.js'
import { ReadingHold } from '../../controllers/reading-hold.js'
import type { Utterance } from '../../controllers/speech.js'
import { SpeechController } from '../../controllers/speech.js'
import { StoreController } from '../../controllers/store-controller.js'
import { actions } from '../../i18n/en/actions.js'
import { delivery } from '../../i18n/en/delivery.js'
import { notices } from '../../i18n/en/notices.js'
import { outcomes } from '../../i18n/en/outcomes.js'
import { english } from '../../i18n/english.js'
import type { Notice, NoticesWidget, Trouble } from '../../state/widgets/notices.js'
import { noticesWidget } from '../../state/widgets/notices.js'
import { buttonStyles, focusStyles, hiddenStyles, iconButtonStyles, iconStyles } from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import type { StateAction } from '../parts/empty-state.js'
import { noticeStyles } from '../parts/notice.styles.js'
import { notice } from '../parts/notice.js'
import { noticesStyles } from './inbox-notices.styles.js'
import type { WordOptions, Words } from './notice-words.js'
import { isUrgent, noticeWords, troubleWords } from './notice-words.js'

const SECOND = 1_000

const spokenWords = ({ title, text }: Words): string =>
  text === '' ? title : `${title}${/[.…!?]$/.test(title) ? '' : '.'} ${text}`

const ENGLISH = english(actions, delivery, notices, outcomes)

/**
 * What an agent must hear of outside the place where it happened: acts that were refused and why, acts that can be
 * taken back, a device that stores nothing, a connection that is gone, messages that wait to be sent.
 *
 * What stands between the agent and the inbox, and what has to stay, is a banner where the element stands; the rest
 * hangs below it and passes after 8 seconds, unless a pointer or the focus is on it. Speech hears each thing once.
 *
 * @customElement inbox-notices
 * @fires {IntentEvent} inbox-open - An agent goes to a message that was not sent. Cancelable.
 * @csspart toasts - All notices that pass.
 * @csspart notice - One notice or banner; also `info`, `positive`, `warning` or `danger`.
 * @csspart notice-title - What happened.
 * @csspart notice-action - What can be done about it.
 * @csspart notice-dismiss - Takes it away.
 */
export class InboxNotices extends InboxElement<typeof ENGLISH> {
  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, buttonStyles, iconButtonStyles, noticeStyles,
    noticesStyles,
  ]

  protected override readonly english = ENGLISH

  readonly #list = new StoreController(this, () => this.#widget?.list)
  readonly #trouble = new StoreController(this, () => this.#widget?.trouble)
  readonly #unsent = new StoreController(this, () => this.#widget?.unsent)
  // Counts down to the next try.
  readonly #second = new MinuteController(this, () =>
    this.#trouble.value?.state === 'reconnecting' ? this.#widget : undefined, SECOND)

  readonly #speech = new SpeechController(this, () => this.#utterances)
  readonly #reading = new ReadingHold(this, {
    hold: () => this.#widget?.hold(),
    isEmpty: () => (this.#list.value ?? []).length === 0,
  })
  /** There was trouble, and its end is news. */
  #hadTrouble = false

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
    return [...notices, ...this.#spokenTrouble()]
  }

  #spokenTrouble(): readonly Utterance[] {
    const trouble = this.#trouble.value ?? null
    if (trouble) {
      this.#hadTrouble = true
      const words = troubleWords(trouble, this.#wordOptions, 0)
      return [{ id: words.title + words.text, words: () => spokenWords(words), urgent: isUrgent(words) }]
    }
    return this.#hadTrouble ? [{ id: 'back', words: () => this.terms.backOnline, urgent: false }] : []
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
      </div>
      <div class="visually-hidden" role="status">${this.#renderSpoken(this.#speech.polite)}</div>
      <div class="visually-hidden" role="alert">${this.#renderSpoken(this.#speech.urgent)}</div>`
  }

  #renderSpoken(spoken: Utterance | undefined) {
    return spoken ? keyed(spoken.id, html`<p>${spoken.words()}</p>`) : nothing
  }

  #renderTrouble() {
    const trouble = this.#trouble.value
    const unsent = this.#unsent.value
    const waiting = unsent && unsent.count > 0 ? this.terms.unsentMessages(unsent.count) : ''
    if (!trouble) return waiting === '' ? nothing : this.#renderUnsent(waiting, unsent?.conversationId ?? null)
    const words = troubleWords(trouble, this.#wordOptions, this.#leftOf(trouble))
    return notice({
      ...words, text: [words.text, waiting && `${waiting}.`].filter(Boolean).join(' '),
      action: this.#wayOut(trouble), id: 'trouble',
    })
  }

  #renderUnsent(title: string, conversationId: string | null) {
    return notice({
      tone: 'warning', title, id: 'unsent',
      action: conversationId === null ? undefined : {
        label: this.terms.actions.open, onAct: () => { void this.act('open', { conversationId }) },
      },
    })
  }

  #renderNotice(one: Notice, shape: 'banner' | 'toast') {
    const { terms } = this
    const { text, ...words } = noticeWords(one, this.#wordOptions)
    return html`<div class="frame" data-id=${one.id}>${notice({
      ...words, shape, id: one.id, text: text === '' ? undefined : text,
      action: one.type === 'done' && one.undo
        ? { label: terms.undo, onAct: () => { this.#widget?.undo(one) } }
        : undefined,
      dismiss: { label: terms.dismiss, onAct: () => { this.#widget?.dismiss(one.id) } },
    })}</div>`
  }

  #wayOut({ state }: NonNullable<Trouble>): StateAction | undefined {
    if (state === 'failed') return { label: this.terms.retry, onAct: this.#retry }
    const isWaiting = state === 'reconnecting' || state === 'offline'
    return isWaiting ? { label: this.terms.reconnectNow, onAct: this.#retry } : undefined
  }

  #leftOf(trouble: NonNullable<Trouble>): number {
    if (trouble.state !== 'reconnecting') return 0
    return Math.max(0, Math.ceil(trouble.retryAt / SECOND) - this.#second.value) * SECOND
  }

  readonly #retry = () => { this.#widget?.retry() }
}
