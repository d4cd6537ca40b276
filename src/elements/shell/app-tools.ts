import type { LitElement, ReactiveController } from 'lit'
import { html, nothing } from 'lit'
import { LateElement } from '../../controllers/late-element.js'
import { START_PARTS } from '../../controllers/start-parts.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ShellTerms } from '../../i18n/terms/shell.js'
import { iconPlus } from '../../icons/plus.js'
import { iconSearch } from '../../icons/search.js'
import type { Inbox } from '../../state/inbox.js'
import type { AppWidget } from '../../state/widgets/app.js'
import type { InboxNewConversation } from '../conversations/inbox-new-conversation.js'
import type { InboxSearch } from '../navigation/inbox-search.js'
import { iconButton } from '../parts/icon-button.js'
import { late } from '../parts/late.js'
import { SEARCH_PARTS } from './app-parts.js'

export interface AppToolsScene {
  readonly inbox: () => Inbox | undefined
  readonly widget: () => AppWidget | undefined
  readonly terms: () => BaseTerms & ShellTerms
  /** Whether the search stands in place of the list; null where nothing can be searched. */
  readonly searching: () => boolean | null
  readonly onSearch: () => void
  /** A search began, wherever somebody asked for it: it must be seen. */
  readonly onSearching: () => void
}

/** What an app's list has beside its filters: the search, and what begins a conversation. Both come when asked for. */
export class AppTools implements ReactiveController {
  readonly #host: LitElement
  readonly #scene: AppToolsScene
  readonly #search: LateElement
  readonly #starter: LateElement
  /** An agent goes to the field, once it is there. */
  #wantsField = false
  #wasSearching: boolean | null = null

  constructor(host: LitElement, scene: AppToolsScene) {
    this.#host = host
    this.#scene = scene
    this.#search = new LateElement(host, 'inbox-search')
    this.#starter = new LateElement(host, 'inbox-new-conversation')
    host.addController(this)
  }

  hostUpdated(): void {
    const isSearching = this.#scene.searching()
    if (isSearching && this.#wasSearching === false) this.#scene.onSearching()
    this.#wasSearching = isSearching
    const field = this.#wantsField ? this.#field : null
    if (!field) return
    this.#wantsField = false
    field.focus()
  }

  /** Goes to what was found, where the search is open. Returns whether there is something. */
  toResult(): boolean {
    return this.#scene.searching() === true && (this.#field?.focusResult() ?? false)
  }

  /** The search, in place of the list. */
  search() {
    if (!this.#scene.searching()) return nothing
    return html`<div class="searching">${late(this.#search, {
      terms: this.#scene.terms(), onRetry: this.#search.bring,
      draw: () => html`<inbox-search .inbox=${this.#scene.inbox()} exportparts=${SEARCH_PARTS} @close=${this.#searched}
        ></inbox-search>`,
    })}</div>`
  }

  /** Their buttons. */
  buttons() {
    return html`${this.#scene.searching() === null ? nothing : iconButton({
      part: 'search', icon: iconSearch, label: this.#scene.terms().searchInstead, onClick: this.#beginSearch,
    })}${this.#renderStarter()}`
  }

  #renderStarter() {
    const terms = this.#scene.terms()
    const allowed = this.#scene.widget()?.starting()
    if (!allowed || allowed.state === 'unsupported') return nothing
    return html`${iconButton({
      part: 'new-conversation', icon: iconPlus, label: this.#starter.hasFailed ? terms.partFailed : terms.newConversation,
      onClick: this.#begin, popup: 'dialog',
      disabledReason: allowed.state === 'denied' ? terms.forbiddenReasons[allowed.reason] : undefined,
    })}${this.#starter.isHere ? html`<inbox-new-conversation .inbox=${this.#scene.inbox()} exportparts=${START_PARTS}
      ></inbox-new-conversation>` : nothing}`
  }

  get #field(): InboxSearch | null {
    return this.#host.renderRoot.querySelector<InboxSearch>('inbox-search')
  }

  readonly #begin = async (event: MouseEvent) => {
    const opener = event.currentTarget as HTMLElement
    await this.#starter.bring()
    await this.#host.updateComplete
    await this.#host.renderRoot.querySelector<InboxNewConversation>('inbox-new-conversation')?.show(opener)
  }

  readonly #beginSearch = () => {
    this.#wantsField = true
    void this.#search.bring()
    this.#scene.onSearch()
  }

  /** The list is there again, and the focus goes back to where the search began. */
  readonly #searched = async () => {
    await this.#host.updateComplete
    this.#host.renderRoot.querySelector<HTMLElement>('[part~="search"]')?.focus()
  }
}
