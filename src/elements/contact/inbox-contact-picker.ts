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
import { looksLikeNumber, readPhone } from '../../lib/phone.js'
import type { Contact } from '../../model/contact.js'
import type { ContactSearch, ContactsFound } from '../../state/widgets/contact-picker.js'
import { contactSearch, isEmail } from '../../state/widgets/contact-picker.js'
import {
  buttonStyles, emptyStateStyles, fieldStyles, focusStyles, hiddenStyles, iconStyles, scrollStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { OPTIONS_ID, pickerOptionId, pickerSearch } from '../parts/picker-search.js'
import { pickerStyles } from '../parts/picker.styles.js'
import { avatarStyles } from '../parts/avatar.styles.js'
import { avatar } from '../parts/avatar.js'
import { errorState } from '../parts/error-state.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import { skeletonRows } from '../parts/skeleton.js'
import { contactPickerStyles } from './inbox-contact-picker.styles.js'

/** Who was chosen, and by which of their addresses they are reached. */
export interface ContactPick {
  /** Null: nobody saved this address. */
  readonly contactId: string | null
  /** Their name, or the address as people write it. */
  readonly name: string
  /** A number in E.164, or a mail address. */
  readonly address: string
}

interface Option {
  readonly contact: Contact | undefined
  /** Empty: they have none. */
  readonly address: string
  readonly label: string
  /** Why it cannot be chosen. */
  readonly obstacle: string | undefined
}

/** Digits from which on a text is more likely a number than a part of a name. */
const DIGITS = 3

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
 * @feature D1 M2
 */
export class InboxContactPicker extends InboxElement<typeof ENGLISH> {
  static override properties: PropertyDeclarations = {
    by: {},
    region: {},
  }

  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, buttonStyles, fieldStyles, scrollStyles,
    emptyStateStyles, skeletonPartStyles, avatarStyles, pickerStyles, contactPickerStyles,
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

  readonly #renderOption = ({ contact, address, label, obstacle }: Option, index: number) => {
    const { terms } = this
    return html`<div class="option ${index === this.#keys.active ? 'active' : ''}" part="option" role="option"
      id=${pickerOptionId(index)} data-option=${index} aria-selected="false"
      aria-disabled=${obstacle === undefined ? nothing : 'true'}>
      ${contact
        ? html`<span class="lead">${avatar({ id: contact.id, name: contact.name, url: contact.avatarUrl, size: 'small' })}</span>
          <span class="label"><bdi>${contact.name || label}</bdi></span>
          <span class="detail"><bdi>${address === '' ? '' : label}</bdi>${address !== '' && obstacle ? ' · ' : ''}${obstacle}</span>`
        : html`<span class="lead unknown">${this.by === 'phone' ? iconPhone : iconAtSign}</span>
          <span class="label">${this.by === 'phone' ? terms.unknownNumber(label) : terms.unknownAddress(label)}</span>
          ${obstacle ? html`<span class="detail">${obstacle}</span>` : nothing}`}</div>`
  }

  get #options(): readonly Option[] {
    const known = (this.#last?.contacts ?? []).flatMap(contact => this.#addressesOf(contact))
    const typed = this.#typed
    return typed === undefined || known.some(one => one.address === typed) ? known : [...known, {
      contact: undefined, address: typed, label: this.#written(typed), obstacle: this.#obstacle(typed, undefined),
    }]
  }

  #addressesOf(contact: Contact): readonly Option[] {
    const { terms } = this
    const values = this.by === 'phone' ? contact.phones : contact.emails
    if (values.length === 0) {
      const obstacle = this.by === 'phone' ? terms.noNumber : terms.noMailAddress
      return [{ contact, address: '', label: '', obstacle }]
    }
    return values.map(({ value }): Option => {
      const read = this.by === 'phone' ? readPhone(value, this.region) : { number: value }
      if ('fault' in read) return { contact, address: value, label: value, obstacle: terms.numberFaults[read.fault] }
      const { number: address } = read
      return { contact, address, label: this.#written(address), obstacle: this.#obstacle(address, contact) }
    })
  }

  /** A whole number or mail address in the field. */
  get #typed(): string | undefined {
    const text = this.#query.trim()
    if (this.by === 'email') return isEmail(text) ? text : undefined
    if (!this.#isNumber) return undefined
    const read = readPhone(text, this.region)
    return 'number' in read ? read.number : undefined
  }

  get #isNumber(): boolean {
    return this.by === 'phone' && looksLikeNumber(this.#query) && this.#query.replace(/\D/g, '').length >= DIGITS
  }

  #written(address: string): string {
    return this.by === 'phone' ? this.format.phone(address, this.region) : address
  }

  #obstacle(address: string, contact: Contact | undefined): string | undefined {
    return this.by === 'phone' && this.#widget?.isOptedOut(address, contact) ? this.terms.mustNotBeTexted : undefined
  }

  /** How many more there are, or why what is typed is nobody. */
  get #said(): string {
    const { terms } = this
    const found = this.#last
    if (!found) return ''
    const more = (found.total ?? 0) - found.contacts.length
    if (this.#query.trim() !== '' && more > 0) return terms.moreContacts(more)
    if (this.#isNumber && this.#typed === undefined) {
      const read = readPhone(this.#query, this.region)
      return 'fault' in read ? terms.numberFaults[read.fault] : ''
    }
    return this.#options.length === 0 ? terms.noContacts : ''
  }

  readonly #search = (value: string) => {
    this.#query = value
    this.#keys.highlight(value.trim() === '' ? -1 : 0)
  }

  #take(option: Option | undefined): void {
    if (!option || option.obstacle !== undefined) return
    const { contact, address, label } = option
    const detail: ContactPick = { contactId: contact?.id ?? null, name: contact?.name.trim() || label, address }
    this.dispatchEvent(new CustomEvent<ContactPick>('pick', { detail }))
  }
}
