import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from 'lit'
import { html, nothing } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { ref } from 'lit/directives/ref.js'
import { repeat } from 'lit/directives/repeat.js'
import type { WindowRow } from '../../controllers/anchored-rows.js'
import { AnchoredRows } from '../../controllers/anchored-rows.js'
import { Announcer } from '../../controllers/announcer.js'
import { CopyController } from '../../controllers/copy.js'
import { FeedFocus } from '../../controllers/feed-focus.js'
import { MessageActs } from '../../controllers/message-acts.js'
import { MinuteController } from '../../controllers/minute.js'
import { ReadMarker } from '../../controllers/read-marker.js'
import { StoreController } from '../../controllers/store-controller.js'
import { TargetRow } from '../../controllers/target-row.js'
import { delivery } from '../../i18n/en/delivery.js'
import { noConversation } from '../../i18n/en/no-conversation.js'
import { thread } from '../../i18n/en/thread.js'
import { english } from '../../i18n/english.js'
import type { BackendError } from '../../state/actions.js'
import type { Inbox } from '../../state/inbox.js'
import type { MessageThread } from '../../state/widgets/thread.js'
import { messageThread, wantedPage } from '../../state/widgets/thread.js'
import {
  buttonStyles, emptyStateStyles, focusStyles, hiddenStyles, iconStyles, scrollStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { avatarStyles } from '../parts/avatar.styles.js'
import { deliveryIconStyles } from '../parts/delivery-icon.styles.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import { skeletonBubbles } from '../parts/skeleton.js'
import { timeStyles } from '../parts/time.styles.js'
import { messageListStyles } from './inbox-message-list.styles.js'
import { messageRowStyles } from './message-row.styles.js'
import { MessageRows } from './message-rows.js'
import { newestButton, threadEnd, threadStart } from './thread-edges.js'
import { emptyThread, failedThread, goneThread } from './thread-states.js'
import { actWords, arrivalWords, partyName, typingWords } from './thread-words.js'

/** What stands above the first message and below the last, and a message nobody has measured: CSS pixels. */
const BEFORE = 72
const AFTER = 40
const ROW_HEIGHT = 60

const NONE: readonly string[] = []

type Ready = Extract<ReturnType<MessageThread['state']['get']>, { status: 'ready' }>

const ENGLISH = english(delivery, noConversation, thread)

/**
 * The messages of one conversation: who said what and when, how far answers got, what colleagues noted, what happened.
 * Draws only the rows in view, however many there are; stays at the newest while one is there, and holds still while
 * one reads.
 *
 * @customElement inbox-message-list
 * @fires {IntentEvent} inbox-mark-read - An agent has looked at the newest message for a second. Cancelable.
 * @fires {IntentEvent} inbox-send-again - An agent sends a message as a new one that was not delivered. Cancelable.
 * @fires {IntentEvent} inbox-retry - An agent sends a message again that was refused. Cancelable.
 * @fires {IntentEvent} inbox-check - An agent has it looked up whether a message arrived. Cancelable.
 * @fires {IntentEvent} inbox-edit - An agent takes a message back into the composer that did not leave. Cancelable.
 * @fires {IntentEvent} inbox-discard - An agent gives a refused message up. Cancelable.
 * @slot empty - In place of what is shown when there are no messages.
 * @csspart feed - The messages.
 * @csspart row - One message with the day and the line of the unread above it.
 * @csspart message - One message or note; also `ours`, `theirs` or `note`.
 * @csspart bubble - Its text; also `ours`, `theirs` or `note`.
 * @csspart head - Who wrote it and when, once a group.
 * @csspart author - Who wrote it.
 * @csspart note-label - Says that a note is private.
 * @csspart event - What happened, as a line.
 * @csspart day - Where a day begins.
 * @csspart unread-divider - Where the unread begin.
 * @csspart attachment - A file.
 * @csspart picture - The image of a file that one of us sent.
 * @csspart delivery - How far a message got.
 * @csspart delivery-line - Under a message that was on its way while one looked, or failed: how far it got, what to do.
 * @csspart delivery-failure - Why it was not delivered; shows all of it.
 * @csspart edit - Takes it back.
 * @csspart retry - Tries again.
 * @csspart check - Looks whether it arrived.
 * @csspart discard - Gives it up.
 * @csspart send-again - Sends a message as a new one that was not delivered.
 * @csspart copy - Copies its text.
 * @csspart newest - The button that goes to the newest message.
 * @csspart typing - Who is typing.
 * @feature M11 M17 D17
 */
export class InboxMessageList extends InboxElement<typeof ENGLISH> {
  static override properties: PropertyDeclarations = {
    conversationId: { attribute: 'conversation-id' },
  }

  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, buttonStyles, scrollStyles, emptyStateStyles,
    skeletonPartStyles, avatarStyles, deliveryIconStyles, timeStyles, messageRowStyles, messageListStyles,
  ]

  protected override readonly english = ENGLISH

  /** The conversation to show. Default: the one the agent has open. */
  declare conversationId: string | undefined

  readonly #place = new StoreController(this, () => this.inbox?.location)
  readonly #state = new StoreController(this, () => this.#widget?.state, { perFrame: true })
  readonly #resource = new StoreController(this, () => this.#widget?.resource)
  readonly #gone = new StoreController(this, () => this.#widget?.gone)
  readonly #party = new StoreController(this, () => this.#widget?.party)
  readonly #start = new StoreController(this, () => this.#widget?.start)
  readonly #company = new StoreController(this, () => this.#widget?.company)
  readonly #arrivals = new StoreController(this, () => this.#widget?.arrivals, { perFrame: true })
  readonly #unread = new StoreController(this, () => this.#widget?.unread)
  readonly #target = new StoreController(this, () => this.#widget?.target)
  readonly #copy = new CopyController(this, () => this.#widget?.after)
  readonly #minute = new MinuteController(this, () => this.#widget)

  readonly #rows = new AnchoredRows(this, {
    list: () => this.#id, keys: () => this.#ids, estimate: ROW_HEIGHT, before: BEFORE, after: AFTER,
    keep: () => this.#focus.kept,
  })
  readonly #focus: FeedFocus = new FeedFocus(this, {
    ids: () => this.#ids,
    reveal: id => { this.#rows.reveal(id, 'nearest') },
    goToEnd: () => { this.#goToEnd() },
  })
  readonly #announcer = new Announcer(this, () => this.#widget && {
    subject: this.#id!,
    count: this.#arrivals.value?.count,
    words: added => this.#spoken(added),
    after: this.#widget.after,
  })
  readonly #targetRow = new TargetRow(this, () => this.#widget && {
    target: this.#target.value ?? null,
    ids: this.#state.value?.status === 'ready' ? this.#state.value.ids : undefined,
    load: id => { this.#widget?.goTo(id) },
    reveal: id => { this.#rows.reveal(id, 'center') },
    after: this.#widget.after,
  })
  /** How much had arrived when the newest was last in view. */
  #seenArrivals = 0
  #bound: { readonly inbox: Inbox, readonly id: string, readonly widget: MessageThread } | undefined
  readonly #acts = new MessageActs(this, {
    widget: () => this.#widget,
    copy: this.#copy,
    focus: id => { this.#focus.focus(id) },
    sendAgain: messageId => this.act('send-again', { conversationId: this.#id!, messageId }),
    decide: (act, args) => this.act(act, args),
  })
  readonly #messages = new MessageRows(this, {
    widget: () => this.#widget, party: () => this.#party.value, acts: this.#acts, copy: this.#copy,
    words: () => ({ terms: this.terms, format: this.format, sentences: error => this.sentences(error) }),
  })

  constructor() {
    super()
    new ReadMarker(this, () => this.#widget && {
      thread: this.#id!,
      newest: this.#rows.isAtEnd ? this.#widget.newestSeq() : undefined,
      isUnread: this.#unread.value === true && this.#widget.capability('mark-read').state === 'available',
      after: this.#widget.after,
      read: seq => { void this.act('mark-read', { conversationId: this.#id!, seq }) },
    })
  }

  get #id(): string | undefined {
    return this.conversationId ?? this.#place.value?.conversationId ?? undefined
  }

  /** Asked for very often while rows are drawn. */
  get #widget(): MessageThread | undefined {
    const { inbox } = this
    const id = this.#id
    if (!inbox || !id) return undefined
    if (this.#bound?.inbox !== inbox || this.#bound.id !== id) {
      this.#bound = { inbox, id, widget: messageThread(inbox, { conversationId: id }) }
    }
    return this.#bound.widget
  }

  get #ids(): readonly string[] {
    const state = this.#state.value
    return state?.status === 'ready' ? state.ids : NONE
  }

  /** Moves the focus to a message, scrolling it into view. It must be loaded. */
  focusMessage(messageId: string): void {
    this.#focus.focus(messageId)
  }

  override focus(): void {
    const last = this.#ids.at(-1)
    if (last !== undefined) this.#focus.focus(last)
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    const state = this.#state.value
    const isNewest = this.#rows.isAtEnd && this.#widget?.newestSeq() !== undefined
    if (isNewest) this.#seenArrivals = this.#arrivals.value?.count ?? 0
    if (state?.status !== 'ready') return
    const drawn = this.#rows.rows.filter(row => !row.isAway)
    const wanted = wantedPage(state, drawn[0]?.index, drawn.at(-1)?.index)
    // Lit takes no request within an update.
    if (wanted) queueMicrotask(() => { this.#widget?.[wanted === 'older' ? 'loadOlder' : 'loadNewer']() })
  }

  protected override render() {
    const { terms } = this
    const state = this.#state.value
    const resource = this.#resource.value
    if (!this.inbox || !this.#widget) return nothing
    if (this.#gone.value) return goneThread(terms)
    if (state?.status !== 'ready' && resource?.status === 'failed') return this.#renderFailed(resource.error)
    if (state?.status === 'failed') return this.#renderFailed(state.error)
    if (state?.status !== 'ready') return skeletonBubbles(6, terms.loadingMessages)
    return state.ids.length === 0 && !state.older ? emptyThread(terms) : this.#renderThread(state)
  }

  #renderFailed(error: BackendError) {
    return failedThread({
      error, terms: this.terms, sentences: this.sentences(error), onRetry: () => { this.#widget?.retry() },
    })
  }

  #renderThread(state: Ready) {
    const { terms, format } = this
    const rows = this.#rows
    const start = this.#start.value
    const now = this.#widget?.now() ?? 0
    const today = new Date(this.#minute.value * 60_000).toDateString()
    const since = start && !state.older ? format.date(start.at, now) : undefined
    return keyed(this.#id, html`
      <div class="scroll" ${ref(rows.scroller)} @click=${this.#acts.onClick} @keydown=${this.#focus.onKeydown}
        @focusin=${this.#focus.onFocusin} @focusout=${this.#focus.onFocusout}>
        <div class="space" ${ref(rows.space)}>
          ${threadStart({
            terms, isMore: state.older, isFailed: state.failed?.side === 'older', since, isLegacy: start?.legacy ?? false,
          })}
          <div class="window" role="feed" part="feed" aria-label=${terms.messagesWith(this.#name)}
            aria-busy=${state.loading ? 'true' : 'false'} ${ref(rows.window)}>
            ${repeat(rows.rows, row => row.key, row => this.#renderRow(state, row, today))}
          </div>
          ${threadEnd({ terms, isFailed: state.failed?.side === 'newer', typing: this.#typing })}
        </div>
      </div>
      ${rows.isAtEnd && !state.newer ? nothing : this.#renderNewest()}
      <div class="visually-hidden" role="status">${
        this.#copy.copied === undefined ? this.#announcer.text || actWords(this.#acts.end, terms) : terms.copied}</div>`)
  }

  #renderRow({ ids, older, newer }: Ready, { key, index, isAway }: WindowRow, today: string) {
    const neighbors = { previousId: ids[index - 1], nextId: ids[index + 1], isCut: index === 0 && older }
    return this.#messages.draw(key, neighbors, {
      index, isAway,
      count: older || newer ? -1 : ids.length,
      isTabStop: this.#focus.isActive(key),
      isFlashed: key === this.#targetRow.flashed,
    }, today)
  }

  #renderNewest() {
    const count = (this.#arrivals.value?.count ?? 0) - this.#seenArrivals
    return newestButton(count, this.terms, this.#goToEnd)
  }

  /** Whom the thread is with. */
  get #name(): string {
    return partyName(this.#party.value, this.terms, this.format)
  }

  readonly #agentName = (id: string) => this.#widget?.agent(id)?.name

  get #typing(): string {
    return typingWords(this.#company.value?.typing ?? [], this.#name, this.terms, this.format)
  }

  #spoken(added: number): string {
    return arrivalWords(added, this.#arrivals.value?.message, this.#name, this.#agentName, this.terms)
  }

  readonly #goToEnd = () => {
    this.#widget?.goToEnd()
    this.#rows.goToEnd()
  }
}
