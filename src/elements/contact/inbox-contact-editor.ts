import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from 'lit'
import { html, nothing } from 'lit'
import { StoreController } from '../../controllers/store-controller.js'
import { iconPlus } from '../../icons/plus.js'
import { iconTrash } from '../../icons/trash.js'
import type { Contact, ContactFields, LabeledValue } from '../../model/contact.js'
import type { BackendError } from '../../state/actions.js'
import type { ContactWidget } from '../../state/widgets/contact.js'
import { contactWidget, emptyFields, fieldsOf } from '../../state/widgets/contact.js'
import {
  buttonStyles, fieldStyles, focusStyles, hiddenStyles, iconButtonStyles, iconStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { iconButton } from '../parts/icon-button.js'
import { noticeStyles } from '../parts/notice.styles.js'
import { notice } from '../parts/notice.js'
import { editorStyles } from './inbox-contact-editor.styles.js'

type ListName = 'phones' | 'emails'

const INPUT_TYPES = { phones: 'tel', emails: 'email' } as const satisfies Record<ListName, string>

/**
 * Edits a contact, or makes one of an unknown number. What was typed stays through every failure.
 *
 * @customElement inbox-contact-editor
 * @fires {IntentEvent} inbox-edit-contact - An agent saves changes. Cancelable.
 * @fires {IntentEvent} inbox-create-contact - An agent saves a new contact. Cancelable.
 * @fires {Event} done - It was saved, or given up. Does not bubble.
 * @csspart form - All of it.
 * @csspart input - A field.
 * @csspart button - A button.
 * @csspart save - The button that saves.
 * @csspart cancel - The button that gives up.
 * @csspart remove-value - The button that removes a phone or mail address.
 * @csspart add-value - The button that adds one.
 * @csspart notice - What went wrong, or what changed meanwhile.
 * @csspart danger - A notice of something that failed.
 * @csspart warning - A notice of something that needs a decision.
 * @csspart notice-title - What a notice says.
 * @csspart notice-action - A notice's button.
 * @feature D13 M14 M18
 */
export class InboxContactEditor extends InboxElement {
  static override properties: PropertyDeclarations = {
    contactId: { attribute: 'contact-id' },
    conversationId: { attribute: 'conversation-id' },
  }

  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, iconButtonStyles, buttonStyles, fieldStyles,
    noticeStyles, editorStyles,
  ]

  /** The contact to edit. Default: a new one. */
  declare contactId: string | undefined
  /** The conversation that a new contact belongs to. */
  declare conversationId: string | undefined

  #fields: ContactFields | undefined
  /** What the editor started from. */
  #base: Contact | undefined
  #problem: ReturnType<ContactWidget['problem']> = null
  #error: BackendError | undefined
  #saving = false
  #leaving = false
  readonly #view = new StoreController(this, () => this.#widget?.view)

  get #widget(): ContactWidget | undefined {
    const { inbox, contactId, conversationId } = this
    if (!inbox || (contactId === undefined && conversationId === undefined)) return undefined
    return contactWidget(inbox, contactId === undefined ? { conversationId: conversationId! } : { contactId })
  }

  /** Whether something typed is not saved. */
  get isChanged(): boolean {
    return this.#fields !== undefined && JSON.stringify(this.#fields) !== JSON.stringify(this.#start)
  }

  get #start(): ContactFields {
    return this.#base ? fieldsOf(this.#base) : emptyFields(this.#view.value?.conversation?.address ?? '')
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('input')?.focus()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    if (changed.has('contactId') || changed.has('conversationId')) this.#fields = undefined
  }

  /** Starts from the record as it is now, once it is there. */
  #begin(): void {
    const view = this.#view.value
    if (this.#fields || !view) return
    const contact = this.contactId === undefined ? undefined : view.contact
    if (this.contactId !== undefined && !contact) return
    this.#base = contact
    this.#fields = this.#start
  }

  protected override render() {
    this.#begin()
    const fields = this.#fields
    if (!fields) return nothing
    const { terms } = this
    return html`
      <form part="form" novalidate @submit=${this.#submit} @input=${this.#changed} @keydown=${this.#pressed}>
        ${this.#renderNotice()}
        ${this.#text('name', fields.name)}
        ${this.#text('company', fields.company)}
        ${this.#list('phones', fields.phones)}
        ${this.#list('emails', fields.emails)}
        <label class="field"><span class="label">${terms.contactFields.notes}</span>
          <textarea class="input" part="input" name="notes" rows="4" dir="auto" .value=${fields.notes}></textarea>
        </label>
        <div class="foot">
          <button type="button" class="button" part="button cancel" @click=${this.#cancel}>${terms.cancel}</button>
          <button type="submit" class="button primary" part="button save" aria-disabled=${this.#saving ? 'true' : 'false'}
            >${this.#saving ? terms.saving : terms.save}</button>
        </div>
      </form>`
  }

  #renderNotice() {
    const { terms } = this
    if (this.#leaving) {
      return notice({
        tone: 'warning', title: terms.unsavedTitle, text: terms.unsavedHint,
        action: { label: terms.discardChanges, onAct: this.#leave },
        dismiss: { label: terms.keepEditing, onAct: this.#stay },
      })
    }
    const error = this.#error
    if (!error) return nothing
    if (error.is('conflict')) {
      return html`<div role="alert">${notice({
        tone: 'warning', title: terms.contactChangedTitle(this.#changedBy(error.details.byId)), text: terms.contactChangedHint,
        action: { label: terms.keepMine, onAct: this.#keepMine },
      })}<button type="button" class="button" part="button" @click=${this.#takeTheirs}>${terms.takeTheirs}</button></div>`
    }
    return html`<div role="alert">${notice({
      tone: 'danger', title: this.sentences(error).join(' '), text: terms.keptForm,
    })}</div>`
  }

  #text(name: 'name' | 'company', value: string) {
    const problem = this.#problemAt(name)
    return html`<label class="field"><span class="label">${this.terms.contactFields[name]}</span>
      <input class="input" part="input" name=${name} autocomplete="off" dir="auto" .value=${value}
        aria-invalid=${problem ? 'true' : 'false'} aria-describedby="${name}-problem">
      <span class="error" id="${name}-problem">${problem}</span></label>`
  }

  #list(name: ListName, values: readonly LabeledValue[]) {
    const { terms } = this
    const one = name === 'phones' ? terms.phone : terms.email
    return html`<fieldset>
      <legend class="label">${terms.contactFields[name]}</legend>
      ${values.map((entry, index) => this.#entry(name, one, entry, index))}
      <button type="button" class="button quiet" part="button add-value" data-list=${name} @click=${this.#add}
        >${iconPlus} ${name === 'phones' ? terms.addPhone : terms.addEmail}</button>
    </fieldset>`
  }

  #entry(name: ListName, one: string, { label, value }: LabeledValue, index: number) {
    const { terms } = this
    const where = `${name}.${index}`
    const problem = this.#problemAt(where)
    return html`<div class="entry">
      <input class="input kind" part="input" name="${where}.label" autocomplete="off" dir="auto" .value=${label}
        aria-label=${terms.valueLabel} placeholder=${terms.labelExample}>
      <input class="input" part="input" name="${where}.value" type=${INPUT_TYPES[name]} autocomplete="off" .value=${value}
        aria-label=${one} aria-invalid=${problem ? 'true' : 'false'} aria-describedby="${where}-problem">
      ${iconButton({
        part: 'remove-value', id: `${where}-remove`, icon: iconTrash, label: terms.removeValue(value || one),
        onClick: () => { this.#remove(name, index) },
      })}
      <span class="error" id="${where}-problem">${problem}</span>
    </div>`
  }

  #problemAt(field: string): string {
    const error = this.#error
    if (this.#problem?.field === field) return this.terms.invalidRules[this.#problem.rule]
    return error?.is('invalid') && error.details.field === field ? this.terms.invalidRules[error.details.rule] : ''
  }

  #changedBy(id: string | null): string {
    const name = id === null ? undefined : this.inbox?.records.get('agent', id)?.name
    return name ?? this.terms.someone
  }

  #read(): ContactFields {
    const inputs = this.renderRoot.querySelector('form')!.elements
    const text = (name: string) => (inputs.namedItem(name) as HTMLInputElement | null)?.value ?? ''
    const list = (name: ListName) => (this.#fields?.[name] ?? []).map((_, index) =>
      ({ label: text(`${name}.${index}.label`), value: text(`${name}.${index}.value`) }))
    return { name: text('name'), company: text('company'), notes: text('notes'), phones: list('phones'), emails: list('emails') }
  }

  async #save(expectedVersion: number): Promise<void> {
    const widget = this.#widget
    if (!widget || !this.#fields || this.#saving) return
    this.#problem = widget.problem(this.#fields)
    this.#error = undefined
    this.requestUpdate()
    if (this.#problem) {
      await this.updateComplete
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      return
    }
    this.#saving = true
    const fields = widget.cleanFields(this.#fields)
    const outcome = this.contactId === undefined
      ? await this.act('create-contact', { conversationId: this.conversationId ?? null, fields })
      : await this.act('edit-contact', { contactId: this.contactId, fields, expectedVersion })
    this.#saving = false
    if (outcome.state === 'done') this.#leave()
    if (outcome.state === 'refused') this.#error = outcome.error
    this.requestUpdate()
  }

  readonly #changed = () => {
    this.#fields = this.#read()
    this.#leaving = false
    this.requestUpdate()
  }

  readonly #submit = (event: Event) => {
    event.preventDefault()
    void this.#save(this.#base?.version ?? 0)
  }

  readonly #pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return
    event.stopPropagation()
    this.#cancel()
  }

  readonly #add = (event: Event) => {
    const name = (event.currentTarget as HTMLElement).dataset['list'] as ListName
    const fields = this.#read()
    this.#fields = { ...fields, [name]: [...fields[name], { label: '', value: '' }] }
    this.requestUpdate()
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(`[name="${name}.${fields[name].length}.value"]`)?.focus()
    })
  }

  #remove(name: ListName, index: number): void {
    const fields = this.#read()
    this.#fields = { ...fields, [name]: fields[name].filter((_, at) => at !== index) }
    this.requestUpdate()
    void this.updateComplete.then(() => { this.renderRoot.querySelector<HTMLElement>(`[data-list="${name}"]`)?.focus() })
  }

  readonly #cancel = () => {
    if (!this.isChanged) {
      this.#leave()
      return
    }
    this.#leaving = true
    this.requestUpdate()
    void this.updateComplete.then(() => { this.renderRoot.querySelector<HTMLElement>('[part="notice-action"]')?.focus() })
  }

  readonly #stay = () => {
    this.#leaving = false
    this.requestUpdate()
    this.focus()
  }

  readonly #leave = () => {
    this.#fields = undefined
    this.#problem = null
    this.#error = undefined
    this.#leaving = false
    this.dispatchEvent(new Event('done'))
  }

  /** The newer record is the start now; what was typed here goes on top. */
  readonly #keepMine = () => {
    const contact = this.#view.value?.contact
    if (!contact) return
    this.#base = contact
    void this.#save(contact.version)
  }

  readonly #takeTheirs = () => {
    this.#error = undefined
    this.#fields = undefined
    this.requestUpdate()
  }
}
