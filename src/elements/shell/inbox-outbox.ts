import type { CSSResultGroup, PropertyValues } from 'lit'
import { html, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { CopyController } from '../../controllers/copy.js'
import { MinuteController } from '../../controllers/minute.js'
import { StoreController } from '../../controllers/store-controller.js'
import { contactName } from '../../i18n/contact-name.js'
import { actions } from '../../i18n/en/actions.js'
import { delivery } from '../../i18n/en/delivery.js'
import { outbox } from '../../i18n/en/outbox.js'
import { thread } from '../../i18n/en/thread.js'
import { english } from '../../i18n/english.js'
import { iconCircleCheck } from '../../icons/circle-check.js'
import { iconCopy } from '../../icons/copy.js'
import { iconDownload } from '../../icons/download.js'
import { iconTrash } from '../../icons/trash.js'
import type { OutboxRow, OutboxView, OutboxWidget } from '../../state/widgets/outbox.js'
import { outboxWidget } from '../../state/widgets/outbox.js'
import type { UnsentAct } from '../../state/widgets/thread.js'
import { buttonStyles, emptyStateStyles, focusStyles, hiddenStyles, iconStyles, scrollStyles } from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { deliveryIconStyles } from '../parts/delivery-icon.styles.js'
import { deliveryIcon } from '../parts/delivery-icon.js'
import { emptyState } from '../parts/empty-state.js'
import { unsentChoices, unsentWords } from '../parts/unsent.js'
import { outboxStyles } from './inbox-outbox.styles.js'
import { saveWritten } from './written-file.js'

const SECOND = 1_000

const ENGLISH = english(actions, delivery, outbox, thread)

/**
 * Everything an agent wrote that is not sent, with how far each message is and what can be done about it, and text that
 * was recovered from a damaged storage. All of it, and drafts, can be had as one text file. For a popover, or a place
 * of its own.
 *
 * @customElement inbox-outbox
 * @fires {IntentEvent} inbox-open - An agent goes to the conversation of a message. Cancelable.
 * @fires {IntentEvent} inbox-edit - An agent takes a message back into the composer. Cancelable.
 * @fires {IntentEvent} inbox-retry - An agent has a message tried again. Cancelable.
 * @fires {IntentEvent} inbox-check - An agent has it looked up whether a message arrived. Cancelable.
 * @fires {IntentEvent} inbox-discard - An agent gives a message up. Cancelable.
 * @fires {Event} close - The agent goes elsewhere. Does not bubble.
 * @csspart counts - How many messages there are of each state.
 * @csspart download - Has all texts as a file.
 * @csspart rows - The messages.
 * @csspart row - One message.
 * @csspart place - The conversation it stands in; opens it.
 * @csspart text - The beginning of its text.
 * @csspart state - How far it is.
 * @csspart edit - Takes it back.
 * @csspart retry - Tries again.
 * @csspart check - Looks whether it arrived.
 * @csspart discard - Gives it up.
 * @csspart copy - Copies a recovered text.
 */
export class InboxOutbox extends InboxElement<typeof ENGLISH> {
  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, buttonStyles, emptyStateStyles, scrollStyles,
    deliveryIconStyles, outboxStyles,
  ]

  protected override readonly english = ENGLISH

  readonly #view = new StoreController(this, () => this.#widget?.view)
  readonly #second = new MinuteController(this, () =>
    this.#view.value?.rows.some(({ unsent }) => unsent.sendAt !== null || unsent.retryAt !== null)
      ? this.#widget : undefined, SECOND)

  readonly #copy = new CopyController(this, () => this.#widget?.after)
  /** What became of what the agent just did. */
  #said = ''
  /** The place in the list whose button was pressed: the focus stays near when its row goes. */
  #pressedAt = -1
  #wantsFocus = false

  get #widget(): OutboxWidget | undefined {
    return this.inbox && outboxWidget(this.inbox, {})
  }

  override focus(): void {
    this.#wantsFocus = true
    this.requestUpdate()
  }

  protected override firstUpdated(): void {
    this.renderRoot.addEventListener('click', this.#onClick)
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    const all = this.renderRoot.querySelector<HTMLElement>('.all')
    if (this.#wantsFocus && all) {
      this.#wantsFocus = false
      ;(all.querySelector<HTMLElement>('.rows button') ?? all).focus()
    }
    if (this.#pressedAt < 0 || this.shadowRoot?.activeElement) return
    const rows = [...this.renderRoot.querySelectorAll('.row')]
    const next = rows[Math.min(this.#pressedAt, rows.length - 1)]?.querySelector<HTMLElement>('button')
    this.#pressedAt = -1
    ;(next ?? all)?.focus()
  }

  protected override render() {
    const view = this.#view.value
    if (!view) return nothing
    const isEmpty = view.rows.length === 0 && view.aside.length === 0
    return html`<div class="all" tabindex="-1" role="group" aria-label=${this.terms.outbox}>
      ${this.#renderHead(view)}${isEmpty ? this.#renderEmpty() : this.#renderRows(view)}</div>
      <div class="visually-hidden" role="status">${this.#copy.copied === undefined ? this.#said : this.terms.copied}</div>`
  }

  #renderHead({ counts, aside, hasText }: OutboxView) {
    const { terms } = this
    if (!hasText) return nothing
    const words = [
      ...counts.map(([state, count]) => terms.outboxCounts[state](count)),
      ...aside.length > 0 ? [terms.setAsideCount(aside.length)] : [],
    ]
    return html`<div class="head"><p class="counts" part="counts">${this.format.list(words)}</p>
      <button type="button" class="button" part="download" @click=${this.#download}>${iconDownload}${terms.downloadTexts}</button></div>`
  }

  #renderEmpty() {
    return emptyState({ icon: iconCircleCheck, title: this.terms.outboxEmptyTitle, hint: this.terms.outboxEmptyHint })
  }

  #renderRows({ rows, aside }: OutboxView) {
    return html`<ul class="rows scroll" part="rows">${
      repeat(rows, ({ id }) => id, row => this.#renderRow(row))}${
      repeat(aside, ({ id }) => id, row => this.#renderAside(row))}</ul>`
  }

  #renderRow(row: OutboxRow) {
    const { terms, format } = this
    const { unsent, conversation } = row
    const name = conversation ? contactName({ ...row, conversation }, terms, format) : terms.unknownContact
    const words = unsentWords(unsent, {
      terms, format, now: this.#second.value * SECOND, isNotFound: row.isNotFound,
      sentences: error => this.sentences(error),
    })
    return html`<li class="row" part="row" data-id=${row.id}>
      <button type="button" class="place" part="place" data-act="open" title=${terms.actions.open}><bdi>${name}</bdi></button>
      <p class="text" part="text"><bdi>${row.start}</bdi></p>
      <p class="foot ${unsent.state}" part="state">${deliveryIcon(unsent.state, '')}<span>${row.isNote
        ? `${terms.noteLabel} · ` : nothing}<bdi>${words}</bdi></span></p>
      <div class="choices">${unsentChoices(unsent, terms)}</div></li>`
  }

  #renderAside({ id, start, text }: OutboxView['aside'][number]) {
    const { terms } = this
    const isCopied = this.#copy.copied === text
    return html`<li class="row" part="row" data-id=${id}>
      <p class="place">${terms.setAside}</p>
      <p class="text" part="text"><bdi>${start}</bdi></p>
      <p class="foot" part="state">${terms.setAsideHint}</p>
      <div class="choices">${CopyController.isPossible
        ? html`<button type="button" class="button quiet" part="copy" data-act="copy" aria-disabled=${isCopied ? 'true' : nothing}
          >${iconCopy}${isCopied ? terms.copied : terms.copyText}</button>`
        : nothing}<button type="button" class="button quiet" part="discard" data-act="discard-aside"
        >${iconTrash}${terms.discardMessage}</button></div></li>`
  }

  /** One listener for the buttons of all rows. */
  readonly #onClick = (event: Event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-act]')
    const row = button?.closest<HTMLElement>('[data-id]')
    const id = row?.dataset['id']
    if (!button || !row || id === undefined) return
    this.#pressedAt = [...this.renderRoot.querySelectorAll('.row')].indexOf(row)
    const act = button.dataset['act']
    if (act === 'open') void this.#open(this.#conversationOf(id))
    else if (act === 'copy') void this.#copy.copy(this.#view.value?.aside.find(one => one.id === id)?.text ?? '')
    else if (act === 'discard-aside') this.#widget?.discardAside(id)
    else void this.#decide(act as UnsentAct, id)
  }

  #conversationOf(commandId: string): string | undefined {
    return this.#view.value?.rows.find(({ id }) => id === commandId)?.conversationId
  }

  async #open(conversationId: string | undefined): Promise<void> {
    if (conversationId === undefined) return
    const { state } = await this.act('open', { conversationId })
    if (state === 'done') this.dispatchEvent(new Event('close'))
  }

  async #decide(act: UnsentAct, commandId: string): Promise<void> {
    this.#said = ''
    const failed = this.#view.value?.rows.some(({ id, unsent }) => id === commandId && unsent.state === 'failed')
    const conversationId = this.#conversationOf(commandId)
    const outcome = await this.act(act, { commandId })
    const { terms } = this
    const isDone = outcome.state === 'done' && outcome.result === true
    if (act === 'check' && outcome.state === 'done') this.#said = isDone ? terms.arrived : terms.notArrived
    if (act === 'edit' && isDone) this.#said = terms.takenBack
    this.requestUpdate()
    // What is to be edited stands in the composer of its conversation.
    if (act === 'edit' && failed && outcome.state === 'done') await this.#open(conversationId)
  }

  readonly #download = () => {
    const widget = this.#widget
    if (widget) saveWritten(widget.written(), { terms: this.terms, format: this.format, now: widget.now() })
  }
}
