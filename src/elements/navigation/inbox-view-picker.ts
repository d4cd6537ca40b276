import type { CSSResultGroup } from 'lit'
import { html, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { AwaitedFocus } from '../../controllers/awaited-focus.js'
import { StoreController } from '../../controllers/store-controller.js'
import { filtering } from '../../i18n/en/filtering.js'
import { views } from '../../i18n/en/views.js'
import { english } from '../../i18n/english.js'
import { iconBookmark } from '../../icons/bookmark.js'
import { iconTrash } from '../../icons/trash.js'
import { iconUsers } from '../../icons/users.js'
import { keepTyping } from '../../lib/typing-keys.js'
import type { BackendError } from '../../state/actions.js'
import type { ViewOption, ViewPicker } from '../../state/widgets/view-picker.js'
import { viewPicker } from '../../state/widgets/view-picker.js'
import {
  buttonStyles, emptyStateStyles, fieldStyles, focusStyles, hiddenStyles, iconButtonStyles, iconStyles, scrollStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { emptyState } from '../parts/empty-state.js'
import { errorState } from '../parts/error-state.js'
import { iconButton } from '../parts/icon-button.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import { skeletonRows } from '../parts/skeleton.js'
import { viewPickerStyles } from './inbox-view-picker.styles.js'

const ENGLISH = english(filtering, views)

/**
 * Lists kept under a name, mine and everybody's: opens one, removes one, and keeps the list where the agent is. For a
 * popover, or a place of its own.
 *
 * @customElement inbox-view-picker
 * @fires {IntentEvent} inbox-open-view - An agent goes to a saved list. Cancelable.
 * @fires {IntentEvent} inbox-save-view - An agent keeps the list where they are under a name. Cancelable.
 * @fires {IntentEvent} inbox-delete-view - An agent removes one. Cancelable.
 * @fires {Event} close - The agent went to one, or is done. Does not bubble.
 * @csspart views - The lists.
 * @csspart view - One of them.
 * @csspart remove-view - Removes it.
 * @csspart form - Where one is named.
 * @csspart input - The name.
 * @csspart save - Keeps it.
 * @feature D11
 */
export class InboxViewPicker extends InboxElement<typeof ENGLISH> {
  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, buttonStyles, iconButtonStyles, fieldStyles,
    scrollStyles, emptyStateStyles, skeletonPartStyles, viewPickerStyles,
  ]

  protected override readonly english = ENGLISH

  readonly #focus = new AwaitedFocus(this, '.view, input')
  readonly #state = new StoreController(this, () => this.#widget?.state)
  #name = ''
  #error: BackendError | undefined

  get #widget(): ViewPicker | undefined {
    return this.inbox && viewPicker(this.inbox, {})
  }

  get #options(): readonly ViewOption[] {
    const state = this.#state.value
    return state?.status === 'ready' ? state.value : []
  }

  /** The view of mine that has the name that is typed. */
  get #same(): ViewOption | undefined {
    const name = this.#name.trim().toLocaleLowerCase()
    return this.#options.find(one => one.mayChange && one.view.name.toLocaleLowerCase() === name)
  }

  override focus(): void {
    this.#focus.want()
  }

  protected override render() {
    const { terms } = this
    const state = this.#state.value
    const allowed = this.#widget?.capability()
    if (!allowed || allowed.state === 'unsupported') return nothing
    if (!state || state.status === 'loading') return skeletonRows(3, terms.loading)
    if (state.status === 'failed') {
      return errorState({
        title: terms.viewsFailed, sentences: this.sentences(state.error),
        retry: { label: terms.retry, onAct: () => { this.#widget?.retry() } },
      })
    }
    return html`${state.value.length === 0
      ? emptyState({ icon: iconBookmark, title: terms.noViewsTitle, hint: terms.noViewsHint })
      : html`<ul class="views scroll" part="views" aria-label=${terms.savedViews}>${
        repeat(state.value, ({ view }) => view.id, this.#renderOption)}</ul>`}
      ${allowed.state === 'available' ? this.#renderForm() : nothing}`
  }

  readonly #renderOption = ({ view, isHere, mayChange }: ViewOption) => {
    const { terms } = this
    return html`<li class="entry"><button type="button" class="view" part="view" data-id=${view.id}
      aria-current=${isHere ? 'true' : nothing} @click=${this.#open}>${iconBookmark}<span class="name"><bdi>${view.name}</bdi></span>
      ${view.shared ? html`<span title=${terms.everybodysView}>${iconUsers}<span class="visually-hidden">${terms.everybodysView}</span></span>` : nothing}
      </button>${mayChange ? iconButton({
        part: 'remove-view', id: `remove-${view.id}`, icon: iconTrash, label: terms.removeView(view.name),
        onClick: () => { this.#remove(view.id) },
      }) : nothing}</li>`
  }

  #renderForm() {
    const { terms } = this
    const error = this.#error
    return html`<form class="form" part="form" novalidate @submit=${this.#save}>
      <label class="field"><span class="label">${terms.viewName}</span><input class="input" part="input" name="name"
        maxlength="60" autocomplete="off" .value=${this.#name} aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${error ? 'error' : nothing} @input=${this.#type} @keydown=${keepTyping} @keypress=${keepTyping}
        @keyup=${keepTyping}></label>
      ${error ? html`<p class="error" id="error" role="alert">${this.sentences(error).join(' ')}</p>` : nothing}
      ${this.#widget?.mayShare() ? html`<label class="share"><input type="checkbox" name="shared"
        .checked=${this.#same?.view.shared ?? false} ?disabled=${this.#same?.view.shared ?? false}>${terms.shareView}</label>` : nothing}
      <div class="acts"><button type="submit" class="button primary" part="save">${
        this.#same ? terms.replaceView : terms.saveView}</button></div></form>`
  }

  readonly #type = (event: Event) => {
    this.#name = (event.currentTarget as HTMLInputElement).value
    this.#error = undefined
    this.requestUpdate()
  }

  readonly #open = (event: Event) => {
    const viewId = (event.currentTarget as HTMLElement).dataset['id']!
    void this.act('open-view', { viewId })
    this.dispatchEvent(new Event('close'))
  }

  #remove(viewId: string): void {
    void this.act('delete-view', { viewId })
    // The row goes, and its button with it.
    this.renderRoot.querySelector<HTMLElement>('.form input')?.focus()
  }

  readonly #save = async (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const shared = form.elements.namedItem('shared') as HTMLInputElement | null
    const same = this.#same
    const outcome = await this.act('save-view', {
      name: this.#name, viewId: same?.view.id ?? null, shared: shared?.checked ?? same?.view.shared ?? false,
    })
    if (outcome.state === 'refused') this.#error = outcome.error
    if (outcome.state === 'done') this.#name = ''
    this.requestUpdate()
  }
}
