import type { CSSResultGroup } from 'lit'
import { html, nothing } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import { repeat } from 'lit/directives/repeat.js'
import { LateElement } from '../../controllers/late-element.js'
import { RovingRows } from '../../controllers/roving-rows.js'
import { StoreController } from '../../controllers/store-controller.js'
import { favorites } from '../../i18n/en/favorites.js'
import { english } from '../../i18n/english.js'
import { iconStarFilled } from '../../icons/star-filled.js'
import { iconStar } from '../../icons/star.js'
import { Typeahead } from '../../lib/typeahead.js'
import type { FavoriteRow, FavoritesWidget } from '../../state/widgets/favorites.js'
import { favoritesWidget } from '../../state/widgets/favorites.js'
import {
  buttonStyles, emptyStateStyles, focusStyles, hiddenStyles, iconButtonStyles, iconStyles, scrollStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import type { InboxNewConversation } from '../conversations/inbox-new-conversation.js'
import { avatarStyles } from '../parts/avatar.styles.js'
import { avatar } from '../parts/avatar.js'
import { emptyState } from '../parts/empty-state.js'
import { errorState } from '../parts/error-state.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import { skeletonRows } from '../parts/skeleton.js'
import { tagChipStyles } from '../parts/tag-chip.styles.js'
import { favoritesStyles } from './inbox-favorites.styles.js'

const ENGLISH = english(favorites)

/**
 * The contacts an agent holds dear, by name. Choosing one opens the conversation they were last active in, whatever
 * its channel and status; where there is none, it begins one with them.
 *
 * One stop for Tab: arrows, Home, End and typing a name go from one to the next; Tab goes on to the star that takes
 * them off the list.
 *
 * @customElement inbox-favorites
 * @fires {IntentEvent} inbox-open - An agent opens the conversation with a contact. Cancelable.
 * @fires {IntentEvent} inbox-favorite - An agent takes a contact off the list. Cancelable.
 * @fires {IntentEvent} inbox-start-conversation - An agent begins a conversation with one. Cancelable.
 * @slot empty - In place of what is shown when there are none.
 * @csspart favorites - The list.
 * @csspart favorite - One contact.
 * @csspart avatar - The contact's picture or initials.
 * @csspart unmark - Takes it off the list.
 * @csspart failure - Says that a conversation could not be opened.
 * @feature D9 D13 M20
 */
export class InboxFavorites extends InboxElement<typeof ENGLISH> {
  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, buttonStyles, iconButtonStyles, scrollStyles,
    emptyStateStyles, skeletonPartStyles, avatarStyles, tagChipStyles, favoritesStyles,
  ]

  protected override readonly english = ENGLISH

  readonly #state = new StoreController(this, () => this.#widget?.state)
  readonly #openId = new StoreController(this, () => this.#widget?.openId)
  readonly #starter = new LateElement(this, 'inbox-new-conversation')
  readonly #typed = new Typeahead()
  readonly #rows = new RovingRows(this, {
    ids: () => this.#shown.map(({ contact }) => contact.id),
    scrollTo: index => { this.#buttons[index]?.scrollIntoView({ block: 'nearest' }) },
    pageSize: () => 10,
  })
  #hasFailed = false

  get #widget(): FavoritesWidget | undefined {
    return this.inbox && favoritesWidget(this.inbox, {})
  }

  get #shown(): readonly FavoriteRow[] {
    const state = this.#state.value
    return state?.status === 'ready' ? state.value : []
  }

  get #buttons(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.favorite')]
  }

  override focus(): void {
    this.#rows.focusActive()
  }

  protected override updated(): void {
    const isLost = this.#shown.length === 0 && this.#rows.release()
    // The last one went with the focus.
    if (isLost && this.ownerDocument.activeElement === this.ownerDocument.body) {
      this.renderRoot.querySelector<HTMLElement>('.none')?.focus()
    }
  }

  protected override render() {
    if (!this.inbox) return nothing
    const { terms } = this
    const state = this.#state.value
    if (!state || state.status === 'loading') return skeletonRows(6, terms.loading)
    if (state.status === 'failed') {
      return errorState({
        title: terms.favoritesFailed, sentences: this.sentences(state.error),
        retry: { label: terms.retry, onAct: () => { this.#widget?.retry() } },
      })
    }
    return html`${state.value.length === 0 ? html`<div class="none" tabindex="-1"><slot name="empty">${emptyState({
        icon: iconStar, title: terms.noFavoritesTitle, hint: terms.noFavoritesHint,
      })}</slot></div>` : this.#renderRows(state.value)}
      ${this.#starter.isHere
        ? html`<inbox-new-conversation .inbox=${this.inbox}></inbox-new-conversation>`
        : nothing}`
  }

  #renderRows(rows: readonly FavoriteRow[]) {
    return html`${this.#hasFailed
      ? html`<p class="failure" part="failure" role="alert">${this.terms.favoriteNotOpened}</p>`
      : nothing}
      <ul class="favorites scroll" part="favorites" aria-label=${this.terms.favorites} @keydown=${this.#onKeydown}
        @focusin=${this.#rows.onFocusin} @focusout=${this.#rows.onFocusout}
        >${repeat(rows, ({ contact }) => contact.id, this.#renderRow)}</ul>`
  }

  readonly #renderRow = ({ contact, optedOut }: FavoriteRow) => {
    const { terms, format } = this
    const [phone] = contact.phones
    const address = phone ? format.phone(phone.value) : contact.emails[0]?.value ?? ''
    const name = contact.name || address || terms.unknownContact
    const facts = [contact.company, name === address ? '' : address].filter(fact => fact !== '')
    const isActive = this.#rows.isActive(contact.id)
    return html`<li class="entry" data-id=${contact.id}><button type="button" class="favorite" part="favorite" data-focus
      tabindex=${isActive ? 0 : -1} aria-current=${ifDefined(this.#openId.value === contact.id ? 'true' : undefined)}
      @click=${(event: Event) => { void this.#open(contact.id, event.currentTarget as HTMLElement) }}
      >${avatar({ id: contact.id, name: contact.name, url: contact.avatarUrl })}<span class="who"><bdi class="name">${name}</bdi>${
        facts.length > 0 ? html`<span class="facts">${facts.map(fact => html`<bdi>${fact}</bdi>`)}</span>` : nothing}</span>${
        optedOut ? html`<span class="chip warning">${terms.optedOut}</span>` : nothing}</button
      ><button type="button" class="icon-button unmark" part="unmark" data-focus="star" tabindex=${isActive ? 0 : -1}
        aria-label=${terms.unmarkFavorite(name)} title=${terms.unmarkFavorite(name)}
        @click=${() => { void this.act('favorite', { contactId: contact.id, favorite: false }) }}>${iconStarFilled}</button></li>`
  }

  async #open(contactId: string, opener: HTMLElement): Promise<void> {
    const widget = this.#widget
    if (!widget) return
    this.#hasFailed = false
    this.requestUpdate()
    try {
      const conversationId = await widget.newestOf(contactId)
      if (conversationId !== undefined) await this.act('open', { conversationId })
      else if (widget.mayStart()) await this.#start(contactId, opener)
    } catch {
      this.#hasFailed = true
      this.requestUpdate()
    }
  }

  async #start(contactId: string, opener: HTMLElement): Promise<void> {
    await this.#starter.bring()
    this.#hasFailed = this.#starter.hasFailed
    this.requestUpdate()
    await this.updateComplete
    await this.renderRoot.querySelector<InboxNewConversation>('inbox-new-conversation')?.show(opener, contactId)
  }

  readonly #onKeydown = (event: KeyboardEvent) => {
    this.#rows.onKeydown(event)
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const buttons = this.#buttons
    const names = [...this.renderRoot.querySelectorAll<HTMLElement>('.name')]
    const next = this.#typed.find(event, names, buttons.indexOf(event.target as HTMLElement))
    const id = next?.closest('li')?.dataset['id']
    if (id !== undefined) this.#rows.focus(id)
  }
}
