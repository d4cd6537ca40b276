import type { CSSResultGroup, PropertyValues } from 'lit'
import { html, nothing } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import { live } from 'lit/directives/live.js'
import { repeat } from 'lit/directives/repeat.js'
import { StoreController } from '../../controllers/store-controller.js'
import { searching } from '../../i18n/en/searching.js'
import { english } from '../../i18n/english.js'
import { iconHistory } from '../../icons/history.js'
import { iconSearch } from '../../icons/search.js'
import { iconX } from '../../icons/x.js'
import { keepTyping } from '../../lib/typing-keys.js'
import type { Found, Hit, SearchWidget } from '../../state/widgets/search.js'
import { SEARCH_LENGTH, searchWidget } from '../../state/widgets/search.js'
import {
  buttonStyles, emptyStateStyles, fieldStyles, focusStyles, hiddenStyles, iconButtonStyles, iconStyles, scrollStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { avatarStyles } from '../parts/avatar.styles.js'
import { emptyState } from '../parts/empty-state.js'
import { errorState } from '../parts/error-state.js'
import { iconButton } from '../parts/icon-button.js'
import { skeletonRows } from '../parts/skeleton.js'
import { markedStyles } from '../parts/marked.styles.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import { searchStyles } from './inbox-search.styles.js'
import { searchRow } from './search-row.js'

const ENGLISH = english(searching)

/** What a key does among the results: where the focus goes from one of so many. */
const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: at => at - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
}

/**
 * Finds conversations, contacts and messages: a field, and below it what was found, group by group, with the words
 * marked that it was found by. A message opens its conversation at that message. As long as nothing is searched for, it
 * offers the last few searches of which something was opened on this device, each to be forgotten; none where the
 * device stores nothing.
 *
 * By keyboard: Down goes from the field to the results and on, Up back; Enter opens; Escape goes back to the field, and
 * there ends the search.
 *
 * @customElement inbox-search
 * @fires {IntentEvent} inbox-search - An agent searches, or ends it. Cancelable.
 * @fires {IntentEvent} inbox-open - An agent opens what was found. Cancelable.
 * @fires {Event} close - An agent ended the search. Does not bubble.
 * @csspart field - The field and its buttons.
 * @csspart input - What is searched for.
 * @csspart clear - Ends the search.
 * @csspart results - All that was found.
 * @csspart group - One group.
 * @csspart hit - One thing found.
 * @csspart mark - The words it was found by.
 * @csspart more - Shows more messages.
 * @csspart recent - A search of before.
 * @csspart forget - Forgets it.
 * @feature X
 */
export class InboxSearch extends InboxElement<typeof ENGLISH> {
  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, buttonStyles, iconButtonStyles, fieldStyles,
    scrollStyles, emptyStateStyles, skeletonPartStyles, avatarStyles, markedStyles, searchStyles,
  ]

  protected override readonly english = ENGLISH

  readonly #state = new StoreController(this, () => this.#widget?.state)
  readonly #text = new StoreController(this, () => this.#widget?.text)
  readonly #openId = new StoreController(this, () => this.#widget?.openId)
  readonly #isOn = new StoreController(this, () => this.#widget?.isOn)
  readonly #isAvailable = new StoreController(this, () => this.#widget?.isAvailable)
  /** What was typed and is not yet searched for: the field never loses a letter to a slow host. */
  #typed: string | undefined
  #wantsFocus = false
  /** Contacts that turned out to have no conversation. */
  readonly #alone = new Set<string>()

  readonly #recent = new StoreController(this, () => this.#widget?.recent)
  /** Where its field is known to be one, and the end of that. */
  #place: { readonly widget: SearchWidget, readonly end: () => void } | undefined

  get #widget(): SearchWidget | undefined {
    return this.inbox && searchWidget(this.inbox, {})
  }

  /** Goes to the field, and to all that stands in it. */
  override focus(): void {
    this.#wantsFocus = true
    this.requestUpdate()
  }

  /** Goes to what was opened last of what was found, else to the first of it. Returns whether there is anything. */
  focusResult(): boolean {
    const hits = this.#hits
    const target = hits.find(hit => hit.ariaCurrent === 'true') ?? hits[0]
    target?.focus()
    return target !== undefined
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#place?.end()
    this.#place = undefined
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    this.#tellPlace()
    const input = this.#wantsFocus ? this.#input : null
    if (!input) return
    this.#wantsFocus = false
    input.focus()
    input.select()
  }

  protected override render() {
    if (!this.inbox || !this.#isAvailable.value) return nothing
    const { terms } = this
    const text = this.#typed ?? this.#text.value ?? ''
    return html`<form class="field" part="field" role="search" @submit=${this.#submit} @keydown=${keepTyping}
      @keypress=${keepTyping} @keyup=${keepTyping}>${iconSearch}<input class="input" part="input" type="search"
        autocomplete="off" spellcheck="false" enterkeyhint="search" maxlength=${SEARCH_LENGTH} aria-label=${terms.search}
        placeholder=${terms.searchPlaceholder} .value=${live(text)} @input=${this.#type} @keydown=${this.#fieldKey}>${
          this.#isOn.value ? iconButton({ part: 'clear', icon: iconX, label: terms.endSearch, onClick: this.#end }) : nothing}</form>
      <div class="visually-hidden" role="status">${this.#spoken}</div>
      ${this.#renderState()}`
  }

  #renderState() {
    const { terms } = this
    const state = this.#state.value
    switch (state?.status) {
      case undefined:
      case 'idle': return this.#renderRecent()
      case 'loading': return html`<div class="results" part="results">${skeletonRows(6, terms.loading)}</div>`
      case 'failed': return html`<div class="results" part="results">${errorState({
        title: terms.searchFailed, sentences: this.sentences(state.error),
        retry: { label: terms.retry, onAct: () => { this.#widget?.retry() } },
      })}</div>`
      case 'ready': return this.#renderFound(state.value)
    }
  }

  #renderRecent() {
    const { terms } = this
    const recent = this.#isOn.value ? this.#recent.value ?? [] : []
    if (recent.length === 0) return nothing
    return html`<div class="results scroll" part="results" @keydown=${this.#resultKey}
      ><div class="group" part="group" role="group" aria-labelledby="recent">
      <h2 class="title" id="recent">${terms.searchRecent}</h2>
      <ul>${repeat(recent, search => search, (search, index) => html`<li class="before"><button type="button" class="again"
        part="recent" data-hit @click=${() => { this.#again(search) }}>${iconHistory}<span class="name"><bdi>${search}</bdi></span
        ></button>${iconButton({
          part: 'forget', id: `forget-${index}`, icon: iconX, label: terms.forgetSearch(search),
          onClick: () => { void this.#forget(search, index) },
        })}</li>`)}</ul></div></div>`
  }

  #renderFound(found: Found) {
    const { terms } = this
    const groups = ([
      ['conversation', found.conversations], ['contact', found.contacts], ['message', found.messages],
    ] as readonly (readonly [Hit['kind'], readonly Hit[]])[])
      .filter(([kind, hits]) => hits.length > 0 || kind === found.waiting[0])
    if (groups.length === 0) {
      return html`<div class="results" part="results">${emptyState({
        icon: iconSearch, title: terms.searchNothingTitle, hint: terms.searchNothingHint,
      })}</div>`
    }
    return html`<div class="results scroll" part="results" role="region" aria-label=${terms.searchResults}
      @keydown=${this.#resultKey}>${groups.map(([, hits]) =>
        hits.length > 0 ? this.#renderGroup(hits, found.search) : skeletonRows(2, terms.loading))}${
        found.next === null || found.waiting.length > 0 ? nothing
          : html`<button type="button" class="button more" part="more" data-hit @click=${this.#more}>${terms.searchMore}</button>`
      }</div>`
  }

  #renderGroup(hits: readonly Hit[], search: string) {
    const { terms, format } = this
    const { kind } = hits[0]!
    const now = this.#widget?.now() ?? 0
    return html`<div class="group" part="group" role="group" aria-labelledby=${kind}>
      <h2 class="title" id=${kind}>${terms.searchGroups[kind]}</h2>
      <ul>${repeat(hits, idOf, hit => html`<li><button type="button" class="hit" part="hit" data-hit
        aria-current=${ifDefined(idOf(hit) === this.#openId.value ? 'true' : undefined)}
        @click=${() => { void this.#open(hit) }}>${searchRow(hit, {
          terms, format, now, search, isAlone: hit.kind === 'contact' && this.#alone.has(hit.contact.id),
        })}</button></li>`)}</ul></div>`
  }

  get #spoken(): string {
    const state = this.#state.value
    if (state?.status !== 'ready' || state.value.waiting.length > 0) return ''
    const { conversations, contacts, messages, more, next } = state.value
    const count = conversations.length + contacts.length + messages.length
    return count === 0 ? this.terms.searchNothingTitle : this.terms.searchFound(count, more || next !== null)
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('input')
  }

  get #hits(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[data-hit]')]
  }

  async #search(text: string): Promise<void> {
    this.#typed = text
    this.requestUpdate()
    await this.act('search', { search: text })
    if (this.#typed !== text) return
    this.#typed = undefined
    this.requestUpdate()
  }

  #tellPlace(): void {
    const widget = this.#widget
    if (this.#place?.widget === widget || !this.#input) return
    this.#place?.end()
    this.#place = widget && { widget, end: widget.addField(() => { this.focus() }) }
  }

  #again(search: string): void {
    void this.#search(search)
    this.focus()
  }

  /** The line goes, so the focus goes to the one beside it. */
  async #forget(search: string, index: number): Promise<void> {
    this.#widget?.forget(search)
    await this.updateComplete
    const hits = this.#hits
    const next = hits[index] ?? hits.at(-1)
    if (next) next.focus()
    else this.focus()
  }

  async #open(hit: Hit): Promise<void> {
    this.#widget?.opened()
    switch (hit.kind) {
      case 'message':
        await this.act('open', { conversationId: hit.conversation.id, messageId: hit.message.id })
        break
      case 'conversation':
        await this.act('open', { conversationId: hit.conversation.id })
        break
      case 'contact': await this.#openContact(hit.contact.id)
    }
  }

  async #openContact(contactId: string): Promise<void> {
    const conversationId = await this.#widget?.newestOf(contactId).catch(() => null)
    if (conversationId) await this.act('open', { conversationId })
    if (conversationId !== undefined) return
    this.#alone.add(contactId)
    this.requestUpdate()
  }

  readonly #type = (event: Event) => { void this.#search((event.target as HTMLInputElement).value) }

  readonly #submit = (event: Event) => {
    event.preventDefault()
    this.focusResult()
  }

  readonly #end = () => {
    this.#typed = undefined
    void this.act('search', { search: null }).then(({ state }) => {
      if (state === 'done') this.dispatchEvent(new Event('close'))
    })
  }

  readonly #more = () => { this.#widget?.more() }

  readonly #fieldKey = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown' && this.focusResult()) event.preventDefault()
    if (event.key !== 'Escape') return
    event.preventDefault()
    this.#end()
  }

  readonly #resultKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      this.focus()
      return
    }
    const hits = this.#hits
    const at = hits.findIndex(hit => hit.matches(':focus'))
    const next = at < 0 ? undefined : STEPS[event.key]?.(at, hits.length)
    if (next === undefined) return
    event.preventDefault()
    if (next < 0) this.focus()
    else hits[next]?.focus()
  }
}

const idOf = (hit: Hit): string => {
  switch (hit.kind) {
    case 'message': return hit.message.id
    case 'conversation': return hit.conversation.id
    case 'contact': return hit.contact.id
  }
}
