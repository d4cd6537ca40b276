import type { CSSResultGroup, PropertyDeclarations } from 'lit'
import { html, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { AwaitedFocus } from '../../controllers/awaited-focus.js'
import { PickerKeys } from '../../controllers/picker-keys.js'
import { StoreController } from '../../controllers/store-controller.js'
import { starting } from '../../i18n/en/starting.js'
import { english } from '../../i18n/english.js'
import { iconAtSign } from '../../icons/at-sign.js'
import { iconPhone } from '../../icons/phone.js'
import type { ContactChoice, ContactObstacle, ContactPick, ContactQuery, ContactSearch, ContactsFound } from '../../state/widgets/contact-picker.js'
import { contactSearch, pieces, typedFault } from '../../state/widgets/contact-picker.js'
import {
  buttonStyles, emptyStateStyles, fieldStyles, focusStyles, hiddenStyles, iconStyles, scrollStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { OPTIONS_ID, pickerOptionId, pickerSearch } from '../parts/picker-search.js'
import { pickerStyles } from '../parts/picker.styles.js'
import { avatarStyles } from '../parts/avatar.styles.js'
import { avatar } from '../parts/avatar.js'
import { errorState } from '../parts/error-state.js'
import { markedStyles } from '../parts/marked.styles.js'
import { marked } from '../parts/marked.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import { skeletonRows } from '../parts/skeleton.js'
import { contactPickerStyles } from './inbox-contact-picker.styles.js'

const ENGLISH = english(starting)

/**
 * Finds a contact as one types, shared and private ones, and by which number or mail address to reach them; a whole
 * number that nobody saved is offered too. Who must not be texted, or has no number, is shown with the reason.
 *
 * @customElement inbox-contact-picker
 * @fires {CustomEvent} pick - An agent chose whom: `detail` is a `ContactPick`. Does not bubble.
 * @fires {Event} close - The agent gave up. Does not bubble.
 * @csspart search - The field that finds contacts.
 * @csspart options - The list.
 * @csspart option - One address of a contact, or one that nobody saved.
 * @csspart mark - What was typed, where it was found.
 * @feature D1 M2
 */
export class InboxContactPicker extends InboxElement<typeof ENGLISH> {
  static override properties: PropertyDeclarations = {
    by: {},
    region: {},
  }

  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, buttonStyles, fieldStyles, scrollStyles,
    emptyStateStyles, skeletonPartStyles, avatarStyles, markedStyles, pickerStyles, contactPickerStyles,
  ]

  protected override readonly english = ENGLISH

  /**
   * How they are to be reached.
   * @type {'phone' | 'email'}
   */
  declare by: 'phone' | 'email'
  /** ISO 3166-1 alpha-2 region that a national number is read in. Default: none, only whole numbers with +. */
  declare region: string | undefined

  readonly #focus = new AwaitedFocus(this, 'input')
  readonly #found = new StoreController(this, () => this.#widget?.state)
  readonly #keys = new PickerKeys(this, {
    count: () => this.#options.length,
    take: index => { this.#take(this.#options[index]) },
    close: () => { this.dispatchEvent(new Event('close')) },
  })
  #query = ''
  /** What was found before stays until the next is there. */
  #last: ContactsFound | undefined

  constructor() {
    super()
    this.by = 'phone'
  }

  get #widget(): ContactSearch | undefined {
    return this.inbox && contactSearch(this.inbox, { search: this.#query.trim() })
  }

  override focus(): void {
    this.#focus.want()
  }

  protected override render() {
    if (!this.inbox) return nothing
    const { terms } = this
    const state = this.#found.value
    if (state?.status === 'ready') this.#last = state.value
    const { active } = this.#keys
    return html`
      ${pickerSearch({
        label: this.by === 'phone' ? terms.searchContactsHint : terms.searchContacts, value: this.#query,
        activeId: active < 0 ? undefined : pickerOptionId(active), onInput: this.#search,
        onKeydown: this.#keys.onKeydown,
      })}
      ${state?.status === 'failed' ? errorState({
        title: terms.contactsFailed, sentences: this.sentences(state.error),
        retry: { label: terms.retry, onAct: () => { this.#widget?.retry() } },
      }) : !this.#last ? skeletonRows(3, terms.loading) : nothing}
      <div class="options scroll" part="options" role="listbox" id=${OPTIONS_ID} tabindex="-1"
        aria-label=${terms.contactsFound} @keydown=${this.#keys.onKeydown} @mousedown=${this.#keys.onMousedown} @click=${this.#keys.onClick}
        >${repeat(this.#options, ({ contact, address }) => `${contact?.id} ${address}`, this.#renderOption)}</div>
      <p class="said" role="status">${this.#said}</p>`
  }

  readonly #renderOption = (option: ContactChoice, index: number) => {
    const { terms } = this
    const { contact, address, obstacle } = option
    const label = this.#written(option)
    const reason = obstacle === null ? undefined : this.#reason(obstacle)
    const query = this.#query
    return html`<div class="option ${index === this.#keys.active ? 'active' : ''}" part="option" role="option"
      id=${pickerOptionId(index)} data-option=${index} aria-selected="false"
      aria-disabled=${reason === undefined ? nothing : 'true'}>
      ${contact
        ? html`<span class="lead">${avatar({ id: contact.id, name: contact.name, url: contact.avatarUrl, size: 'small' })}</span>
          <span class="label">${marked(pieces(contact.name || label, query))}</span>
          <span class="detail">${marked(pieces(label, query))}${address !== '' && reason ? ' · ' : ''}${reason}</span>`
        : html`<span class="lead unknown">${this.by === 'phone' ? iconPhone : iconAtSign}</span>
          <span class="label">${this.by === 'phone' ? terms.unknownNumber(label) : terms.unknownAddress(label)}</span>
          ${reason ? html`<span class="detail">${reason}</span>` : nothing}`}</div>`
  }

  get #typedQuery(): ContactQuery {
    return { by: this.by, region: this.region, text: this.#query }
  }

  get #options(): readonly ContactChoice[] {
    return this.#widget?.choices(this.#last?.contacts ?? [], this.#typedQuery) ?? []
  }

  /** The address as people write it; as it was saved, where it is no number. */
  #written({ address, obstacle }: ContactChoice): string {
    const isRead = obstacle === null || obstacle === 'opted-out'
    return this.by === 'phone' && isRead ? this.format.phone(address, this.region) : address
  }

  #reason(obstacle: ContactObstacle): string {
    const { terms } = this
    if (obstacle === 'opted-out') return terms.mustNotBeTexted
    if (obstacle === 'none-there') return this.by === 'phone' ? terms.noNumber : terms.noMailAddress
    return terms.numberFaults[obstacle]
  }

  /** How many more there are, or why what is typed is nobody. */
  get #said(): string {
    const { terms } = this
    const found = this.#last
    if (!found) return ''
    const more = (found.total ?? 0) - found.contacts.length
    if (this.#query.trim() !== '' && more > 0) return terms.moreContacts(more)
    const fault = typedFault(this.#typedQuery)
    if (fault !== null) return terms.numberFaults[fault]
    return this.#options.length === 0 ? terms.noContacts : ''
  }

  readonly #search = (value: string) => {
    this.#query = value
    this.#keys.highlight(value.trim() === '' ? -1 : 0)
  }

  #take(option: ContactChoice | undefined): void {
    if (option?.obstacle !== null) return
    const { contact, address } = option
    const name = contact?.name.trim() || this.#written(option)
    const detail: ContactPick = { contactId: contact?.id ?? null, name, address }
    this.dispatchEvent(new CustomEvent<ContactPick>('pick', { detail }))
  }
}
